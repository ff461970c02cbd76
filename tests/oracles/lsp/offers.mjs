// Whatever the server says that it is able to do is judged by what it must mean: a word that it offers
// makes no fault where it is taken, a place that it leads to holds the name, a range is in the file. What
// should be there is read from the files by a YAML parser that nobody here wrote. An ability without
// a judge is an objection. Usage: offers.mjs PROGRAM
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {isMap, isScalar, isSeq, parse, parseDocument} from 'yaml';

import {conclude, schema} from '../outside.mjs';
import {copyOf, repository, startEditor} from './editor.mjs';
import {linesOf, offsetAt, positionAt, textIn} from './places.mjs';

const plan = join(repository, 'examples/plan');
const header = parse(readFileSync(join(plan, 'plan.yaml'), 'utf8'));
// A project that goes on, and one that has ended.
const kFiles = ['plan/2-1/2-1-2.yaml', 'plan/1-2/1-2-2.yaml'];
const objections = [];
const counts = new Map();
const count = (what, more = 1) => counts.set(what, (counts.get(what) ?? 0) + more);

// An editor with one file open, which may be changed and is put back after each question.
async function session(path, encoding, initializationOptions) {
  const editor = await startEditor(copyOf(plan), {encoding, initializationOptions});
  await editor.open(path);
  const original = editor.buffers.get(path).text;
  const object = (what) => objections.push(`${path}, ${encoding}: ${what}`);
  const at = (offset) => positionAt(editor.buffers.get(path).text, offset, encoding);
  const set = (text) => editor.replace(path, 0, editor.buffers.get(path).text.length, text);
  const textAt = (range) => textIn(editor.buffers.get(path).text, range, encoding);
  return {path, editor, original, object, at, set, textAt, encoding};
}

// The scalars of the file with the way to them: {keys, value, from, to, isKey}.
function scalarsOf(text) {
  const found = [];
  const walk = (node, keys) => {
    if (isMap(node)) {
      for (const {key, value} of node.items) {
        found.push({keys, value: String(key.value), from: key.range[0], to: key.range[1], isKey: true});
        walk(value, [...keys, String(key.value)]);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, number) => walk(item, [...keys, number]));
    } else if (isScalar(node) && node.value !== null) {
      found.push({keys, value: String(node.value), from: node.range[0], to: node.range[1], isKey: false});
    }
  };
  walk(parseDocument(text).contents, []);
  return found;
}

const findingsOf = ({editor, path}) => editor.shown.get(path).diagnostics;
// Of a word that is not one of those that may stand there.
const kWrongWords = /^(unknown-.*|bad-.*|wrong-form|unquoted-text|yaml-syntax|repeated-item)$/;

// What is offered at an offset; each is taken as an editor does, and must leave no wrong word behind.
async function completionsAt(one, offset) {
  const {editor, object} = one;
  const before = editor.buffers.get(one.path).text;
  await editor.settled();
  const wrongBefore = findingsOf(one).filter(({code}) => kWrongWords.test(code)).length;
  const answer = await editor.ask('textDocument/completion', one.path, {position: one.at(offset)});
  const items = Array.isArray(answer) ? answer : answer?.items ?? [];
  for (const item of items) {
    count('words taken');
    const range = item.textEdit?.range ?? item.textEdit?.replace ?? {start: one.at(offset), end: one.at(offset)};
    const text = item.textEdit?.newText ?? item.insertText ?? item.label;
    const [from, to] = [range.start, range.end].map((place) => offsetAt(before, place, one.encoding));
    const isAround = from <= offset && offset <= to && !/[\r\n]/.test(before.slice(from, to));
    if (!isAround) {
      object(`the word ${item.label} at ${offset} replaces ${JSON.stringify(range)}`);
      continue;
    }
    await one.set(before.slice(0, from) + text + before.slice(to));
    await editor.settled();
    const wrong = findingsOf(one).filter(({code}) => kWrongWords.test(code));
    if (wrong.length > wrongBefore) object(`the word ${item.label} makes ${wrong.map(({code, message}) => `${code}: ${message}`).join('; ')}`);
    await one.set(before);
  }
  return items;
}
const labelsOf = (items) => items.map(({label}) => label);
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

