// The recording in docs/editor.md: what somebody types in an editor, and what the server shows of it.
// Played anew it must be the same; with FUJIPLAN_ACCEPT=1 the page gets it. Usage: session.mjs PROGRAM
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {conclude} from '../outside.mjs';
import {copyOf, repository, startEditor} from './editor.mjs';
import {linesOf, textIn} from './places.mjs';

const kSeverities = [, 'エラー', '警告', 'お知らせ'];
const said = [];
const folder = copyOf(join(repository, 'examples/plan'));
const editor = await startEditor(folder);

// Cells of a terminal: Japanese takes two.
const width = (text) => [...text].reduce((sum, one) => sum + (one.codePointAt(0) < 0x1100 ? 1 : 2), 0);

function underlined(path, {range, severity, code, message}) {
  const text = editor.buffers.get(path)?.text ?? readFileSync(join(folder, path), 'utf8');
  const line = linesOf(text)[range.start.line];
  const before = line.slice(0, range.start.character);
  const [first, ...remedies] = message.split('\n');
  const gutter = ' '.repeat(5);
  said.push(`${String(range.start.line + 1).padStart(5)} | ${line}`,
            `${gutter} | ${' '.repeat(width(before))}${'^'.repeat(Math.max(1, width(textIn(text, range, 'utf-16'))))}`,
            `${gutter}   ${kSeverities[severity]}[${code}]: ${first}`, ...remedies.map((remedy) => `${gutter}   ${remedy}`));
}
async function show() {
  await editor.settled();
  let shows = false;
  for (const [path, {diagnostics}] of [...editor.shown].sort()) {
    if (diagnostics.length === 0) continue;
    shows = true;
    said.push(`  ${path}`);
    for (const finding of diagnostics) underlined(path, finding);
  }
  if (!shows) said.push('  指摘なし');
  said.push('');
}
async function step(words, doing) {
  said.push(words);
  await doing();
  await show();
}

const [first, second] = ['plan/1-2/1-2-3.yaml', 'plan/1-1/1-1-3.yaml'];
await step(`${first} を開く`, () => editor.open(first));
await step('「市民窓口課」を「市民窓口化」と打ち直す', () => editor.type(first, '[市民窓口課', '[市民窓口化'));
await step('元に戻し、名称の後に「𠮷２」と打つ', async () => {
  await editor.type(first, '[市民窓口化', '[市民窓口課');
  const at = editor.buffers.get(first).text.indexOf('\n', editor.buffers.get(first).text.indexOf('\nname: ') + 1);
  await editor.replace(first, at, at, '𠮷２');
});
await step(`名称を元に戻し、${second} も開いて、番号を「1-2-3」と打つ`, async () => {
  await editor.type(first, '𠮷２', '');
  await editor.open(second);
  await editor.type(second, 'id: 1-1-3', 'id: 1-2-3');
});
await step('2つとも、保存せずに閉じる', async () => {
  await editor.close(first);
  await editor.close(second);
});
const objections = await editor.end();

const page = join(repository, 'docs/editor.md');
const text = readFileSync(page, 'utf8');
const marks = /(<!-- recording -->\n\n```text\n)[^]*?(```\n\n<!-- \/recording -->)/;
const wanted = text.replace(marks, (_, before, after) => before + said.join('\n').trimEnd() + '\n' + after);
if (!marks.test(text)) objections.push('docs/editor.md has no place for the recording');
if (text !== wanted) {
  if (process.env.FUJIPLAN_ACCEPT) writeFileSync(page, wanted);
  else objections.push('docs/editor.md has another recording', ...said);
}
conclude(`${said.filter((line) => /^\S/.test(line)).length} steps of an editor are as docs/editor.md shows them`, objections);
