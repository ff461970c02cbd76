// Every JSON output is one JSON document to another reader, and holds no null and no empty text.
import {join} from 'node:path';

import {conclude, repository, run} from './outside.mjs';

const commands = [
  'list', 'list --columns id,grade', 'dx', 'dx --year R6', 'grade', 'grade --why', 'grade --all-years', 'validate',
  ...['policy', 'measure', 'class', 'department'].map((by) => `grade --by ${by}`),
];
const objections = [];
let values = 0;

function look(value, path, what) {
  values += 1;
  if (value === null || value === '') objections.push(`${what}: ${path} says nothing`);
  if (typeof value === 'number' && !Number.isSafeInteger(value)) objections.push(`${what}: ${path} is ${value}`);
  if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) look(inner, `${path}/${key}`, what);
  }
}

for (const plan of [repository, join(repository, 'examples')]) {
  const ids = JSON.parse(run('--plan', plan, 'list', '--format', 'json')).map(({id}) => id);
  for (const command of [...commands, `show ${ids.join(' ')}`]) {
    const what = command.split(' ').slice(0, 3).join(' ');
    try {
      const text = run('--plan', plan, ...command.split(' '), '--format', 'json');
      const value = JSON.parse(text);
      if (text !== `${JSON.stringify(value, null, 2)}\n`) objections.push(`${what}: not written as everybody does`);
      look(value, '', what);
    } catch (error) {
      objections.push(`${what}: ${error.message}`);
    }
  }
}
conclude(`${values} values of ${2 * (commands.length + 1)} JSON documents`, objections);
