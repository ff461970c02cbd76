// The list of the first page in Chromium: words, filters, address, back and forward, sorting, the
// keyboard alone, and the page without JavaScript, from the folder and from a server. What should be
// found the files of the sample plan and `list` say. Usage: search.mjs PROGRAM
import {execFileSync} from 'node:child_process';
import {createReadStream} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join} from 'node:path';

import {conclude, read, yamlFiles} from '../outside.mjs';
import {addressOf, launch, makeSite, openPage, repository, rootOf} from './browser.mjs';

const plan = join(repository, 'examples');
const site = makeSite('sample', plan);
const listed = (...words) =>
  JSON.parse(execFileSync(process.argv[2], ['--plan', plan, 'list', '--format', 'json', ...words], {encoding: 'utf8'})).map(({id}) => id);
const projects = yamlFiles(join(plan, 'plan')).filter((path) => !path.endsWith('plan.yaml'))
  .map((path) => ({id: path.match(/([\d-]+)\.yaml$/)[1], text: read(path)}));
const holding = (...words) => projects.filter(({text}) => words.every((word) => text.includes(word))).map(({id}) => id);

const objections = [];
let count = 0;
function same(what, seen, wanted) {
  count += 1;
  const [one, other] = [seen, wanted].map((value) => JSON.stringify(value));
  if (one !== other) objections.push(`${what}: ${one}, not ${other}`);
}

// --- what a reader sees and does

const shownIn = (page) => page.$$eval('#list tbody:not([hidden]) tr:not(.group):not([hidden])', (rows) => rows.map((row) => row.id.slice(1)));
const told = (page) => page.$eval('#count', (count) => count.textContent);
const addressIn = (page) => page.evaluate(() => decodeURIComponent(location.hash.replaceAll('+', ' ')));
async function type(page, words) {
  await page.$eval('#q', (box) => { box.value = ''; });
  if (words) await page.type('#q', words);
  else await page.$eval('#q', (box) => box.dispatchEvent(new Event('input')));
}
const settled = (page, hash) => page.waitForFunction((wanted) => decodeURIComponent(location.hash) === wanted, {}, hash);
const saysCount = (ids) => (ids.length ? `${ids.length}事業` : '条件に合う事業はありません。');

async function judgeWords(page) {
  const kWords = [  // what is typed, and what the files must hold
    ['オンライン', ['オンライン']], ['おんらいん', ['オンライン']], ['ｵﾝﾗｲﾝ', ['オンライン']], ['ﾃﾞｰﾀ', ['データ']],
    ['窓口', ['窓口']], ['窓口 オンライン', ['窓口', 'オンライン']], ['　窓口　　おんらいん　', ['窓口', 'オンライン']],
    ['1-2-1', ['id: 1-2-1']], ['１－２－１', ['id: 1-2-1']], ['ありえない言葉', ['ありえない言葉']], ['.*', ['.*']], ['<', ['<']],
  ];
  for (const [typed, wanted] of kWords) {
    await type(page, typed);
    same(`「${typed}」`, await shownIn(page), holding(...wanted));
    same(`count of 「${typed}」`, await told(page), saysCount(holding(...wanted)));
  }
  same('role of the count', await page.$eval('#count', (count) => count.getAttribute('role')), 'status');
  await type(page, '');
  same('nothing typed', await shownIn(page), listed());
  same('no condition, no address', await addressIn(page), '');
}

async function judgeFilters(page) {
  const kOptions = {policy: '--policy', measure: '--measure', class: '--class', department: '--department', status: '--status', grade: '--grade', phase: '--phase'};
  for (const [facet, option] of Object.entries(kOptions)) {
    const values = await page.$$eval(`#${facet} option`, (options) => options.map(({value}) => value).filter((value) => value));
    same(`${facet} can be chosen`, values.length > 1, true);
    const known = facet === 'grade' ? values.filter((value) => value.length === 1) : values;  // not 未回答
    for (const value of known) {
      await page.select(`#${facet}`, value);
      same(`${facet} ${value}`, await shownIn(page), listed(option, value, '--year', 'R8'));
      same(`address of ${value}`, await addressIn(page), `#${facet}=${value}`);
    }
    await page.select(`#${facet}`, '');
  }
  await page.select('#mark', 'dx');
  same('mark', await shownIn(page), listed('--dx'));
  await page.select('#mark', '');
}

async function judgeAddress(page, first) {
  const both = listed('--policy', '1', '--grade', 'S', '--year', 'R8').filter((id) => holding('窓口').includes(id));
  same('there is something to find', both.length > 0, true);
  await page.goto('about:blank');
  await page.goto(`${first}#policy=1&grade=S&q=窓口`);
  same('opened by its address', await shownIn(page), both);
  same('words of the address', await page.$eval('#q', ({value}) => value), '窓口');
  same('grade of the address', await page.$eval('#grade', ({value}) => value), 'S');
  await page.goto('about:blank');
  await page.goto(`${first}#policy=9&grade=<b>&class=%&q=`);
  same('an address of nothing that there is', await shownIn(page), listed());

  await page.goto('about:blank');
  await page.goto(first);
  await page.select('#policy', '1');
  await page.select('#class', '重点');
  await type(page, '窓口');
  same('what one does is in the address', await addressIn(page), '#policy=1&class=重点&q=窓口');
  const there = await shownIn(page);
  await page.goBack();
  await settled(page, '#policy=1');
  same('back', await shownIn(page), listed('--policy', '1'));
  await page.goForward();
  await settled(page, '#policy=1&class=重点&q=窓口');
  same('forward', await shownIn(page), there);
  same('words are forward, too', await page.$eval('#q', ({value}) => value), '窓口');

  await page.focus('.skip');
  await page.keyboard.press('Enter');
  await settled(page, '#main');
  same('a place in the page leaves the list as it is', await shownIn(page), there);
  await page.click('#filters button[type=reset]');
  await settled(page, '');
  same('reset', await shownIn(page), listed());
  same('reset tells', await told(page), saysCount(listed()));
}

