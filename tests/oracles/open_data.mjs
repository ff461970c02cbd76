// Open data by other readers: DuckDB with its defaults joins every table by its keys and keeps the
// 0 with which a code begins; load.sql loads it; every key of datapackage.json holds; Python reads
// the same rows; the schema of Data Packages accepts the descriptor. The same for two plans united.
// Usage: open_data.mjs PROGRAM SCHEMA
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

import {DuckDBInstance} from '@duckdb/node-api';
import Ajv from 'ajv-draft-04';

import {conclude, planFolders, run, sampleFolder} from './outside.mjs';

const objections = [];
let joined = 0, keys = 0, rows = 0;
const accepts = new Ajv({strict: false, allErrors: true, logger: false}).compile(JSON.parse(readFileSync(process.argv[3], 'utf8')));
const scratch = mkdtempSync(join(tmpdir(), 'fujiplan-open-data-'));

// A plan of Sapporo, whose code begins with 0.
const northern = join(scratch, 'northern');
cpSync(sampleFolder, join(northern, 'plan'), {recursive: true});
const header = join(northern, 'plan', 'plan.yaml');
writeFileSync(header, readFileSync(header, 'utf8').replace('"999997"', '"011002"').replace('code: j2', 'code: s1'));
if (!/"011002"[^]*code: s1|code: s1[^]*"011002"/.test(readFileSync(header, 'utf8'))) throw new Error('the sample has other codes: no plan of Sapporo');

async function ask(database, sql) {
  return (await database.runAndReadAll(sql)).getRowsJson();
}

const quoted = (name) => `"${name.replaceAll('"', '""')}"`;
const tuple = (names, of) => `(${names.map((name) => `${of}.${quoted(name)}`).join(', ')})`;

async function judgeDefaults(folder, resources, code, what) {
  const database = await (await DuckDBInstance.create()).connect();
  const from = (resource) => `'${join(folder, resource.path)}'`;
  for (const resource of resources) {
    const {fields, foreignKeys = []} = resource.schema;
    const place = fields.find(({description}) => description === 'municipality_code');
    if (place && code && resource.rows > 0) {
      const [[found]] = await ask(database, `select min(${quoted(place.name)}::varchar) from ${from(resource)}`);
      if (found !== code) objections.push(`${what} ${resource.path}: ${code} is read as ${found}`);
    }
    for (const {fields: columns, reference} of foreignKeys) {
      const own = columns.at(-1);
      const missing = resource.schema.missingValues.map((text) => `'${text}'`).join(', ');
      const [[lost]] = await ask(database, `select count(*) from ${from(resource)} a
          where a.${quoted(own)} not in (${missing}) and not exists (select 1 from ${from(resources[0])} p
          where ${tuple(columns, 'a')} = ${tuple(reference.fields, 'p')})`);
      joined += 1;
      if (lost !== '0') objections.push(`${what} ${resource.path}: ${lost} rows find no project by ${columns}`);
    }
  }
  database.closeSync();
}

// Named by ASCII names, as load.sql does.
async function judgeLoaded(folder, resources, sqlFrom, what) {
  const database = await (await DuckDBInstance.create()).connect();
  const before = process.cwd();
  process.chdir(sqlFrom);
  try {
    await database.run(readFileSync(join(folder, 'load.sql'), 'utf8'));
  } finally {
    process.chdir(before);
  }
  for (const resource of resources) {
    if (resource.name === 'dictionary') continue;
    const {fields, primaryKey, foreignKeys = []} = resource.schema;
    const ascii = (header) => fields.find(({name}) => name === header).description;
    const list = primaryKey.map((header) => quoted(ascii(header))).join(', ');
    const [[all, different, empty]] = await ask(database, `select count(*), count(distinct (${list})),
        count(*) filter (${primaryKey.map((header) => `${quoted(ascii(header))} is null`).join(' or ')})
        from ${quoted(resource.name)}`);
    keys += 1;
    resource.rows = Number(all);
    if (all !== different || empty !== '0') {
      objections.push(`${what} ${resource.name}: ${all} rows, ${different} keys, ${empty} of them empty`);
    }
    for (const {fields: columns, reference} of foreignKeys) {
      const own = columns.map(ascii);
      const theirs = reference.fields.map((header) => resources[0].schema.fields.find(({name}) => name === header).description);
      const [[lost]] = await ask(database, `select count(*) from ${quoted(resource.name)} a
          where a.${quoted(own.at(-1))} is not null and not exists
          (select 1 from ${quoted(reference.resource)} p where ${tuple(own, 'a')} = ${tuple(theirs, 'p')})`);
      keys += 1;
      if (lost !== '0') objections.push(`${what} ${resource.name}: ${lost} rows lead nowhere by ${own}`);
    }
  }
  database.closeSync();
}

