// `fujiplan validate` and an outside JSON Schema validator refuse the same files, on thousands of
// files with one mistake each. What differs on purpose stands in kExceptions, with the reason.
// Usage: schema_agrees_with_validate.mjs PROGRAM OUT; writes the mutants, with the validator's verdict
// and the findings of each, to OUT for the judges that follow.
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';

import {mutants} from './mutants.mjs';
import {conclude, isHeader, read, readYaml, repository, run, sampleFolder, validator, yamlFiles} from './outside.mjs';

// Findings about relations between values and files, which no schema of one file can express.
const kRelations = new Set([
  'answer-not-asked', 'completed-too-early', 'completed-with-phases-left', 'cost-over-budget', 'evaluation-incomplete',
  'full-width-digit', 'grades-not-falling', 'half-width-kana', 'html-left', 'key-order', 'measure-of-other-policy',
  'met-missing', 'met-without-words', 'misplaced-file', 'missing-number', 'old-character', 'original-is-target',
  'original-without-target', 'outside-period', 'period-reversed', 'phase-after-end',
  'phase-goes-back', 'phase-repeated', 'progress-behind-plan', 'progress-without-work', 'repeated-id',
  'repeated-measure', 'same-scores', 'same-text-other-scores', 'schedule-goes-on', 'scores-without-text',
  'sum-without-grade', 'survey-outside-period', 'thousandfold-amount', 'trailing-space', 'twin-name',
  'unknown-assignee', 'unknown-department', 'unknown-measure', 'unknown-project', 'unreachable-grade',
  'unused-department', 'repeated-answer', 'repeated-result', 'target-goes-back', 'target-outside-period',
  'target-twice', 'unknown-target', 'value-missing', 'value-missing-in-total', 'value-of-another-order', 'word-taken', 'wrong-check-digit',
  'department-goes-on', 'department-outside-years', 'department-successor-not-there',
  'finding-answered-before-year', 'finding-outside-period', 'finding-without-response',
  'original-is-schedule', 'original-without-schedule', 'repeated-finding', 'successor-ended', 'successor-in-circle',
  'successors-without-end', 'unanswered-finding', 'unknown-successor',
  'formerly-without-previous', 'previous-is-itself', 'previous-not-there', 'unknown-formerly',
]);

// Where validate refuses what the schema accepts: a schema sees values, never how they are written.
const kExceptions = [
  {codes: ['unquoted-text'], reason: 'text for YAML 1.2, something else for other readers', used: 0},
  {codes: ['bad-number'], reason: 'a whole number in another notation (0x1F, 010, 3.0, +3)', used: 0},
  {codes: ['unknown-choice'], reason: 'a level in another notation', applies: ({path}) => path.endsWith('/evaluation/content'), used: 0},
  {codes: ['out-of-range'], reason: 'zero with a sign is zero', applies: ({kind}) => kind === 'value -0', used: 0},
  {codes: ['missing-key'], reason: 'grades, by or override need criteria', applies: ({path}) => path === '/rubric/criteria', used: 0},
  {codes: ['missing-key'], reason: 'a choice needs the words it may be', applies: ({path}) => path.endsWith('/of'), used: 0},
  {codes: ['missing-key'], reason: 'the tree is as deep as `levels` beside it says', applies: ({path}) => path.endsWith('/measures'), used: 0},
  {codes: ['wrong-form'], reason: 'a decimal in another notation (0x1F, 010, +3, 1e0)', applies: ({path}) => /^\/rubric\/(target_)?grades\/|^\/targets\/-\/|\/values\//.test(path), used: 0},
  {codes: ['bad-boolean'], reason: '`True` and `FALSE` are truth values for YAML 1.2', used: 0},
  {codes: ['wrong-type'], reason: 'one line, but written as a block', applies: ({kind}) => kind.startsWith('value |'), used: 0},
  {codes: ['folded-text'], reason: 'a folded text is one line to a parser', used: 0},
  {codes: ['empty-value', 'invisible-character', 'line-separator', 'unusual-space'], reason: 'characters that no text may hold', applies: ({kind}) => /^value "[^"]*\\u/.test(kind), used: 0},
  {codes: ['unsupported-yaml'], reason: 'anchors, tags and explicit keys are YAML, not part of the format', used: 0},
];

