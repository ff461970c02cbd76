// Line and column of every finding, counted a second time: the place holds what the message names,
// and it is where an outside YAML parser sees a key or a value.
// Usage: findings_stand_where_they_say.mjs PROGRAM MUTANTS
import {readFileSync} from 'node:fs';

import {isMap, isScalar, isSeq, parseDocument} from 'yaml';

import {conclude} from './outside.mjs';

// Codes whose place is a value or a key, and which of the names in the message is written there.
const kPlaces = {
  'bad-boolean': {is: 'value', named: 1},
  'bad-half-year': {is: 'key', named: 0},
  'bad-id': {is: 'value', named: 0},
  'bad-number': {is: 'value', named: 1},
  'bad-year': {is: 'either', named: 0},
  'empty-value': {is: 'key', named: 0},
  'key-order': {is: 'key', named: 0},
  'out-of-range': {is: 'value', named: 1},
  'repeated-item': {is: 'value', named: 0},
  'unknown-choice': {is: 'value', named: 1},
  'unknown-department': {is: 'value', named: 0},
  'unknown-key': {is: 'key', named: 0},
  'unquoted-text': {is: 'either', named: 0},
  'wrong-form': {is: 'either', named: 1},
};

// Code points, because a column is a character to a person; the parser counts UTF-16.
function placeOf(text, offset) {
  const before = text.slice(0, offset);
  return `${before.split('\n').length}:${[...before.slice(before.lastIndexOf('\n') + 1)].length + 1}`;
}

function collect(node, text, places) {
  if (isMap(node)) {
    for (const {key, value} of node.items) {
      note(key, text, places.key);
      collect(value, text, places);
    }
  } else if (isSeq(node)) {
    for (const item of node.items) collect(item, text, places);
  } else if (isScalar(node)) {
    note(node, text, places.value);
  }
}
function note(node, text, places) {
  if (!node?.range) return;
  const start = node.range[0];
  const stop = start + text.slice(start, node.range[1]).trimEnd().length;  // a block's range has its line end
  places.set(`${placeOf(text, start)}-${placeOf(text, stop)}`, String(node.source ?? node.value));
}

function written(text, {line, column, end_line, end_column}) {
  const lines = text.split('\n');
  if (line > lines.length || end_line > lines.length || end_line < line) return undefined;
  const first = [...lines[line - 1]];
  const last = [...lines[end_line - 1]];
  if (column > first.length + 1 || end_column > last.length + 1) return undefined;
  if (line === end_line) return end_column < column ? undefined : first.slice(column - 1, end_column - 1).join('');
  return [first.slice(column - 1).join(''), ...lines.slice(line, end_line - 1), last.slice(0, end_column - 1).join('')].join('\n');
}

const objections = [];
const seen = new Set();
let checked = 0;
for (const mutant of JSON.parse(readFileSync(process.argv[3], 'utf8'))) {
  const {text, findings} = mutant;
  const places = {key: new Map(), value: new Map()};
  let parsed = false;
  for (const finding of findings) {
    const {code, message, line, column, end_line, end_column} = finding;
    const say = (what) => objections.push(
        `${mutant.of} ${mutant.path}, ${mutant.kind.replaceAll('\n', '\\n')}: ${code} at ${line}:${column}: ${what}`);
    checked += 1;
    seen.add(code);
    const there = written(text, finding);
    if (there === undefined) {
      say(`no such place in a file of ${text.split('\n').length} lines (to ${end_line}:${end_column})`);
      continue;
    }
    const expected = kPlaces[code];
    if (!expected) continue;
    if (!parsed) {
      collect(parseDocument(text).contents, text, places);
      parsed = true;
    }
    const at = `${line}:${column}-${end_line}:${end_column}`;
    const kinds = expected.is === 'either' ? ['key', 'value'] : [expected.is];
    if (!kinds.some((kind) => places[kind].has(at))) say(`the parser sees no ${expected.is} from there to ${end_line}:${end_column}`);
    const named = [...message.matchAll(/`([^`]*)`/g)].map((match) => match[1])[expected.named];
    const bare = /^["'|]/.test(there) ? String(parseDocument(there).toJS()) : there;  // JSON keeps the text as it is
    if (bare === '' && expected.is === 'key') continue;  // an empty word: the message names the map that has it
    // Where quotes are the fault, the message shows the value in quotes.
    if (![bare, `"${bare}"`, there].includes(named)) say(`the message names \`${named}\`, the file has \`${there}\``);
  }
}
for (const code of Object.keys(kPlaces)) {
  if (!seen.has(code)) objections.push(`no finding ${code} was seen`);
}
conclude(`${checked} findings of ${seen.size} codes stand where they say`, objections);
