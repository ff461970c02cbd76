// What is printed, in the PDF that Chromium makes of `sheets.html`: A4; on every page the title of
// the plan, whose it is, and the number of the page; each project begins a page. A project of the
// real plan, with answers to none of its years, is one page, alone on it as well.
// Usage: print.mjs PROGRAM
import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {conclude} from '../outside.mjs';
import {addressOf, folder, launch, makeSite, openPage, repository, rootOf} from './browser.mjs';

const kRunning = {sample: ['第2次湊野市情報化計画 実施計画編（見本）', '湊野市（架空）'], real: ['第四次富士市情報化計画 実施計画編', '富士市']};
const kClasses = ['重点', '推進', '継続'];
const kLongest = 1;  // pages of a project of the real plan

const listed = (plan) => JSON.parse(execFileSync(process.argv[2], ['--plan', join(repository, plan), 'list', '--format', 'json'], {encoding: 'utf8'}));
const objections = [];

// The texts of the pages, each a list of its lines.
async function print(page, site, file) {
  await page.goto(addressOf(site, file));
  const pdf = folder(`${file.replaceAll('/', '-')}.pdf`);
  writeFileSync(pdf, await page.pdf({preferCSSPageSize: true}));
  const said = execFileSync('pdfinfo', [pdf], {encoding: 'utf8'});
  const [, ...size] = said.match(/Page size: *([\d.]+) x ([\d.]+)/).map((points) => Math.round(points));
  if (String(size) !== '595,842') objections.push(`${file}: ${size} points, not A4`);
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], {encoding: 'utf8', maxBuffer: 1 << 28}).split('\f').slice(0, -1);
  return pages.map((text) => text.split('\n').map((line) => line.trim()).filter((line) => line));
}

function judgeRunning(pages, what, titles) {
  pages.forEach((lines, at) => {
    for (const title of titles) if (!lines[0]?.includes(title)) objections.push(`${what}, page ${at + 1}: no running title ${title}`);
    if (lines.at(-1)?.replaceAll(' ', '') !== `${at + 1}/${pages.length}`) objections.push(`${what}, page ${at + 1}: ends with ${lines.at(-1)}`);
  });
}

// How many pages each project takes. A name may go on in a second line; a page of the contents may
// begin as a project does.
function lengths(pages, what, projects) {
  const squeezed = (text) => text.replace(/\s/g, '');
  const first = projects.map(({id, name}) => pages.findLastIndex(([, head]) => head !== undefined &&
    head.startsWith(`${id} `) && squeezed(`${id} ${name}`).startsWith(squeezed(head))));
  return projects.map(({id}, at) => {
    if (first[at] < 0) objections.push(`${what}: ${id} does not begin a page`);
    return (first[at + 1] ?? pages.length) - first[at];
  });
}

const browser = await launch();
let sheets = 0;
let most = 0;
try {
  for (const [what, plan] of [['sample', 'examples'], ['real', '.']]) {
    const site = makeSite(what, join(repository, plan));
    const projects = listed(plan);
    const page = await openPage(browser, rootOf(site), objections);
    const pages = await print(page, site, 'sheets.html');
    sheets += pages.length;
    judgeRunning(pages, what, kRunning[what]);
    const taken = lengths(pages, what, projects);
    if (what === 'sample') {
      most = Math.max(...taken);
      continue;
    }
    projects.forEach(({id}, at) => {
      if (taken[at] > kLongest) objections.push(`${what}: ${id} takes ${taken[at]} pages`);
    });
    for (const name of kClasses) {
      const {id} = projects.find((project) => project.class === name);
      const alone = await print(page, site, `projects/${id}.html`);
      if (alone.length !== 1) objections.push(`${what}: ${id}, ${name}, is printed on ${alone.length} pages`);
      judgeRunning(alone, id, kRunning[what]);
    }
  }
} finally {
  await browser.close();
}
conclude(`${sheets} pages have their titles and numbers; a project takes one, with the answers of three years at most ${most}`, objections);