async function completion(one) {
  const {original, object, set} = one;
  // Departments, when nothing is typed, in the order of plan.yaml.
  const list = original.indexOf('departments: [') + 'departments: ['.length;
  const empty = original.slice(0, list) + original.slice(original.indexOf(']', list));
  await set(empty);
  const departments = labelsOf(await completionsAt(one, list));
  if (!same(departments, header.departments)) object(`departments offered: ${departments}`);
  // After a character outside of the basic plane on the same line, the place must not slip.
  await set(`${empty.slice(0, list)}𠮷😀, ${empty.slice(list)}`);
  if (labelsOf(await completionsAt(one, list + '𠮷😀, '.length)).length === 0) object('no departments behind 𠮷😀');
  // Times, in the order of time, as keys of the schedule.
  const schedule = original.indexOf('\nschedule:\n') + '\nschedule:\n'.length;
  await set(`${original.slice(0, schedule)}  R\n${original.slice(schedule)}`);
  const wanted = [];
  const [first, last] = [header.period.from, header.period.to].map((year) => Number(year.slice(1)));
  for (let year = first; year <= last; ++year) wanted.push(`R${year}上`, `R${year}下`);
  const answer = await one.editor.ask('textDocument/completion', one.path, {position: one.at(schedule + 3)});
  const times = labelsOf(Array.isArray(answer) ? answer : answer?.items ?? []);
  const inOrder = [...times].sort((a, b) => wanted.indexOf(a) - wanted.indexOf(b));
  if (times.length === 0 || !times.every((time) => wanted.includes(time)) || !same(times, inOrder)) object(`times offered: ${times}`);
  // At every value that a person could type over: no word makes a fault that was not there.
  await set(original);
  for (const {keys, from, to, isKey} of scalarsOf(original)) {
    if (isKey || /[\n]/.test(original.slice(from, to))) continue;
    await set(original.slice(0, from) + original.slice(to));
    const items = await completionsAt(one, from);
    if (items.length > 0) count(`values of ${keys.filter((key) => typeof key !== 'number').at(-1)}`);
    // Right behind the colon or the dash, too, where nobody has typed the blank yet.
    if (!/^[:-] $/.test(original.slice(from - 2, from))) continue;
    await set(original.slice(0, from - 1) + original.slice(to));
    if ((await completionsAt(one, from - 1)).length > 0) count('places without a blank');
  }
  await set(original);
}

const textOf = (contents) => (typeof contents === 'string' ? contents : contents.value);

async function hover(one) {
  const {original, object, editor} = one;
  for (const {keys, value, from, to, isKey} of scalarsOf(original)) {
    const answer = await editor.ask('textDocument/hover', one.path, {position: one.at(from)});
    if (!answer) {
      if (isKey && keys.length === 0) object(`nothing is said of the key ${value}`);
      continue;
    }
    count('hovers');
    const said = textOf(answer.contents);
    if (said.trim() === '') object(`an empty text at ${value}`);
    if (answer.range && one.textAt(answer.range) === undefined) object(`the hover of ${value} is nowhere`);
    if (answer.range && isKey && one.textAt(answer.range) !== original.slice(from, to)) object(`the hover of ${value} is at ${one.textAt(answer.range)}`);
    if (!isKey && keys.at(-2) === 'evaluation') {
      const words = header.rubric.criteria[keys.at(-1)].levels[value];
      if (!said.includes(words)) object(`the score ${keys.at(-1)} ${value} says ${said}, not ${words}`);
      count('scores in the words of the rubric');
    }
  }
}

async function definition(one) {
  const {object, editor} = one;
  const original = `${one.original}successors: [1-1-1, 1-1-2]  # 𠮷\n`;
  await one.set(original);
  for (const {keys, value, from, isKey} of scalarsOf(original)) {
    if (isKey) continue;
    const answer = await editor.ask('textDocument/definition', one.path, {position: one.at(from)});
    const places = [answer ?? []].flat();
    const mustLead = keys[0] === 'departments' || keys[0] === 'successors';
    if (places.length === 0 && mustLead) object(`${value} leads nowhere`);
    for (const {uri, range} of places) {
      count('definitions');
      const there = textIn(readFileSync(fileURLToPath(uri), 'utf8'), range, one.encoding);
      if (mustLead && !there?.includes(value)) object(`${value} leads to ${there} in ${uri}`);
    }
  }
}