async function judgeSorting(page) {
  const heads = await page.$$('#list thead th button');
  const heard = () => page.$$eval('#list thead th', (cells) => cells.map((cell) => cell.getAttribute('aria-sort')));
  const columns = (await heard()).length;
  same('every head sorts', heads.length, columns);
  const alone = (place, order) => Array.from({length: columns}, (_, at) => (at === place ? order : null));
  const textsOf = (column) => page.$$eval('#list tr:not(.group):not([hidden])', (rows, at) => rows.slice(1).map((row) => row.cells[at].innerText), column);
  const collator = new Intl.Collator('ja', {numeric: true});
  await heads[1].click();
  same('names ascending', await textsOf(1), (await textsOf(1)).toSorted(collator.compare));
  same('names say so', await heard(), alone(1, 'ascending'));
  await heads[1].click();
  same('names descending', await textsOf(1), (await textsOf(1)).toSorted((a, b) => collator.compare(b, a)));
  same('names say so again', await heard(), alone(1, 'descending'));
  await heads[columns - 1].click();
  const grades = (await textsOf(columns - 1)).map((text) => text.replace(/[^A-Z]/g, '')).filter((grade) => grade);
  same('grades, the best first', grades, grades.toSorted((a, b) => 'SABCD'.indexOf(a) - 'SABCD'.indexOf(b)));
  await type(page, '窓口');
  same('sorted and searched', (await shownIn(page)).toSorted(), holding('窓口'));
  await type(page, '');
  await heads[0].click();
  same('the first head brings groups back', await page.$$eval('#list tbody:not([hidden]) tr.group', (rows) => rows.length > 1), true);
  same('in the order of the plan', await shownIn(page), listed());
}

// Tab goes through everything that can be used, each thing is seen to have the focus, Enter opens.
async function judgeKeyboard(page, first) {
  await page.goto('about:blank');
  await page.goto(first);
  const usable = await page.$$eval('a[href], button, input, select, summary, [tabindex="0"]', (all) =>
    all.filter((one) => one.checkVisibility()).length);
  const reached = await page.evaluateHandle(() => new Set());
  let unseen = 0;
  for (let i = 0; i < usable; ++i) {
    await page.keyboard.press('Tab');
    unseen += await page.evaluate((set) => {
      const one = document.activeElement;
      set.add(one);
      const {outlineStyle, outlineWidth} = getComputedStyle(one);
      const {width, height, right, bottom} = one.getBoundingClientRect();
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width > 0 && height > 0 && right > 0 && bottom > 0 ? 0 : 1;
    }, reached);
  }
  same('Tab reaches everything', await reached.evaluate((set) => set.size), usable);
  same('without a visible focus', unseen, 0);
  await page.focus('#p1-2-1 a');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  same('Enter opens the project', page.url().endsWith('/projects/1-2-1.html'), true);
  await page.goBack();
  await page.focus('#list thead th:nth-child(2) button');
  await page.keyboard.press('Space');
  same('Space sorts', await page.$eval('#list thead th:nth-child(2)', (head) => head.getAttribute('aria-sort')), 'ascending');
}

async function judgeWithoutScript(browser, first) {
  const page = await openPage(browser, rootOf(site), objections);
  await page.setJavaScriptEnabled(false);
  await page.goto(first);
  same('without JavaScript all projects are there', await shownIn(page), listed());
  same('and nothing that does not work', await page.$$eval('form, th button', (all) => all.filter((one) => one.checkVisibility()).length), 0);
  same('and a count that is right', await told(page), saysCount(listed()));
  await page.close();
}

// Storage of the city's server, at some depth.
const kTypes = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.csv': 'text/csv'};
async function serve() {
  const server = createServer(({url}, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname).replace(/^\/city\/plan\//, '');
    if (path === '/favicon.ico') return response.writeHead(204).end();  // which browsers ask for on their own
    response.setHeader('Content-Type', kTypes[extname(path)] ?? 'application/octet-stream');
    createReadStream(join(site, path)).on('error', () => response.writeHead(404).end()).pipe(response);
  });
  await new Promise((listening) => { server.listen(0, '127.0.0.1', listening); });
  return {server, root: `http://127.0.0.1:${server.address().port}/city/plan/`};
}

const browser = await launch();
const {server, root} = await serve();
try {
  const first = addressOf(site, 'index.html');
  const page = await openPage(browser, rootOf(site), objections);
  await page.goto(first);
  await judgeWords(page);
  await judgeFilters(page);
  await judgeAddress(page, first);
  await judgeSorting(page);
  await judgeKeyboard(page, first);
  await judgeWithoutScript(browser, first);

  const served = await openPage(browser, root, objections);
  served.on('response', (response) => {
    if (response.status() >= 400) objections.push(`${response.url()}: ${response.status()}`);
  });
  await served.goto(`${root}index.html#q=窓口`);
  same('from a server', await shownIn(served), holding('窓口'));
  await judgeAddress(served, `${root}index.html`);
} finally {
  await browser.close();
  server.close();
}
conclude(`${count} things are as they should be, from the folder and from a server`, objections);
