// An editor without a window: starts `fujiplan lsp`, speaks the protocol by the library that VS Code
// is made with, keeps what is typed, and remembers what the server shows. When it ends, every byte of
// the server is judged by the published types of the protocol.
import {spawn} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

import {objectionsToMessages} from './protocol_types.mjs';
import {positionAt} from './places.mjs';

const require = createRequire(import.meta.url);
const protocol = require('vscode-languageserver-protocol/node');

export const program = process.argv[2];
export const repository = fileURLToPath(new URL('../../..', import.meta.url));

const work = mkdtempSync(join(tmpdir(), 'fujiplan-lsp-'));
process.on('exit', () => rmSync(work, {recursive: true, force: true}));
let folders = 0;

// A folder of its own with a copy of the plan in `plan`.
export function copyOf(plan) {
  const folder = join(work, `${folders++}`);
  cpSync(plan, join(folder, 'plan'), {recursive: true});
  return folder;
}

// What an editor says that it is able to do.
function capabilities(encoding) {
  return {
    general: {positionEncodings: encoding === 'utf-8' ? ['utf-8', 'utf-16'] : ['utf-16']},
    workspace: {didChangeWatchedFiles: {dynamicRegistration: true}, configuration: true,
                workspaceEdit: {documentChanges: true}},
    textDocument: {
      publishDiagnostics: {relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, dataSupport: true},
      completion: {completionItem: {documentationFormat: ['markdown', 'plaintext'], insertReplaceSupport: true}},
      hover: {contentFormat: ['markdown', 'plaintext']},
      definition: {linkSupport: false},
      documentSymbol: {hierarchicalDocumentSymbolSupport: true},
      codeAction: {codeActionLiteralSupport: {codeActionKind: {valueSet: ['quickfix']}}, isPreferredSupport: true},
      foldingRange: {}, inlayHint: {},
    },
  };
}

// Starts an editor in the folder `root`. `encoding`: utf-16 or utf-8, which counts columns.
export async function startEditor(root, {encoding = 'utf-16', locale = 'ja', initializationOptions} = {}) {
  const environment = {...process.env};
  for (const name of ['LANG', 'LC_ALL', 'LC_MESSAGES', 'FUJIPLAN_LANG']) delete environment[name];
  const server = spawn(program, ['lsp'], {cwd: '/', env: environment});
  const said = [];  // every byte on its stdout
  const asked = new Map();  // the method of each request, by its id
  let complaints = '';
  server.stdout.on('data', (bytes) => said.push(bytes));
  server.stderr.on('data', (bytes) => { complaints += bytes; });
  const ended = new Promise((resolve) => server.on('exit', (code, signal) => resolve(signal ?? code)));

  const writer = new protocol.StreamMessageWriter(server.stdin);
  const write = writer.write.bind(writer);
  writer.write = (message) => {
    if (message.id !== undefined && message.method) asked.set(message.id, message.method);
    return write(message);
  };
  const connection = protocol.createProtocolConnection(new protocol.StreamMessageReader(server.stdout), writer);
  const uriOf = (path) => pathToFileURL(join(root, path)).href;
  const shown = new Map();  // path: what the server shows of the file
  const logged = [];
  const watched = [];  // what the server asked to be told of
  connection.onNotification('textDocument/publishDiagnostics', (params) => {
    shown.set(relative(root, fileURLToPath(params.uri)), params);
  });
  connection.onNotification('window/logMessage', ({message}) => logged.push(message));
  connection.onRequest('client/registerCapability', ({registrations}) => { watched.push(...registrations); });
  connection.onRequest('workspace/configuration', ({items}) => items.map(() => null));
  connection.listen();

  const buffers = new Map();
  const result = await connection.sendRequest('initialize', {
    processId: process.pid, locale, rootUri: pathToFileURL(root).href, initializationOptions,
    workspaceFolders: [{uri: pathToFileURL(root).href, name: 'plan'}], capabilities: capabilities(encoding),
  });
  await connection.sendNotification('initialized', {});

  const editor = {
    root, encoding, shown, logged, watched, buffers, uriOf, result, connection,
    offers: result.capabilities,

    // Opens what is on the disk, or `text`.
    open(path, text = readFileSync(join(root, path), 'utf8')) {
      buffers.set(path, {text, version: 1});
      return connection.sendNotification('textDocument/didOpen',
          {textDocument: {uri: uriOf(path), languageId: 'yaml', version: 1, text}});
    },

    // Replaces what stands between two offsets (in UTF-16) of the buffer.
    replace(path, from, to, text) {
      const buffer = buffers.get(path);
      const range = {start: positionAt(buffer.text, from, encoding), end: positionAt(buffer.text, to, encoding)};
      buffer.text = buffer.text.slice(0, from) + text + buffer.text.slice(to);
      buffer.version += 1;
      return connection.sendNotification('textDocument/didChange',
          {textDocument: {uri: uriOf(path), version: buffer.version}, contentChanges: [{range, text}]});
    },

    // Types `text` in place of `old`, one character after the other as a person does.
    async type(path, old, text) {
      let at = buffers.get(path).text.indexOf(old);
      if (at < 0) throw new Error(`${path} has no ${old}`);
      await editor.replace(path, at, at + old.length, '');
      for (const character of text) {
        await editor.replace(path, at, at, character);
        at += character.length;
      }
    },

    close(path) {
      buffers.delete(path);
      return connection.sendNotification('textDocument/didClose', {textDocument: {uri: uriOf(path)}});
    },

    // type: 1 created, 2 changed, 3 deleted.
    tell(path, type) {
      return connection.sendNotification('workspace/didChangeWatchedFiles', {changes: [{uri: uriOf(path), type}]});
    },

    ask: (method, path, params = {}) => connection.sendRequest(method, {textDocument: {uri: uriOf(path)}, ...params}),

    // Answers come in order, so that whatever was to be shown before this one has been shown.
    async settled() {
      const code = await connection.sendRequest('$/oracle').then(() => undefined, (error) => error.code);
      if (code !== protocol.ErrorCodes.MethodNotFound) throw new Error(`an unknown request is answered by ${code}`);
    },

    // Ends as the protocol wants it. What there is to object to the messages of the whole session.
    async end() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await ended;
      connection.dispose();
      const objections = objectionsToMessages(Buffer.concat(said), asked);
      if (code !== 0) objections.push(`the server ended with ${code}`);
      if (complaints !== '') objections.push(`stderr: ${complaints}`);
      return objections;
    },
  };
  return editor;
}
