// A real Neovim with nothing but editors/neovim.lua: it finds the plan, starts the server, and shows what
// `validate` finds at the bytes where it is, while somebody types without saving. Usage: neovim.mjs PROGRAM
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {conclude} from '../outside.mjs';
import {copyOf, program, repository} from './editor.mjs';

const objections = [];
const folder = copyOf(join(repository, 'examples/plan'));
const path = join(folder, 'plan/1-1/1-1-1.yaml');
const original = readFileSync(path, 'utf8');
const faulty = original.replace('\nname: ', '\nname: 𠮷１');
writeFileSync(path, faulty);

// The program on the PATH, as the guide wants it, and a home in which nothing else is configured.
const home = join(folder, 'home');
mkdirSync(join(home, 'bin'), {recursive: true});
mkdirSync(join(home, '.config/nvim/plugin'), {recursive: true});
symlinkSync(program, join(home, 'bin/fujiplan'));
symlinkSync(join(repository, 'editors/neovim.lua'), join(home, '.config/nvim/plugin/fujiplan.lua'));
const said = join(folder, 'said');
const script = join(dirname(fileURLToPath(import.meta.url)), 'neovim_session.lua');
const ran = spawnSync('nvim', ['--headless', '-n', '-i', 'NONE', '-c', `luafile ${script}`], {
  encoding: 'utf8', timeout: 120_000, cwd: '/', input: '',
  env: {PATH: `${join(home, 'bin')}:/usr/bin:/bin`, HOME: home, LANG: 'C.UTF-8', FUJIPLAN_LANG: 'ja', SAID: said, FILE: path},
});
if (ran.error || ran.status !== 0) throw new Error(`nvim: ${ran.error ?? ran.stderr}`);

// Neovim counts bytes; 𠮷 and 😀 have four each.
const digit = (column, one) => [[1, column, 1, column + 3, 'full-width-digit', 2,
                                 `全角の数字 \`${one}\` がある\n対処: \`${String.fromCodePoint(one.codePointAt(0) - 0xFEE0)}\` と書く`]];
const expected = [
  ['attached', true], ['findings', digit(10, '１')], ['findings', []], ['findings', digit(10, '２')], ['findings', []],
  ['other filetypes', true], ['stopped', true],
].map(([what, value]) => JSON.stringify({what, value}));
const got = readFileSync(said, 'utf8').trim().split('\n').map((line) => JSON.stringify(JSON.parse(line)));
for (let i = 0; i < Math.max(expected.length, got.length); ++i) {
  if (expected[i] !== got[i]) objections.push(`${got[i]} instead of ${expected[i]}`);
}
if (readFileSync(path, 'utf8') !== faulty) objections.push('the file on the disk changed');
const version = spawnSync('nvim', ['--version'], {encoding: 'utf8'}).stdout.split('\n')[0];
conclude(`${version} shows and forgets findings as somebody types ${got.length} steps`, objections);
