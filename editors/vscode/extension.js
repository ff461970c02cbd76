// Starts `fujiplan lsp` for the plan that is open. All that it shows comes from there.
'use strict';

const {execFile} = require('node:child_process');
const {existsSync} = require('node:fs');
const {dirname, join} = require('node:path');

const vscode = require('vscode');
const {LanguageClient} = require('vscode-languageclient/node');

const kNotFound = {
  ja: (path) => `${path} を実行できません。fujiplan をインストールするか、設定 fujiplan.path に場所を書いてください。`,
  en: (path) => `${path} cannot be run. Install fujiplan, or write in the setting fujiplan.path where it is.`,
};
const kOpenSettings = {ja: '設定を開く', en: 'Open Settings'};

let client;  // of the server that runs
let wanted = false;  // from when a plan was seen
let last = Promise.resolve();  // starts and ends, one after the other

// Does it after all that was asked for before.
function inTurn(work) {
  last = last.then(work, work);
  return last;
}

// Files of YAML are also written for other ends: nothing starts where there is no plan.
function isInPlan(path) {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'plan.yaml')) || existsSync(join(folder, 'plan', 'plan.yaml'))) return true;
    if (folder === dirname(folder)) return false;
  }
}

function runs(path) {
  return new Promise((resolve) => { execFile(path, ['--version'], (error) => resolve(!error)); });
}

const setting = (section, key) => vscode.workspace.getConfiguration(section).get(key);

// Where a schema answers, the server leaves it to that (docs/editor.md).
function hasSchema() {
  return Object.keys(setting('yaml', 'schemas') ?? {}).length > 0;
}

// Nobody waits for what a person answers.
async function tellNotFound(path) {
  const language = vscode.env.language.startsWith('ja') ? 'ja' : 'en';
  const chosen = await vscode.window.showErrorMessage(kNotFound[language](path), kOpenSettings[language]);
  if (chosen) await vscode.commands.executeCommand('workbench.action.openSettings', 'fujiplan.path');
}

async function start() {
  if (client || !wanted) return;
  const path = setting('fujiplan', 'path');
  if (!await runs(path)) {
    tellNotFound(path);
    return;
  }
  client = new LanguageClient('fujiplan', 'fujiplan', {command: path, args: ['lsp']}, {
    documentSelector: [{scheme: 'file', language: 'yaml'}],
    initializationOptions: {inlayHints: setting('fujiplan', 'inlayHints') === true, schema: hasSchema()},
  });
  await client.start();
}

async function stop() {
  const running = client;
  client = undefined;
  if (running) await running.stop();
}

function startIfInPlan(uri) {
  if (uri.scheme !== 'file' || !isInPlan(uri.fsPath)) return undefined;
  wanted = true;
  return inTurn(start);
}

async function activate(context) {
  const of = (document) => (document.languageId === 'yaml' ? startIfInPlan(document.uri) : undefined);
  context.subscriptions.push(
      vscode.workspace.onDidOpenTextDocument(of),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('fujiplan') && !event.affectsConfiguration('yaml.schemas')) return undefined;
        inTurn(stop);
        return inTurn(start);
      }));
  for (const {uri} of vscode.workspace.workspaceFolders ?? []) await startIfInPlan(uri);
  for (const document of vscode.workspace.textDocuments) await of(document);
}

module.exports = {activate, deactivate: () => inTurn(stop)};
