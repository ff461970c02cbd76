// Pages of the site: valid HTML, all of them; by axe-core, its standard rules and best practices,
// no violation on any kind of page, light and dark, on a wide screen and on a telephone; nowhere
// wider than the window, at 320 pixels and at a zoom of 200 %; no link that leads to nothing;
// nothing asked for outside of the folder. Usage: pages.mjs PROGRAM
import {readFileSync, statSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';

import {HtmlValidate} from 'html-validate';

import {conclude} from '../outside.mjs';
import {addressOf, launch, makeSite, openPage, pagesBelow, repository, rootOf} from './browser.mjs';
import {judgeLinks} from './links.mjs';

const kPlans = {sample: 'examples', real: '.', english: 'examples-en', groups: 'tests/plans/groups'};
const kLicence = ['https://creativecommons.org/licenses/'];
// Not wanted of these pages, each for a reason.
const kRules = {
  'long-title': 'off',             // a search engine's wish; the names of projects are what they are
  'prefer-native-element': 'off',  // a named region that scrolls is no section of the text
  'wcag/h32': 'off',               // the list follows while one types: there is nothing to submit
};
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const objections = [];

// --- each page by itself

const html = new HtmlValidate({extends: ['html-validate:recommended', 'html-validate:a11y'], rules: kRules});
async function validate(site) {
  const pages = pagesBelow(site);
  for (const page of pages) {
    const {results} = await html.validateFile(join(site, page));
    for (const {messages} of results) {
      for (const {line, column, ruleId, message} of messages) objections.push(`${page}:${line}:${column}: ${ruleId}: ${message}`);
    }
  }
  return pages.length;
}

// The largest page of each kind: it has most of what such pages can have.
function kindsOf(site) {
  const kinds = new Map();
  for (const page of pagesBelow(site)) {
    const kind = dirname(page) === '.' ? page : dirname(page);
    const {size} = statSync(join(site, page));
    if (size > (kinds.get(kind)?.size ?? 0)) kinds.set(kind, {page, size});
  }
  return [...kinds.values()].map(({page}) => page);
}

// --- in the browser

async function judgeByAxe(page, what) {
  await page.evaluate(axe);  // `preload` would read the styles anew, which the page forbids
  const {violations} = await page.evaluate(() => axe.run(document, {resultTypes: ['violations'], preload: false}));
  for (const {id, help, nodes} of violations) {
    objections.push(`${what}: ${id}: ${help} (${nodes.length}): ${nodes[0].html.slice(0, 160)}`);
  }
}

async function judgeWidth(page, what, width) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) objections.push(`${what}: ${wide} pixels wide in a window of ${width}`);
}

const kLooks = [
  {name: 'light', scheme: 'light', width: 1280, height: 800},
  {name: 'dark, 320 pixels', scheme: 'dark', width: 320, height: 640},
];
async function look(browser, site, files, {name, scheme, width, height}) {
  const page = await openPage(browser, rootOf(site), objections);
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}, {name: 'prefers-reduced-motion', value: 'reduce'}]);
  for (const file of files) {
    await page.setViewport({width, height});
    await page.goto(addressOf(site, file));
    await judgeByAxe(page, `${file}, ${name}`);
    await judgeWidth(page, `${file}, ${name}`, width);
    if (width < 640) continue;
    await page.setViewport({width: width / 2, height: height / 2});  // a zoom of 200 %
    await judgeWidth(page, `${file}, ${name}, 200 %`, width / 2);
  }
  await page.close();
}

const browser = await launch();
let validated = 0;
let linked = 0;
let looked = 0;
try {
  for (const [name, plan] of Object.entries(kPlans)) {
    const site = makeSite(name, join(repository, plan));
    const found = judgeLinks(site, kLicence);
    objections.push(...found.objections);
    linked += found.count;
    // 202 sheets one below the other have nothing that those of the sample plan do not have.
    const kinds = kindsOf(site).filter((file) => name !== 'real' || file !== 'sheets.html');
    looked += kinds.length;
    const looks = kLooks.map((one) => look(browser, site, kinds, one));
    validated += await validate(site);  // meanwhile
    await Promise.all(looks);
  }
} finally {
  await browser.close();
}
conclude(`${validated} are valid, ${looked} of all kinds pass axe in ${kLooks.length} looks, ${linked} files are reached by links`, objections);
