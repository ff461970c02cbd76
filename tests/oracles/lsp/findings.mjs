// What an editor shows is what `validate` says: somebody types into files of real plans, kanji outside
// of the basic plane, emoji and line ends included, saves nothing, and after every few keystrokes the
// server's findings are those that `validate --format json` has for a copy in which all of it is saved.
// The places are converted here a second time. Usage: findings.mjs PROGRAM
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {conclude} from '../outside.mjs';
import {copyOf, program, repository, startEditor} from './editor.mjs';
import {rangeOf} from './places.mjs';

const kSeverities = {error: 1, warning: 2, note: 3, info: 3, information: 3};
const objections = [];
let compared = 0;
let findings = 0;
const codes = new Set();

function filesOf(folder) {
  return readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)).sort();
}
function hashOf(folder) {
  const hash = createHash('sha256');
  for (const path of filesOf(folder)) hash.update(path.slice(folder.length)).update('\0').update(readFileSync(path));
  return hash.digest('hex');
}

// What `validate` says of a folder, by file, as the protocol would have it.
function validated(folder, encoding) {
  const words = ['--lang', 'ja', 'validate', '--format', 'json', '--max-findings', '100000'];
  const {stdout, status, stderr} = spawnSync(program, words, {cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28});
  if (status > 1) return {fails: stderr};
  const texts = new Map();
  const place = (of) => {
    if (!texts.has(of.path)) texts.set(of.path, readFileSync(join(folder, of.path), 'utf8'));
    return {path: of.path, range: rangeOf(texts.get(of.path), of, encoding)};
  };
  const byFile = new Map();
  for (const finding of JSON.parse(stdout)) {
    const {path, range} = place(finding);
    const help = finding.help ? `\n対処: ${finding.help}` : '';
    const one = {code: finding.code, severity: kSeverities[finding.severity], message: finding.message + help, range,
                 related: (finding.notes ?? []).map((note) => ({message: note.message, ...place(note)}))};
    byFile.set(path, [...(byFile.get(path) ?? []), one]);
  }
  return {byFile};
}

// The same of what the editor shows.
function shownIn(editor) {
  const byFile = new Map();
  for (const [path, {diagnostics, version}] of editor.shown) {
    const buffer = editor.buffers.get(path);
    if (buffer && version !== buffer.version) objections.push(`${path}: findings of version ${version}, not ${buffer.version}`);
    if (diagnostics.length === 0) continue;
    byFile.set(path, diagnostics.map(({code, severity, message, range, relatedInformation, source}) => ({
      code, severity, message, range,
      related: (relatedInformation ?? []).map(({message: why, location}) => ({
        message: why, path: decodeURIComponent(location.uri).slice(`file://${editor.root}/`.length), range: location.range})),
      ...(source === 'fujiplan' ? {} : {source}),
    })));
  }
  return byFile;
}

// One text for each finding, so that lists compare whatever their keys are ordered by.
const asLines = (byFile) => [...byFile].flatMap(([path, list]) => list.map(({code, severity, message, range, related, ...more}) =>
  JSON.stringify([path, range.start, range.end, code, severity, message,
                  related.map(({message: why, path: at, range: there}) => [why, at, there.start, there.end]), more]))).sort();

async function compare(editor, saved, what) {
  await editor.settled();
  compared += 1;
  const expected = validated(saved, editor.encoding);
  if (expected.fails) return objections.push(`${what}: validate fails: ${expected.fails}`);
  const wanted = asLines(expected.byFile);
  const got = asLines(shownIn(editor));
  findings += wanted.length;
  for (const list of expected.byFile.values()) for (const {code} of list) codes.add(code);
  for (const line of wanted) if (!got.includes(line)) objections.push(`${what} (${editor.encoding}): not shown: ${line}`);
  for (const line of got) if (!wanted.includes(line)) objections.push(`${what} (${editor.encoding}): validate has no ${line}`);
}

// The copy in which everything is saved.
function save(editor, saved) {
  for (const [path, {text}] of editor.buffers) writeFileSync(join(saved, path), text);
}

async function end(editor, folder, hash, what) {
  if (hashOf(folder) !== hash) objections.push(`${what}: the server changed the folder`);
  for (const objection of await editor.end()) objections.push(`${what}: ${objection}`);
}

