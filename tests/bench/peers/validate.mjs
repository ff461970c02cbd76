// A schema check by js-yaml and ajv, as a careful user would write it: the schema is compiled once,
// each file is read once, and every mistake is printed.
// Usage: validate.mjs SCHEMA FOLDER    exits with 1 when there is a mistake
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import yaml from 'js-yaml';

const [schema, folder] = process.argv.slice(2);
const judge = new Ajv.default({ allErrors: true, strict: false }).compile(JSON.parse(fs.readFileSync(schema, 'utf8')));
let files = 0;
let mistakes = 0;
for (const measure of fs.readdirSync(folder, { withFileTypes: true })) {
  if (!measure.isDirectory()) continue;
  for (const name of fs.readdirSync(path.join(folder, measure.name))) {
    const file = path.join(folder, measure.name, name);
    if (!judge(yaml.load(fs.readFileSync(file, 'utf8')))) {
      for (const mistake of judge.errors) console.log(`${file}: ${mistake.instancePath}: ${mistake.message}`);
      mistakes += judge.errors.length;
    }
    files += 1;
  }
}
console.log(`${files} files, ${mistakes} mistakes`);
process.exitCode = mistakes > 0 ? 1 : 0;
