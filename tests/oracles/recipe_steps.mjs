// Runs every shell step of the recipes in ci/ in a scratch repository as the services would, and
// the hooks of .pre-commit-hooks.yaml with pre-commit. Usage: recipe_steps.mjs PROGRAM
// Only apt-get is not the real one: what it would install is in the PATH already.
import {spawnSync} from 'node:child_process';
import {appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {parse} from 'yaml';

import {conclude, program, repository} from './outside.mjs';

const faults = [];
let steps = 0;
const scratch = mkdtempSync(join(tmpdir(), 'recipes-'));
const bin = join(scratch, 'bin');
mkdirSync(bin);
writeFileSync(join(bin, 'fujiplan'), `#!/bin/sh\nexec '${program}' "$@"\n`);
// Knows the packages of Debian that the recipes name; a path must be a file.
writeFileSync(join(bin, 'apt-get'), `#!/bin/sh
for word in "$@"; do
  case $word in
    update | install | -* | git | ca-certificates | chromium | fonts-noto-cjk) ;;
    ./* | ../* | /*) [ -f "$word" ] && ! grep -q stranger "$word" || { echo "apt-get: no $word" >&2; exit 100; } ;;
    *) echo "apt-get: no package $word" >&2; exit 100 ;;
  esac
done
`);
for (const name of ['fujiplan', 'apt-get']) chmodSync(join(bin, name), 0o755);
const environment = {
  PATH: `${bin}:${process.env.PATH}`, HOME: scratch, LANG: 'C.UTF-8',
  GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.com', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.com',
};

function shell(script, folder, more = {}, words = ['--noprofile', '--norc', '-eo', 'pipefail', '-c']) {
  const {status, stdout, stderr} = spawnSync('bash', [...words, script], {cwd: folder, encoding: 'utf8', env: {...environment, ...more}});
  return {status, said: stdout + stderr};
}
function must(script, folder) {
  const {status, said} = shell(script, folder);
  if (status !== 0) throw new Error(`${script}: ${said}`);
  return said.trim();
}
function expect(holds, what, said) {
  if (!holds) faults.push(`${what}\n${said}`);
}

// A repository as the service checks it out: on a branch with a change, main as origin's.
function checkout(name, service, change) {
  const origin = join(scratch, `${name}-origin`), folder = join(scratch, name);
  must(`fujiplan init --ci ${service} ${origin} && cd ${origin} && git init -q -b main . && mkdir .fujiplan
        echo package > .fujiplan/fujiplan_0_all.deb && echo program > .fujiplan/fujiplan.exe && git add -A && git commit -qm start`, scratch);
  must(`git clone -q ${origin} ${folder} && cd ${folder} && git checkout -qb change`, scratch);
  change(folder);
  must('git add -A && git commit -q --allow-empty -m change', folder);
  return folder;
}
const answer = (text) => (folder) => appendFileSync(join(folder, 'plan/1-1/1-1-1.yaml'), text);
const kGood = answer('survey:\n  R9:\n    status: 実施中\n    evaluation: {progress: 4, cost: 3, content: 4}\n');
const kBroken = answer('survey:\n  R9:\n    status: 実施\n');
const kLeaking = answer('survey:\n  R9:\n    status: 実施中\n    budget: 1200000\n    activities: |-\n      120万円で契約した。\n');

// The steps of a job of GitHub, until one fails; those with `if` run when the event is theirs.
function runGithub(file, job, folder, pullRequest) {
  const {jobs} = parse(readFileSync(join(folder, '.github/workflows', file), 'utf8'));
  const summary = join(folder, '..', `${file}-summary`), temporary = mkdtempSync(join(scratch, 'runner-'));
  writeFileSync(summary, '');
  const more = {GITHUB_STEP_SUMMARY: summary, GITHUB_PATH: join(temporary, 'path'), GITHUB_WORKSPACE: folder, RUNNER_TEMP: temporary, CI: 'true',
    GITHUB_ACTIONS: 'true', ...(pullRequest ? {GITHUB_BASE_REF: 'main'} : {})};
  const failed = [];
  let log = '';
  for (const step of jobs[job].steps) {
    if (!step.run || (step.if && !pullRequest) || (failed.length > 0 && !step.if)) continue;
    ++steps;
    const {status, said} = shell(step.run, folder, more);
    log += `$ ${step.run}\n${said}`;
    if (status !== 0) failed.push(step.name);
  }
  return {failed: failed.join(), log, summary: readFileSync(summary, 'utf8'), temporary};
}

const isSite = (folder) => existsSync(join(folder, 'public/index.html')) &&
  readFileSync(join(folder, 'public/sheets.pdf')).subarray(0, 5).toString() === '%PDF-';

let ran = runGithub('plan.yml', 'check', checkout('good', 'github', kGood), true);
expect(ran.failed === '' && ran.summary.includes('実施中'), 'GitHub: a good change passes and is described', ran.log + ran.summary);
ran = runGithub('plan.yml', 'check', checkout('broken', 'github', kBroken), true);
expect(ran.failed.startsWith('点検する') && ran.log.includes('::error '), 'GitHub: a broken change fails with annotations', ran.log);
ran = runGithub('plan.yml', 'check', checkout('push', 'github', kGood), false);
expect(ran.failed === '' && ran.summary === '', 'GitHub: a push is only checked', ran.log);
const reports = checkout('reports', 'github', kGood);
ran = runGithub('reports.yml', 'reports', reports, false);
expect(ran.failed === '' && existsSync(join(reports, 'public/list.md')), 'GitHub: reports are made', ran.log);
ran = runGithub('reports.yml', 'reports', checkout('leaking', 'github', kLeaking), false);
expect(ran.failed === '内部の金額がないことを確認する' && ran.log.includes('120万'), 'GitHub: an amount in a report is found', ran.log);
const site = checkout('site', 'github', kGood);
ran = runGithub('site.yml', 'site', site, false);
expect(ran.failed === '' && isSite(site), 'GitHub: the site is made, with a PDF of the whole plan', ran.log);
ran = runGithub('site.yml', 'site', checkout('leaking-site', 'github', kLeaking), false);
expect(ran.failed === '内部の金額がないことを確認する' && ran.log.includes('120万'), 'GitHub: an amount in the site is found', ran.log);
const unequipped = checkout('unequipped', 'github', (folder) => rmSync(join(folder, '.fujiplan'), {recursive: true}));
ran = runGithub('plan.yml', 'check', unequipped, false);
expect(ran.failed.startsWith('fujiplanを入れる'), 'GitHub: a missing package stops the job', ran.log);

// What a stranger may try: a program of their own, a repository inside the plan that shows a
// harmless change, names and texts that command the service, call people or link out of the plan.
function hostile(folder) {
  kGood(folder);
  writeFileSync(join(folder, '.fujiplan/fujiplan_0_all.deb'), 'stranger');
  writeFileSync(join(folder, '.fujiplan/fujiplan.exe'), 'stranger');
  must(`git clone -q --bare . plan/bare && mv plan/bare/* plan/ && rmdir plan/bare
        git --git-dir=plan config core.worktree .. && git --git-dir=plan config core.bare false`, folder);
  const id = '1-1-9', name = '@everyone GH-12 city/plan#5 を呼ぶ';
  writeFileSync(join(folder, `plan/1-1/${id}.yaml`),
    readFileSync(join(folder, 'plan/1-1/1-1-1.yaml'), 'utf8').replace('id: 1-1-1', `id: ${id}`).replace(/^name: .*/m, `name: "${name}"`));
  writeFileSync(join(folder, 'plan/1-1/x\n::error::forged\u001b[31m.yaml'), 'id: 1-1-8\n');
  symlinkSync('/proc/self/environ', join(folder, 'plan/1-1/1-1-7.yaml'));
}
function isTrueAccount(said, log, what) {
  expect(said.includes('1-1-9') && said.includes('実施中'), `${what}: the true change is described`, said);
  expect(!/(^|[^\\\w&#;])@everyone/.test(said), `${what}: nobody is called`, said);
  expect(!/^::error::forged/m.test(log + said) && !(log + said).includes('\u001b'), `${what}: no command, no ESC`, log);
  expect(!log.includes('FUJIPLAN_SECRET'), `${what}: nothing of the machine is shown`, log);
}
environment.FUJIPLAN_SECRET = 'FUJIPLAN_SECRET';
ran = runGithub('plan.yml', 'check', checkout('stranger', 'github', hostile), true);
expect(ran.failed.startsWith('点検する'), 'GitHub: a hostile change fails at the check', ran.log);
isTrueAccount(ran.summary, ran.log, 'GitHub, hostile');

// The steps for a Windows runner, in the bash of this machine: the program that they put into the
// PATH is not run, but must be that of the branch to merge into.
function runWindows(name, change, pullRequest) {
  const done = runGithub('plan.yml', 'check', checkout(name, 'github-windows', change), pullRequest);
  const program = join(done.temporary, '.fujiplan/fujiplan.exe');
  expect(existsSync(program) && readFileSync(program, 'utf8') === 'program\n', `Windows: ${name}: another program`, done.log);
  expect(readFileSync(join(done.temporary, 'path'), 'utf8') === `${join(done.temporary, '.fujiplan')}\n`, `Windows: ${name}: the PATH`, done.log);
  return done;
}
ran = runWindows('windows-good', kGood, true);
expect(ran.failed === '' && ran.summary.includes('実施中'), 'Windows: a good change passes and is described', ran.log + ran.summary);
ran = runWindows('windows-broken', kBroken, true);
expect(ran.failed.startsWith('点検する') && ran.log.includes('::error '), 'Windows: a broken change fails with annotations', ran.log);
ran = runWindows('windows-push', kGood, false);
expect(ran.failed === '' && ran.summary === '', 'Windows: a push is only checked', ran.log);
ran = runWindows('windows-stranger', hostile, true);
expect(ran.failed.startsWith('点検する'), 'Windows: a hostile change fails at the check', ran.log);
isTrueAccount(ran.summary, ran.log, 'Windows, hostile');

// A job of GitLab: one shell for all lines, before_script first.
function runGitlab(job, folder) {
  const pipeline = parse(readFileSync(join(folder, '.gitlab-ci.yml'), 'utf8'));
  const lines = [...pipeline.default.before_script, ...pipeline[job].script];
  steps += lines.length;
  const base = must('git merge-base origin/main HEAD', folder);
  const {status, said} = shell(lines.join('\n'), folder, {CI: 'true', GITLAB_CI: 'true', CI_MERGE_REQUEST_DIFF_BASE_SHA: base});
  const {artifacts} = pipeline[job];
  const missing = [...(artifacts.paths ?? []), artifacts.reports?.codequality].filter((path) => path && !existsSync(join(folder, path)));
  const nothingToFix = missing.indexOf('fix.patch');
  if (nothingToFix >= 0) missing.splice(nothingToFix, 1);
  return {status, said, missing: missing.join(), hasPatch: nothingToFix < 0};
}

const gitlab = checkout('gitlab-good', 'gitlab', kGood);
for (const job of ['check', 'changes', 'reports', 'pages']) {
  ran = runGitlab(job, gitlab);
  expect(ran.status === 0 && ran.missing === '', `GitLab: ${job} passes and leaves its artifacts`, ran.said + ran.missing);
  if (job === 'check') expect(!ran.hasPatch, 'GitLab: no patch where there is nothing to fix', ran.said);
}
expect(isSite(gitlab), 'GitLab: the site is made, with a PDF of the whole plan', '');
expect(readFileSync(join(gitlab, 'changes.md'), 'utf8').includes('実施中'), 'GitLab: the change is described', '');
const gitlabBroken = checkout('gitlab-broken', 'gitlab', kBroken);
ran = runGitlab('check', gitlabBroken);
const quality = ran.missing === '' ? JSON.parse(readFileSync(join(gitlabBroken, 'gl-code-quality-report.json'), 'utf8')) : [];
expect(ran.status === 1 && quality.length > 0, 'GitLab: a broken change fails, with a code quality report', ran.said);
const gitlabHostile = checkout('gitlab-stranger', 'gitlab', hostile);
ran = runGitlab('changes', gitlabHostile);
isTrueAccount(readFileSync(join(gitlabHostile, 'changes.md'), 'utf8'), ran.said, 'GitLab, hostile');
ran = runGitlab('reports', checkout('gitlab-leaking', 'gitlab', kLeaking));
expect(ran.status === 1 && ran.said.includes('120万'), 'GitLab: an amount in a report is found', ran.said);

// The hooks, as pre-commit runs them on a commit.
let hooks = 0;
function hook(id, folder, wanted, what) {
  ++hooks;
  const {status, said} = shell(`git add -A && pre-commit try-repo '${repository}' ${id}`, folder);
  expect((status === 0) === wanted && said.includes(wanted ? 'Passed' : 'Failed'), `pre-commit: ${what}`, said);
}
const hooked = checkout('hooked', 'none', () => {});
kGood(hooked);
hook('fujiplan-validate', hooked, true, 'a good change passes');
hook('fujiplan-reports', hooked, false, 'missing reports fail');
must('fujiplan report --all -o reports', hooked);
hook('fujiplan-reports', hooked, true, 'current reports pass');
const header = join(hooked, 'plan/plan.yaml');
writeFileSync(header, readFileSync(header, 'utf8').replace('title: 情報化計画', 'title: 新情報化計画'));
hook('fujiplan-reports', hooked, false, 'stale reports fail');
answer('class: 重点\n')(hooked);
hook('fujiplan-validate', hooked, false, 'a broken change fails');

rmSync(scratch, {recursive: true});
conclude(`${steps} steps and ${hooks} runs of hooks do what they are for`, faults);