async function documentSymbol(one) {
  const {original, object, editor} = one;
  const contains = (outer, inner) => {
    const [a, b, c, d] = [outer.start, inner.start, inner.end, outer.end].map((place) => offsetAt(original, place, one.encoding));
    return a <= b && b <= c && c <= d;  // false, too, where one is nowhere
  };
  const whole = {start: one.at(0), end: one.at(original.length)};
  const walk = (list, outer) => list.forEach(({name, range, selectionRange, children}) => {
    count('symbols');
    if (name.trim() === '') object('a symbol without a name');
    if (!contains(outer, range)) object(`the symbol ${name} is outside of what it is in`);
    if (!contains(range, selectionRange)) object(`the name of the symbol ${name} is outside of it`);
    walk(children ?? [], range);
  });
  const symbols = await editor.ask('textDocument/documentSymbol', one.path);
  walk(symbols, whole);
  const keys = scalarsOf(original).filter(({keys: way, isKey}) => isKey && way.length === 0).map(({from}) => one.at(from).line);
  if (!same(symbols.map(({selectionRange}) => selectionRange.start.line), keys)) object(`the symbols are ${symbols.map(({name}) => name)}`);
}

async function foldingRange(one) {
  const ranges = await one.editor.ask('textDocument/foldingRange', one.path);
  const lines = linesOf(one.original);
  for (const {startLine, endLine} of ranges) {
    count('folds');
    if (!(startLine < endLine && endLine < lines.length)) one.object(`a fold from line ${startLine} to ${endLine}`);
    const indent = (line) => lines[line].search(/\S|$/);
    if (lines.slice(startLine + 1, endLine + 1).some((text, i) => text.trim() !== '' && indent(startLine + 1 + i) <= indent(startLine) && !/^\s*- /.test(text))) {
      one.object(`the fold of line ${startLine} takes others in`);
    }
  }
  if (ranges.length === 0) one.object('nothing folds');
}

// The sum behind an evaluation is that of its scores.
async function inlayHint(one) {
  const whole = {start: one.at(0), end: one.at(one.original.length)};
  const hints = await one.editor.ask('textDocument/inlayHint', one.path, {range: whole});
  const {survey} = parse(one.original);
  const sums = Object.values(survey).map(({evaluation}) => evaluation && Object.values(evaluation).reduce((a, b) => a + b, 0)).filter(Boolean);
  const said = hints.map(({label}) => (typeof label === 'string' ? label : label.map(({value}) => value).join('')));
  said.forEach((label, number) => {
    count('hints');
    if (!label.includes(`${sums[number]}`)) one.object(`the hint ${label} has not the sum ${sums[number]}`);
  });
  if (said.length !== sums.length) one.object(`${said.length} hints for ${sums.length} evaluations`);
  for (const {position} of hints) if (offsetAt(one.original, position, one.encoding) === undefined) one.object('a hint is nowhere');
}

// A fix that is preferred takes its finding away and brings no other.
async function codeAction(one) {
  const {original, object, editor} = one;
  const faulty = original.replace('\nname: ', '\nname: 𠮷😀１２ ').replace('departments: [', 'departments: [ ');
  await one.set(faulty);
  await editor.settled();
  const before = findingsOf(one);
  for (const finding of before) {
    const actions = await editor.ask('textDocument/codeAction', one.path, {range: finding.range, context: {diagnostics: [finding]}});
    for (const {title, edit, isPreferred} of actions ?? []) {
      count('fixes');
      let text = faulty;
      const edits = edit.changes ? Object.values(edit.changes).flat() : edit.documentChanges.flatMap(({edits: list}) => list);
      const splices = edits.map(({range, newText}) => [offsetAt(faulty, range.start, one.encoding), offsetAt(faulty, range.end, one.encoding), newText]);
      for (const [from, to, newText] of splices.sort((a, b) => b[0] - a[0])) text = text.slice(0, from) + newText + text.slice(to);
      await one.set(text);
      await editor.settled();
      if (isPreferred && findingsOf(one).length >= before.length) object(`the fix "${title}" leaves as much as there was`);
      await one.set(faulty);
    }
  }
  if (!counts.has('fixes')) object('nothing is fixed');
  await one.set(original);
}

