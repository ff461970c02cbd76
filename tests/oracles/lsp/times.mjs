// How long an editor waits after a keystroke until everything is said: figures, no bounds, for other
// programs run on the machine, too. Plans as `make bench` has them. Usage: times.mjs PROGRAM
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

import {conclude} from '../outside.mjs';
import {program, startEditor} from './editor.mjs';

const kKeystrokes = 60;
const objections = [];
const figures = [];
const path = 'plan/1-1/1-1-1.yaml';

const milliseconds = async (doing) => {
  const start = process.hrtime.bigint();
  await doing();
  return Number(process.hrtime.bigint() - start) / 1e6;
};

for (const projects of [202, 20_200]) {
  const folder = mkdtempSync(join(tmpdir(), 'fujiplan-times-'));
  try {
    execFileSync(join(dirname(program), 'tests/bench/generate_plan'), [`${projects}`, folder]);
    let editor;
    const opening = await milliseconds(async () => {
      editor = await startEditor(folder);
      await editor.open(path);
      await editor.settled();
    });
    const waits = [];
    const at = editor.buffers.get(path).text.indexOf('\nname: ') + '\nname: '.length;
    for (let key = 0; key < kKeystrokes; ++key) {
      const {text} = editor.buffers.get(path);
      waits.push(await milliseconds(async () => {
        if (text[at] === '１') await editor.replace(path, at, at + 1, '');
        else await editor.replace(path, at, at, '１');
        await editor.settled();
      }));
      const {diagnostics} = editor.shown.get(path);
      const shows = diagnostics.some(({code}) => code === 'full-width-digit');
      if (shows !== (key % 2 === 0)) objections.push(`${projects} projects, keystroke ${key}: ${shows ? 'shows' : 'misses'} the digit`);
    }
    objections.push(...await editor.end());
    waits.sort((a, b) => a - b);
    const [median, worst] = [waits[kKeystrokes / 2], waits.at(-1)].map((wait) => wait.toFixed(1));
    figures.push(`${projects.toLocaleString('en')} projects ${median} ms (at most ${worst}; opened in ${opening.toFixed(0)})`);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
conclude(`after a keystroke: ${figures.join(', ')}`, objections);