// Steps of a person, each compared: a fault, its repair, a relation between two unsaved files, closing
// without saving, a change of plan.yaml, a change from outside, a new and a removed file.
async function walk(plan, encoding) {
  const folder = copyOf(plan.path);
  const saved = copyOf(plan.path);
  const editor = await startEditor(folder, {encoding});
  const hash = hashOf(folder);
  const step = async (what, doing) => {
    await doing();
    save(editor, saved);
    await compare(editor, saved, `${plan.name}, ${what}`);
  };
  const {first, second} = plan;
  const original = readFileSync(join(folder, first), 'utf8');
  await step('opened folder', () => {});
  await step('opened file', () => editor.open(first));
  await step('typed digits', () => editor.type(first, '\nname: ', '\nname: 𠮷野😀１２'));
  await step('typed department', () => editor.type(first, 'departments: [', 'departments: [𠮷🏯課, '));
  await step('typed id', async () => {
    await editor.open(second);
    await editor.type(second, `id: ${plan.secondId}`, `id: ${plan.firstId}`);
  });
  await step('closed the second without saving', async () => {
    await editor.close(second);
    writeFileSync(join(saved, second), readFileSync(join(folder, second)));
  });
  await step('line ends of Windows', () => {
    const {text} = editor.buffers.get(first);
    return editor.replace(first, 0, text.length, text.replaceAll('\n', '\r\n'));
  });
  await step('typed over all', () => editor.replace(first, 0, editor.buffers.get(first).text.length, original));
  await step('no text', () => editor.replace(first, 0, original.length, ''));
  await step('undone', () => editor.replace(first, 0, 0, original));
  await step('plan.yaml without a department', async () => {
    await editor.open('plan/plan.yaml');
    await editor.type('plan/plan.yaml', plan.department, '𠮷');
  });
  await step('plan.yaml closed', async () => {
    await editor.close('plan/plan.yaml');
    writeFileSync(join(saved, 'plan/plan.yaml'), readFileSync(join(folder, 'plan/plan.yaml')));
  });
  if (hashOf(folder) !== hash) objections.push(`${plan.name}: the server changed the folder`);
  const both = (path, doing) => { doing(join(folder, path)); doing(join(saved, path)); };
  await step('changed outside', () => {
    both(second, (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('\nname: ', '\nname: ９')));
    return editor.tell(second, 2);
  });
  await step('a new file', () => {
    both(plan.newFile, (path) => writeFileSync(path, original));
    return editor.tell(plan.newFile, 1);
  });
  await step('a removed file', () => {
    both(second, (path) => rmSync(path));
    return editor.tell(second, 3);
  });
  await end(editor, folder, hashOf(folder), plan.name);
}

// A generator of its own, so that a failure can be repeated.
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
}

const kTyped = ['𠮷', '😀', '👨‍👩‍👧', 'が', '１２', ' ', '\n', '\r\n', ': ', '  ', '- ', '[', '"', '終了', 'R6', '課', '#', '1-1-1', '\t', 'ﾊﾝｶｸ',
                '\u200b', '\ufeff', '||', '{', '5'];

// What a cursor steps over: a line end is one thing.
const keysOf = (text) => text.match(/\r\n|[^]/gu) ?? [];

// Anything, anywhere: what is typed need not make sense.
async function scribble(plan, encoding, seed, rounds) {
  const folder = copyOf(plan.path);
  const saved = copyOf(plan.path);
  const hash = hashOf(folder);
  const pick = random(seed);
  const paths = filesOf(join(folder, 'plan')).map((path) => path.slice(folder.length + 1))
    .filter((path) => path.endsWith('.yaml') && !path.endsWith('plan.yaml'));
  const editor = await startEditor(folder, {encoding});
  for (let round = 0; round < rounds; ++round) {
    const path = paths[pick(Math.min(paths.length, 6))];
    if (!editor.buffers.has(path)) await editor.open(path);
    for (let key = pick(4) + 1; key > 0; --key) {
      const {text} = editor.buffers.get(path);
      const keys = keysOf(text);
      const from = pick(keys.length + 1);
      const before = keys.slice(0, from).join('').length;
      const gone = keys.slice(from, from + pick(3) * pick(8)).join('').length;
      await editor.replace(path, before, before + gone, kTyped[pick(kTyped.length)]);
    }
    save(editor, saved);
    await compare(editor, saved, `${plan.name}, seed ${seed}, round ${round}`);
    if (pick(12) === 0) {
      await editor.close(path);
      writeFileSync(join(saved, path), readFileSync(join(folder, path)));
    }
  }
  await end(editor, folder, hash, plan.name);
}

const sample = {
  name: 'sample plan', path: join(repository, 'examples/plan'), first: 'plan/1-1/1-1-1.yaml', second: 'plan/2-1/2-1-2.yaml',
  firstId: '1-1-1', secondId: '2-1-2', department: '防災安全課', newFile: 'plan/1-1/1-1-9.yaml',
};
const real = {
  name: 'real plan', path: join(repository, 'plan'), first: 'plan/1-1/1-1-1.yaml', second: 'plan/1-1/1-1-3.yaml',
  firstId: '1-1-1', secondId: '1-1-3', department: '市民課', newFile: 'plan/1-1/1-1-90.yaml',
};
for (const encoding of ['utf-16', 'utf-8']) {
  for (const plan of [sample, real]) await walk(plan, encoding);
  await scribble(sample, encoding, encoding === 'utf-16' ? 16 : 8, 150);
}
conclude(`shows ${findings} findings of ${codes.size} codes as validate has them, at ${compared} moments, in UTF-16 and UTF-8`, objections);