function judgePython(folder, resources, what) {
  const counts = execFileSync('/usr/bin/python3', ['-B', join(folder, 'load.py')], {encoding: 'utf8'});
  const wanted = resources.filter(({name}) => name !== 'dictionary').map(({name, rows: count}) => `${name} ${count}`);
  for (const line of wanted) {
    if (!counts.split('\n').includes(line)) objections.push(`${what} load.py: not ${line}`);
  }
}

function judgeCatalogue(folder, licensed, what) {
  const {'dcat:dataset': {'dcat:distribution': files, 'dct:license': license}} = JSON.parse(readFileSync(join(folder, 'catalog.jsonld'), 'utf8'));
  if (Boolean(license) !== licensed) objections.push(`${what} catalog.jsonld: licence ${JSON.stringify(license)}`);
  for (const file of files) {
    if (!existsSync(join(folder, file['dcat:downloadURL']['@id']))) objections.push(`${what} catalog.jsonld: no ${JSON.stringify(file)}`);
    if (Boolean(file['dct:license']) !== licensed) objections.push(`${what} catalog.jsonld: licence of ${JSON.stringify(file)}`);
  }
}

async function judge(folder, code, what) {
  const described = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
  if (!accepts(described)) {
    for (const error of accepts.errors) objections.push(`${what} datapackage.json${error.instancePath}: ${error.message}`);
  }
  await judgeLoaded(folder, described.resources, folder, what);
  await judgeLoaded(folder, described.resources, dirname(folder), what);
  await judgeDefaults(folder, described.resources, code, what);
  judgePython(folder, described.resources, what);
  rows += described.resources.reduce((sum, resource) => sum + (resource.rows ?? 0), 0);
}

for (const plan of [...planFolders, join(northern, 'plan')]) {
  const out = join(scratch, 'out');
  run('--plan', plan, 'report', '--all', '-o', out);
  const text = readFileSync(join(plan, 'plan.yaml'), 'utf8');
  const code = /code: "([0-9]{6})"/.exec(text)?.[1];
  await judge(join(out, 'opendata'), code, plan);
  judgeCatalogue(join(out, 'opendata'), /^license:/m.test(text), plan);
  rmSync(out, {recursive: true});
}

// Two plans together are the rows of one and of the other.
const cities = [sampleFolder, join(northern, 'plan')];
const all = join(scratch, 'all');
run('union', ...cities, '-o', all);
await judge(all, undefined, 'union');
cities.forEach((city, i) => run('--plan', city, 'report', '--all', '-o', join(scratch, `${i}`)));
for (const name of readdirSync(all).filter((file) => file.endsWith('.csv') && file !== 'dictionary.csv')) {
  const [one, other] = [0, 1].map((i) => readFileSync(join(scratch, `${i}`, 'opendata', name), 'utf8'));
  if (readFileSync(join(all, name), 'utf8') !== one + other.slice(other.indexOf('\n') + 1)) objections.push(`union: ${name}`);
}
rmSync(scratch, {recursive: true});
conclude(`${rows} rows loaded, ${joined} joins by DuckDB’s defaults and ${keys} keys hold`, objections);
