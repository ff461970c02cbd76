// Every file of a site is reached by links from its first page, as a reader without JavaScript
// goes, and no link leads to nothing.
import {existsSync, readFileSync} from 'node:fs';
import {join, posix} from 'node:path';

import {filesBelow} from './browser.mjs';

const kEntities = {amp: '&', lt: '<', gt: '>', quot: '"'};
const plain = (text) => text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
  decimal ? String.fromCodePoint(Number(decimal)) : hex ? String.fromCodePoint(parseInt(hex, 16)) : kEntities[name] ?? whole);
const valuesOf = (html, attribute) =>
  [...html.matchAll(new RegExp(`<[a-z][^>]*\\s${attribute}="([^"]*)"`, 'g'))].map((found) => plain(found[1]));

function readPage(site, file) {
  const html = readFileSync(join(site, file), 'utf8');
  return {ids: valuesOf(html, 'id'), links: [...valuesOf(html, 'href'), ...valuesOf(html, 'src')]};
}

// What is wrong with the links of a site. `outside`: how addresses may begin that lead out of it.
export function judgeLinks(site, outside) {
  const objections = [];
  const pages = new Map();
  const pageAt = (file) => pages.get(file) ?? pages.set(file, readPage(site, file)).get(file);
  const reached = new Set(['index.html']);
  for (const file of reached) {  // grows while it is walked
    if (!file.endsWith('.html')) continue;
    const {ids, links} = pageAt(file);
    if (new Set(ids).size !== ids.length) objections.push(`${file}: an id is there twice`);
    for (const link of links) {
      if (/^[a-z]+:|^\/\//i.test(link)) {
        if (!outside.some((address) => link.startsWith(address))) objections.push(`${file}: leads out to ${link}`);
        continue;
      }
      const [path, anchor] = link.split('#').map(decodeURIComponent);
      const target = path === '' ? file : posix.join(posix.dirname(file), path);
      if (target.startsWith('..') || !existsSync(join(site, target))) {
        objections.push(`${file}: ${link} leads to nothing`);
        continue;
      }
      reached.add(target);
      if (anchor && target === 'index.html' && anchor.includes('=')) continue;  // a filtered list
      if (anchor && !pageAt(target).ids.includes(anchor)) objections.push(`${file}: ${link} has no such place`);
    }
  }
  for (const file of filesBelow(site)) {
    // The description of the tables, and what puts them into a database, lie beside them.
    if (!reached.has(file) && !file.startsWith('opendata/')) objections.push(`${file}: no link leads there`);
  }
  return {objections, count: reached.size};
}
