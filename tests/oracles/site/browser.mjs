// What the judges of the site share: making sites, and opening their pages in Chromium, which tells
// of every request, message and mistake.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative, sep} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

import puppeteer from 'puppeteer-core';

const program = process.argv[2];
export const repository = fileURLToPath(new URL('../../..', import.meta.url));

const work = mkdtempSync(join(tmpdir(), 'fujiplan-site-'));
process.on('exit', () => rmSync(work, {recursive: true, force: true}));
export const folder = (name) => join(work, name);

// The site of a plan, in a folder of its own.
export function makeSite(name, plan, ...words) {
  const made = spawnSync(program, ['--plan', plan, 'site', '-o', folder(name), ...words], {encoding: 'utf8'});
  if (made.status !== 0) throw new Error(`site of ${plan}: ${made.error ?? made.stderr}`);
  return folder(name);
}

export function filesBelow(site) {
  return readdirSync(site, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
export const pagesBelow = (site) => filesBelow(site).filter((file) => file.endsWith('.html'));

export const addressOf = (site, file) => pathToFileURL(join(site, file)).href;

export async function launch() {
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    pipe: true,
    // Root, as in a container, has no sandbox to be in.
    args: ['--disable-gpu', '--disable-dev-shm-usage', ...(process.getuid() === 0 ? ['--no-sandbox'] : [])],
  });
}

// A page on which everything that should not happen is an objection: `objections` grows.
export async function openPage(browser, root, objections) {
  const page = await browser.newPage();
  const object = (what) => objections.push(`${decodeURI(page.url()).slice(-60)}: ${what}`);
  page.on('request', (request) => {
    const own = request.url().startsWith(root) || request.url().endsWith('/favicon.ico');  // the browser's wish
    if (!own) object(`asks for ${request.url()}`);
  });
  page.on('requestfailed', (request) => object(`cannot load ${request.url()}`));
  page.on('console', (message) => object(`console: ${message.text()}`));
  page.on('pageerror', (error) => object(`script: ${error.message}`));
  page.on('dialog', (dialog) => {
    object(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.setDefaultTimeout(15_000);
  return page;
}
export const rootOf = (site) => `${pathToFileURL(site).href}/`;

