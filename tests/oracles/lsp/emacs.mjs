// A real Emacs with Eglot and the lines of docs/editor.md: it shows what `validate` finds at the
// character where it is, and forgets it when that is mended. Usage: emacs.mjs PROGRAM
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {conclude} from '../outside.mjs';
import {copyOf, program, repository} from './editor.mjs';

const objections = [];
const folder = copyOf(join(repository, 'examples/plan'));
const path = join(folder, 'plan/1-1/1-1-1.yaml');
const faulty = readFileSync(path, 'utf8').replace('\nname: ', '\nname: 𠮷１');
writeFileSync(path, faulty);
mkdirSync(join(folder, 'bin'));
symlinkSync(program, join(folder, 'bin/fujiplan'));
const settings = join(folder, 'settings.el');
writeFileSync(settings, /```elisp\n([^]*?)```/.exec(readFileSync(join(repository, 'docs/editor.md'), 'utf8'))[1]);
spawnSync('git', ['init', '-q', folder]);  // Eglot opens the repository

const ran = spawnSync('emacs', ['--batch', '-l', fileURLToPath(new URL('emacs_session.el', import.meta.url))], {
  encoding: 'utf8', timeout: 120_000, cwd: '/',
  env: {PATH: `${join(folder, 'bin')}:/usr/bin:/bin`, HOME: folder, LANG: 'C.UTF-8', FUJIPLAN_LANG: 'ja', FILE: path, SETTINGS: settings},
});
const expected = '1: １ fujiplan [full-width-digit]: 全角の数字 `１` がある\n0:\n';
if (ran.error || ran.status !== 0 || ran.stdout !== expected) objections.push(`${ran.error ?? ''}${ran.stdout}${ran.stderr}`);
if (readFileSync(path, 'utf8') !== faulty) objections.push('the file on the disk changed');
const version = spawnSync('emacs', ['--version'], {encoding: 'utf8'}).stdout.split('\n')[0];
conclude(`${version} shows and forgets a finding by the lines of docs/editor.md`, objections);