const exceptionFor = (mutant, codes) => kExceptions.find(
    (row) => codes.every((code) => row.codes.includes(code)) && (row.applies?.(mutant) ?? true));

// One file of each class, and files that have answers.
const sample = [
  'plan/1-1/1-1-2.yaml', 'plan/1-1/1-1-1.yaml', 'tests/plans/base/1-1/1-1-1.yaml', 'tests/plans/base/plan.yaml',
  'examples/plan/plan.yaml',  // has the optional keys
].map((path) => join(repository, path)).concat(yamlFiles(sampleFolder).filter((path) => !isHeader(path)));

const accepts = {project: validator('project', sampleFolder), plan: validator('plan', sampleFolder)};
const once = new Set();
const all = sample.flatMap((path) => {
  const schema = isHeader(path) ? 'plan' : 'project';
  const of = schema === 'plan' ? 'plan' : /^class: (.*)$/m.exec(read(path))[1];
  return [...mutants(read(path), schema, of, once)];
});
for (const mutant of all) {
  const {value, fault} = readYaml(mutant.text);
  mutant.value = value;
  mutant.readable = fault === undefined;
  mutant.accepted = mutant.readable && accepts[mutant.schema](value);
  mutant.why = fault ?? accepts[mutant.schema].errors?.map((error) => `${error.instancePath} ${error.message}`).join('; ');
}

// The project files go into the sample plan and one run; each plan.yaml is a plan and a run of its own.
const findingsOf = (at) => JSON.parse(run('--plan', at, '--lang', 'en', 'validate', '--format', 'json'));
const folder = mkdtempSync(join(tmpdir(), 'fujiplan-mutants-'));
const byFile = new Map();
const nameOf = (i) => `file-${i}.yaml`;  // a number would be the name of a group
writeFileSync(join(folder, 'plan.yaml'), read(join(sampleFolder, 'plan.yaml')));
const projects = all.filter(({schema}) => schema === 'project');
projects.forEach(({text}, i) => {
  byFile.set(nameOf(i), []);
  writeFileSync(join(folder, nameOf(i)), text);
});
for (const finding of findingsOf(folder)) byFile.get(basename(finding.path))?.push(finding);
projects.forEach((mutant, i) => {
  mutant.findings = byFile.get(nameOf(i));
});
rmSync(folder, {recursive: true});
mkdirSync(folder);
for (const mutant of all.filter(({schema}) => schema === 'plan')) {
  writeFileSync(join(folder, 'plan.yaml'), mutant.text);
  mutant.findings = findingsOf(folder);
}
rmSync(folder, {recursive: true});
writeFileSync(process.argv[3], JSON.stringify(all));

const disagreements = new Map();  // what is the same about them -> the first of them, and how many
let refused = 0;
let excepted = 0;
for (const mutant of all) {
  const codes = [...new Set(mutant.findings.map(({code}) => code))].filter((code) => !kRelations.has(code));
  const refuses = codes.length > 0;
  if (refuses) refused += 1;
  if (refuses !== mutant.accepted) continue;
  const exception = refuses ? exceptionFor(mutant, codes) : undefined;
  if (exception) {
    exception.used += 1;
    excepted += 1;
    continue;
  }
  const kind = mutant.kind.replaceAll('\n', '\\n');
  const sort = `${kind}: ${refuses ? `only validate refuses (${codes})` : 'only the schema refuses'}`;
  const first = disagreements.get(sort) ?? {example: `${mutant.of} ${mutant.path} ${refuses ? '' : mutant.why}`, count: 0};
  first.count += 1;
  disagreements.set(sort, first);
}
const objections = [...disagreements].map(([sort, {example, count}]) => `${sort}; ${count} times, first ${example}`);
for (const {reason, used} of kExceptions) {
  if (used === 0) objections.push(`the exception "${reason}" is never used`);
}
conclude(`${all.length} files with one change: validate refuses ${refused}, ${excepted} of them by a listed exception`, objections);
