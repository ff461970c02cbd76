// The part of VS Code that an extension with a language client touches while it starts and shows what
// was found. Everything else is there, too, and does nothing.
'use strict';
const {fileURLToPath, pathToFileURL} = require('node:url');

// A class, a function, a table of names: whatever is wanted of it.
function anything(name) {
  const nothing = class { dispose() {} };
  return new Proxy(nothing, {
    get(target, key) {
      if (key in target || typeof key === 'symbol') return target[key];
      if (key === 'then') return undefined;
      return (target[key] = /^on[A-Z]/.test(key) ? event().on : anything(`${name}.${key}`));
    },
    apply: () => new nothing(),
  });
}
const known = (name, members) => new Proxy(members, {
  get(target, key) {
    if (key in target || typeof key === 'symbol' || key === 'then') return target[key];
    return (target[key] = /^on[A-Z]/.test(key) ? event().on : anything(`${name}.${key}`));
  },
});

function event() {
  const listeners = new Set();
  const on = (listener, self) => {
    const bound = (what) => listener.call(self, what);
    listeners.add(bound);
    return {dispose: () => listeners.delete(bound)};
  };
  return {on, fire: (what) => Promise.all([...listeners].map((listener) => listener(what)))};
}

class Uri {
  constructor(path) {
    this.scheme = 'file';
    this.authority = this.query = this.fragment = '';
    this.path = this.fsPath = path;
  }
  static file(path) { return new Uri(path); }
  static parse(text) { return new Uri(fileURLToPath(text)); }
  toString() { return pathToFileURL(this.path).href; }
}
class Position { constructor(line, character) { Object.assign(this, {line, character}); } }
class Range {
  constructor(...ends) {
    const [start, end] = ends.length === 4 ? [new Position(ends[0], ends[1]), new Position(ends[2], ends[3])] : ends;
    Object.assign(this, {start, end});
  }
}
class Location { constructor(uri, range) { Object.assign(this, {uri, range}); } }
class Diagnostic { constructor(range, message, severity) { Object.assign(this, {range, message, severity}); } }
class DiagnosticRelatedInformation { constructor(location, message) { Object.assign(this, {location, message}); } }
class CodeActionKind {
  constructor(value) { this.value = value; }
  append(part) { return new CodeActionKind(this.value === '' ? part : `${this.value}.${part}`); }
  static Empty = new CodeActionKind('');
  static QuickFix = new CodeActionKind('quickfix');
}
class EventEmitter {
  constructor() {
    const {on, fire} = event();
    Object.assign(this, {event: on, fire, dispose() {}});
  }
}
class CancellationTokenSource {
  constructor() { this.token = {isCancellationRequested: false, onCancellationRequested: event().on}; }
  cancel() {}
  dispose() {}
}

// A window in the folder `root`. settings: what the user has set.
exports.vscode = function vscode(root, settings) {
  const opened = event();
  const changed = event();
  const closed = event();
  const configured = event();
  const shown = new Map();  // uri: what is underlined
  const errors = [];
  const textDocuments = [];
  const collection = {
    set: (uri, list) => shown.set(uri.toString(), list ?? []),
    delete: (uri) => shown.delete(uri.toString()),
    clear: () => shown.clear(), get: () => undefined, forEach() {}, dispose: () => shown.clear(),
  };
  const api = known('vscode', {
    version: '1.91.0', Uri, Position, Range, Location, CodeActionKind, Diagnostic, DiagnosticRelatedInformation, EventEmitter, CancellationTokenSource,
    DiagnosticSeverity: {Error: 0, Warning: 1, Information: 2, Hint: 3}, DiagnosticTag: {Unnecessary: 1, Deprecated: 2},
    Disposable: class { constructor(dispose) { this.dispose = dispose; } static from() { return new this(() => {}); } },
    env: known('env', {language: 'ja', appName: 'Visual Studio Code'}),
    workspace: known('workspace', {
      textDocuments, workspaceFolders: [{uri: Uri.file(root), name: 'plan', index: 0}], notebookDocuments: [],
      getConfiguration: (section) => ({get: (key, otherwise) => settings[`${section}.${key}`] ?? otherwise}),
      getWorkspaceFolder: () => ({uri: Uri.file(root)}),
      onDidOpenTextDocument: opened.on, onDidChangeTextDocument: changed.on, onDidCloseTextDocument: closed.on,
      onDidChangeConfiguration: configured.on,
      createFileSystemWatcher: () => known('watcher', {dispose() {}}),
    }),
    languages: known('languages', {
      match: (selector, {languageId}) => (selector.some(({language}) => language === languageId) ? 10 : 0),
      createDiagnosticCollection: () => collection,
    }),
    window: known('window', {
      visibleTextEditors: [], tabGroups: known('tabGroups', {all: []}),
      showErrorMessage: async (message) => { errors.push(message); },
      createOutputChannel: () => known('channel', {append() {}, appendLine() {}, replace() {}, clear() {}, show() {}, dispose() {},
        trace() {}, debug() {}, info() {}, warn() {}, error: (message) => errors.push(String(message))}),
    }),
    commands: known('commands', {executeCommand: async () => undefined}),
  });
  return {
    api, shown, errors,

    async open(path, text) {
      const document = {uri: Uri.file(path), fileName: path, languageId: 'yaml', version: 1, isClosed: false, isDirty: false,
                        getText: () => text, lineCount: text.split('\n').length};
      textDocuments.push(document);
      await opened.fire(document);
    },
    configure: (key, value) => {
      settings[key] = value;
      return configured.fire({affectsConfiguration: (name) => key === name || key.startsWith(`${name}.`)});
    },
  };
};
