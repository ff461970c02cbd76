// The extension for VS Code, as `make vsix` packs it: the package is whole, says what is inside, and
// what it has for its `main` starts the server and underlines what `validate` finds, in a VS Code that
// has no window. Nothing that is not in the package is there to load. Usage: vscode.mjs PROGRAM
import {execFileSync, spawnSync} from 'node:child_process';
import Module, {createRequire} from 'node:module';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {setTimeout as sleep} from 'node:timers/promises';

import {conclude} from '../outside.mjs';
import {copyOf, program, repository} from './editor.mjs';

const require = createRequire(import.meta.url);
const {vscode} = require('./vscode_stub.cjs');
const objections = [];
const folder = mkdtempSync(join(tmpdir(), 'fujiplan-vsix-'));
process.on('exit', () => rmSync(folder, {recursive: true, force: true}));

const pack = (name) => execFileSync('/usr/bin/python3', [join(repository, 'tools/package_vscode.py'), join(folder, name)], {encoding: 'utf8'}).trim();
const vsix = pack('first');
if (!readFileSync(vsix).equals(readFileSync(pack('second')))) objections.push('the same files make another package');
const unpacked = join(folder, 'unpacked');
mkdirSync(unpacked);
execFileSync('unzip', ['-q', vsix, '-d', unpacked]);

// The two files that say what the package is.
const read = (path) => readFileSync(join(unpacked, path), 'utf8');
const xpath = (path, query) => execFileSync('xmllint', ['--xpath', query, join(unpacked, path)], {encoding: 'utf8'}).trim();
const files = readdirSync(unpacked, {recursive: true}).filter((path) => statSync(join(unpacked, path)).isFile());
const typed = new Set(xpath('[Content_Types].xml', '//@Extension').match(/\.\w+/g));
for (const path of files) {
  const ending = /[^/.]+\.(\w+)$/.exec(path)?.[1];
  if (path !== '[Content_Types].xml' && !typed.has(`.${ending}`)) objections.push(`${path} has no type in [Content_Types].xml`);
}
const extension = JSON.parse(read('extension/package.json'));
const said = (attribute) => xpath('extension.vsixmanifest', `string(//*[local-name()="Identity"]/@${attribute})`);
for (const [attribute, value] of [['Id', extension.name], ['Version', extension.version], ['Publisher', extension.publisher]]) {
  if (said(attribute) !== value) objections.push(`the manifest's ${attribute} is ${said(attribute)}, not ${value}`);
}
for (const [, path] of xpath('extension.vsixmanifest', '//@Path').matchAll(/"([^"]+)"/g)) {
  if (!files.includes(path)) objections.push(`the manifest names ${path}, which is not packed`);
}
const version = spawnSync(program, ['--version'], {encoding: 'utf8'}).stdout.trim().split(' ').at(-1);
if (version !== extension.version) objections.push(`the extension is ${extension.version}, fujiplan ${version}`);
const [english, japanese] = ['', '.ja'].map((language) => JSON.parse(read(`extension/package.nls${language}.json`)));
for (const [, key] of read('extension/package.json').matchAll(/"%(\w+)%"/g)) {
  if (!english[key] || !japanese[key]) objections.push(`package.nls lacks ${key}`);
}

// Each package inside is noted, with its licence, and has the text of it.
const packages = readdirSync(join(unpacked, 'extension/node_modules'));
for (const name of packages) {
  const {version: its, license} = JSON.parse(read(`extension/node_modules/${name}/package.json`));
  if (!read('extension/README.md').includes(`| ${name} | ${its} | ${license} |`)) objections.push(`the README does not note ${name} ${its}, ${license}`);
  if (!readdirSync(join(unpacked, 'extension/node_modules', name)).some((file) => /^licen[sc]e/i.test(file))) objections.push(`${name} is packed without its licence`);
}
const noted = read('extension/README.md').match(/^\| [\w-]+ \| \d/gm).length;
if (noted !== packages.length) objections.push(`the README notes ${noted} packages of ${packages.length}`);

// It runs. The module `vscode` is the window's; all others must be in the package.
const plan = copyOf(join(repository, 'examples/plan'));
const path = join(plan, 'plan/1-1/1-1-1.yaml');
const text = readFileSync(path, 'utf8').replace('\nname: ', '\nname: 𠮷１');
const window = vscode(plan, {'fujiplan.path': join(folder, 'not-there')});
const load = Module._load;
const main = join(unpacked, 'extension', extension.main);
Module._load = function only(request, parent, ...more) {
  if (request === 'vscode') return window.api;
  const inside = Module.isBuiltin(request) || Module._resolveFilename(request, parent).startsWith(unpacked);
  if (!inside) objections.push(`loads ${request} from outside of the package`);
  return load.call(this, request, parent, ...more);
};
const {activate, deactivate} = require(main);

async function until(what, holds) {
  for (let tries = 0; tries < 400; ++tries) {
    if (holds()) return;
    await sleep(50);
  }
  objections.push(`${what}: never`);
}
const uri = pathToFileURL(path).href;
await activate({subscriptions: []});
if (window.errors.length !== 1 || !window.errors[0].includes('not-there')) objections.push(`a program that is not there: ${JSON.stringify(window.errors)}`);
window.errors.length = 0;
await window.configure('fujiplan.path', program);
await window.open(path, text);
await until('a finding is shown', () => (window.shown.get(uri) ?? []).length > 0);
const [found] = window.shown.get(uri) ?? [];
const place = JSON.stringify([found?.range.start, found?.range.end].map((at) => [at?.line, at?.character]));
const code = found?.code?.value ?? found?.code;
if (code !== 'full-width-digit' || place !== '[[1,8],[1,9]]') objections.push(`shows ${code} at ${place}`);
// What the settings say reaches the server, here through a program that writes down what it is told.
const told = join(folder, 'told');
const listener = join(folder, 'listener');
writeFileSync(listener, `#!/bin/sh\n[ "$1" = lsp ] || exec '${program}' "$@"\ntee '${told}' | '${program}' lsp\n`, {mode: 0o755});
await window.configure('fujiplan.path', listener);
await until('it starts again', () => existsSync(told) && readFileSync(told, 'utf8').includes('didOpen'));
const options = () => /"initializationOptions":(\{[^}]*\})/.exec(readFileSync(told, 'utf8'))?.[1];
const expects = (what, wanted) => { if (options() !== JSON.stringify(wanted)) objections.push(`${what}: the server is told ${options()}`); };
expects('without settings', {inlayHints: false, schema: false});
await window.configure('fujiplan.inlayHints', true);
await window.configure('yaml.schemas', {'./project.schema.json': 'plan/*/*.yaml'});
await until('it starts once more', () => options()?.includes('"schema":true'));
expects('with both settings', {inlayHints: true, schema: true});
await deactivate();
if (window.errors.length > 0) objections.push(`errors: ${window.errors.join('\n')}`);
if (existsSync(join(plan, '.vscode'))) objections.push('something was written to the plan');

const size = Math.round(statSync(vsix).size / 1024);
conclude(`a VSIX of ${files.length} files and ${size} KiB, the same twice, loads by itself and underlines 𠮷１ at its １`, objections);
