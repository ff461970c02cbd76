// A plan whose names and texts try to be markup, script, templates and paths: its site is made, and in
// Chromium no script of theirs runs, nothing is asked for outside, every text is shown as it is
// written, and every link leads somewhere. Usage: hostile.mjs PROGRAM
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {HtmlValidate} from 'html-validate';
import {parse, parseDocument, Scalar} from 'yaml';

import {conclude, yamlFiles} from '../outside.mjs';
import {addressOf, folder, launch, makeSite, openPage, pagesBelow, repository, rootOf} from './browser.mjs';
import {judgeLinks} from './links.mjs';

const kNames = [
  '</script><script>window.hit=1</script>', '"><img src=x onerror="window.hit=1">', "'><svg onload='window.hit=1'>",
  '{{title}} {{{title}}} {{> partials/site/head.html}}', '</title><script>window.hit=1</script>', '<!--', ']]></p>--!>',
  '&lt;b&gt; &amp;amp; &#60;', '\\"};window.hit=1;//', '${window.hit=1}`', 'a  b', '長'.repeat(300), 'x'.repeat(300),
];
const kTexts = [
  ...kNames, '</textarea></style></noscript>\n<iframe srcdoc="<script>parent.hit=1</script>">',
  '一行目\n\n三行目\t字下げ', '\\u003cscript\\u003e \\', 'javascript:window.hit=1', '<base href="https://example.invalid/">',
];
// Each has a file name that is possible, and another one than the others.
const kDepartments = ['../x', 'CON', 'a/b', '<b>"課"</b>', "'課'", 'p|q', 'c  d', '100%課', '#課?q=1', '&amp;課', '課&copy', '課'.repeat(80), '。課.'];

const words = {title: kNames[0], municipality: kNames[1], url: "https://example.invalid/?a=1&copy=2&b='x'"};
const quoted = (text) => Object.assign(new Scalar(text), {type: text.includes('\n') ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE});  // never folded

function writeHeader(path) {
  const header = parseDocument(readFileSync(path, 'utf8'));
  header.set('title', words.title);
  header.setIn(['municipality', 'name'], words.municipality);
  header.set('departments', kDepartments);
  header.set('issuer', {name: kNames[3], contact: kNames[4], source: kNames[5]});
  header.setIn(['license', 'name'], kNames[6]);
  header.setIn(['license', 'url'], words.url);
  header.get('policies').items.forEach((policy, at) => {
    policy.set('name', kNames[at + 7]);
    policy.get('measures').items.forEach((measure, place) => measure.set('name', kNames[at + place + 2]));
  });
  for (const finding of header.get('findings')?.items ?? []) finding.set('text', kNames[8]);
  writeFileSync(path, header.toString({lineWidth: 0}));
}

function writeProject(path, number) {
  const project = parseDocument(readFileSync(path, 'utf8'));
  let text = number;
  const next = () => kTexts[text++ % kTexts.length];
  project.set('name', quoted(kNames[number % kNames.length]));
  project.set('departments', [kDepartments[number % kDepartments.length]]);
  for (const key of ['overview', 'purpose', 'effects', 'challenges', 'related', 'indicator']) if (project.has(key)) project.set(key, quoted(next()));
  for (const item of project.get('survey')?.items ?? []) {
    for (const key of ['activities', 'review', 'direction', 'changes']) if (item.value.has(key)) item.value.set(key, quoted(next()));
  }
  for (const item of project.get('assignees')?.items ?? []) item.value = project.createNode([kDepartments[0]]);
  project.delete('supporting');
  writeFileSync(path, project.toString({lineWidth: 0}));
}

const plan = folder('hostile');
cpSync(join(repository, 'examples'), plan, {recursive: true});
const paths = yamlFiles(join(plan, 'plan')).filter((path) => !path.endsWith('plan.yaml'));
writeHeader(join(plan, 'plan/plan.yaml'));
paths.forEach(writeProject);
const projects = paths.map((path) => parse(readFileSync(path, 'utf8')));
const site = makeSite('hostile-site', plan);

const objections = [];
const {objections: links, count} = judgeLinks(site, [words.url]);
objections.push(...links);

// Valid HTML; long names make long titles.
const html = new HtmlValidate({extends: ['html-validate:recommended'], rules: {'long-title': 'off', 'prefer-native-element': 'off', 'wcag/h32': 'off'}});
for (const page of pagesBelow(site)) {
  for (const {messages} of (await html.validateFile(join(site, page))).results) {
    for (const {line, ruleId, message} of messages) objections.push(`${page}:${line}: ${ruleId}: ${message}`);
  }
}

// As HTML shows a line of text.
const line = (text) => text.replace(/[ \t\n\r\f]+/g, ' ').trim();
const browser = await launch();
let shown = 0;
try {
  const page = await openPage(browser, rootOf(site), objections);
  const open = async (file) => {
    await page.goto(addressOf(site, file));
    if (await page.evaluate(() => window.hit !== undefined)) objections.push(`${file}: a script of the plan ran`);
    if (await page.$('iframe, base, img, main style, main script')) objections.push(`${file}: markup of the plan became markup`);
  };
  const shows = async (file, what) => {
    shown += 1;
    const text = line(await page.evaluate(() => document.body.textContent));
    if (!text.includes(line(what))) objections.push(`${file}: does not show ${JSON.stringify(what.slice(0, 60))}`);
  };
  for (const file of pagesBelow(site)) await open(file);

  await open('index.html');
  await shows('index.html', words.title);
  for (const {id, name} of projects) {
    await open('index.html');
    await page.click(`[id="p${id}"] a`);
    await page.waitForFunction((end) => location.pathname.endsWith(end), {}, `/projects/${id}.html`);
    await shows(`projects/${id}.html`, name);
  }
  for (const {id, survey, ...fields} of projects) {
    await open(`projects/${id}.html`);
    for (const key of ['overview', 'purpose', 'effects', 'indicator']) if (fields[key]) await shows(`projects/${id}.html`, fields[key]);
    for (const {activities} of Object.values(survey ?? {})) if (activities) await shows(`projects/${id}.html`, activities);
  }
  // Each department can be chosen, and its projects are found.
  await open('index.html');
  for (const department of kDepartments) {
    await page.select('#department', department);
    const found = await page.$$eval('#list tbody:not([hidden]) tr:not(.group):not([hidden])', (rows) => rows.map((row) => row.id.slice(1)));
    const wanted = projects.filter(({departments}) => departments.includes(department)).map(({id}) => id);
    if (String(found) !== String(wanted)) objections.push(`department ${department}: ${found}, not ${wanted}`);
  }
} finally {
  await browser.close();
}
conclude(`${count} files, no script runs, ${shown} names and texts are shown as they are`, objections);
