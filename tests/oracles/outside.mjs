// What the judges share: running the program, and reading plan files with a YAML 1.2 parser and a
// JSON Schema validator that nobody here wrote.
import {execFileSync, spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {parse} from 'yaml';

export const program = process.argv[2];
export const repository = fileURLToPath(new URL('../..', import.meta.url));

export function run(...words) {
  const result = spawnSync(program, words, {encoding: 'utf8', maxBuffer: 1 << 28});
  if (result.error) throw result.error;
  if (result.status > 1) throw new Error(`${words.join(' ')}: ${result.stderr}`);
  return result.stdout;
}

// The folders with plan.yaml. Each plan has a schema of its own for its projects: it knows their
// words and fields.
export const planFolders = ['plan', 'examples/plan', 'examples-en/plan', 'tests/plans/base'].map((folder) => join(repository, folder));
export const sampleFolder = planFolders[1];  // declares most
export const isHeader = (path) => path.endsWith('/plan.yaml');
export const read = (path) => readFileSync(path, 'utf8');

export function schema(kind, folder) {
  return JSON.parse(execFileSync(program, ['--plan', folder, 'schema', kind], {encoding: 'utf8'}));
}

// strict: also refuses schemas that are valid but say less than they seem to. Not strictRequired:
// it wants a key that one class needs to be described a second time, beside `required`.
export function validator(kind, folder) {
  const ajv = new Ajv2020({strict: true, strictRequired: false, allErrors: true});
  return addFormats(ajv, ['date']).compile(schema(kind, folder));
}

// A YAML text as JSON has it, or the reason why it is none. Keys of maps become texts.
export function readYaml(text) {
  try {
    return {value: parse(text, {version: '1.2', uniqueKeys: true, logLevel: 'error'})};
  } catch (error) {
    return {fault: error.message.split('\n')[0]};
  }
}

export function yamlFiles(folder) {
  return readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return yamlFiles(path);
    return name.endsWith('.yaml') ? [path] : [];
  });
}

// Ends a judge: what it saw, and what it objects to.
export function conclude(seen, objections) {
  if (objections.length === 0) return console.log(seen);
  for (const objection of objections.slice(0, 40)) console.log(`  ${objection}`);
  console.log(`${objections.length} objections; ${seen}`);
  process.exitCode = 1;
}