// Their own judges: findings.mjs.
const kElsewhere = ['positionEncoding', 'textDocumentSync'];
const kAbilities = {completionProvider: completion, hoverProvider: hover, definitionProvider: definition,
                    documentSymbolProvider: documentSymbol, foldingRangeProvider: foldingRange,
                    inlayHintProvider: inlayHint, codeActionProvider: codeAction};
const offered = new Set();
async function judge(path, encoding) {
  const one = await session(path, encoding, {inlayHints: true});
  if (one.editor.offers.positionEncoding !== encoding) one.object(`the server counts in ${one.editor.offers.positionEncoding}`);
  for (const [ability, able] of Object.entries(one.editor.offers)) {
    if (kElsewhere.includes(ability) || able === false) continue;
    if (!kAbilities[ability]) {
      one.object(`nobody judges the ${ability}`);
      continue;
    }
    offered.add(ability);
    await kAbilities[ability](one);
    await one.set(one.original);
  }
  for (const objection of await one.editor.end()) one.object(objection);
}
for (const path of kFiles) for (const encoding of ['utf-16', 'utf-8']) await judge(path, encoding);

// Beside the YAML Language Server with the settings of docs/editor.md: no word, finding or explanation comes from
// both.
const require = createRequire(new URL('../package.json', import.meta.url));
const {getLanguageService} = require('yaml-language-server/out/server/src/languageservice/yamlLanguageService.js');
const {TextDocument} = require('vscode-languageserver-textdocument');
async function sideBySide() {
  const settings = JSON.parse(/```json\n(\{\n {2}"yaml[^]*?)```/.exec(readFileSync(join(repository, 'docs/editor.md'), 'utf8'))[1]);
  const service = getLanguageService({
    schemaRequestService: async (address) => { throw new Error(`asked for ${address}`); },
    workspaceContext: {resolveRelativePath: (name) => name},
    telemetry: {send() {}, sendError() {}, sendTrack() {}}, yamlSettings: {documentUriRules: []},
  });
  service.configure({validate: settings['yaml.validate'], hover: settings['yaml.hover'], completion: true, format: false, customTags: [], yamlVersion: '1.2',
                     schemas: [{uri: 'file:///project.json', fileMatch: ['*.yaml'], schema: schema('project', plan)}]});
  const one = await session(kFiles[0], 'utf-16', {schema: true});
  for (const {value, from} of scalarsOf(one.original)) {
    const document = TextDocument.create('file:///one.yaml', 'yaml', 1, one.original);
    const theirs = await service.doHover(document, document.positionAt(from));
    const ours = await one.editor.ask('textDocument/hover', one.path, {position: one.at(from)});
    if (theirs && ours) one.object(`both servers explain ${value}`);
  }
  const places = scalarsOf(one.original).filter(({isKey, from, to}) => !isKey && !one.original.slice(from, to).includes('\n'));
  for (const {keys, from, to} of places) {
    const text = one.original.slice(0, from) + one.original.slice(to);
    await one.set(text);
    const answer = await one.editor.ask('textDocument/completion', one.path, {position: one.at(from)});
    const document = TextDocument.create('file:///one.yaml', 'yaml', 1, text);
    if ((await service.doValidation(document, false)).length > 0) one.object('the YAML Language Server finds, too, what it should not');
    const theirs = (await service.doComplete(document, document.positionAt(from), false)).items.map(({label}) => label);
    count('places with words of the schema', theirs.length > 0 ? 1 : 0);
    const both = labelsOf(answer?.items ?? []).filter((label) => theirs.includes(label));
    if (both.length > 0) one.object(`${keys.join('.')}: both servers offer ${both}`);
  }
  for (const objection of await one.editor.end()) one.object(objection);
}
await sideBySide();

const absent = Object.keys(kAbilities).filter((ability) => !offered.has(ability));
const figures = [...counts].filter(([what]) => !what.startsWith('values of')).map(([what, number]) => `${number} ${what}`).join(', ');
const valued = [...counts.keys()].filter((what) => what.startsWith('values of')).length;
conclude(`${figures}; words at ${valued} kinds of values${absent.length > 0 ? `; not offered: ${absent.join(', ')}` : ''}`, objections);
