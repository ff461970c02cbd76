// The YAML language server, which editors use, judges by the schemas: it marks nothing in the plans
// here, and marks the mutants that the schema refuses. It reads YAML in its own way (keys such as
// `5` are numbers), so that a schema that is right for others may mark every file.
// Usage: language_server.mjs PROGRAM MUTANTS
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

import {conclude, isHeader, planFolders, read, sampleFolder, schema, yamlFiles} from './outside.mjs';

const require = createRequire(import.meta.url);
const {getLanguageService} = require('yaml-language-server/out/server/src/languageservice/yamlLanguageService.js');
const {TextDocument} = require('vscode-languageserver-textdocument');

let fault = '';  // of the server itself: some texts that are no map make it fail
const service = getLanguageService({
  schemaRequestService: async (address) => { throw new Error(`asked for ${address}`); },
  workspaceContext: {resolveRelativePath: (path) => path},
  telemetry: {send() {}, sendError(...error) { fault = error.join(' '); }, sendTrack() {}},
  yamlSettings: {documentUriRules: []},
});
const kinds = ['project', 'plan'];
const nameOf = (kind, folder) => `${kind}-${planFolders.indexOf(folder)}`;
service.configure({
  validate: true, hover: false, completion: false, format: false, customTags: [], yamlVersion: '1.2',
  schemas: planFolders.flatMap((folder) => kinds.map((kind) => {
    const name = nameOf(kind, folder);
    return {uri: `file:///${name}.json`, fileMatch: [`*.${name}.yaml`], schema: schema(kind, folder)};
  })),
});
let count = 0;
async function marks(kind, folder, text) {
  fault = '';
  const document = TextDocument.create(`file:///${count++}.${nameOf(kind, folder)}.yaml`, 'yaml', 1, text);
  const found = await service.doValidation(document, false);
  service.removeDocument?.(document);
  return found.map(({range, message}) => `${range.start.line + 1}: ${message}`);
}

// Where the server differs from ajv, which is the judge of what the schema says.
const kExceptions = [
  {reason: 'the server knows no format', applies: ({why}) => /format/.test(why ?? ''), used: 0},
  {reason: 'a file of comments only is no document to it', applies: ({kind}) => kind === 'comments only', used: 0},
  {reason: 'the comment names a schema of its own', applies: ({kind}) => kind === 'comment', used: 0},
  {reason: 'duplicate keys, tabs and the like are YAML to it or not', applies: ({readable}) => !readable, used: 0},
  {reason: 'it reads numbers, dates and keys in its own way', applies: ({kind}) => /^(value|key|item added|key added) ?:? ?/.test(kind) && !/^value (文字|""|\[\]|\{\}|R4|fr)$/.test(kind), used: 0},
];

const objections = [];
const files = planFolders.flatMap((folder) => yamlFiles(folder).map((path) => ({path, folder})));
for (const {path, folder} of files) {
  const found = await marks(isHeader(path) ? 'plan' : 'project', folder, read(path));
  for (const mark of found) objections.push(`${path}:${mark}`);
  if (fault !== '') objections.push(`${path}: ${fault}`);
}
let judged = 0;
let different = 0;
let faults = 0;
for (const mutant of JSON.parse(readFileSync(process.argv[3], 'utf8'))) {
  judged += 1;
  const found = await marks(mutant.schema, sampleFolder, mutant.text);
  if (fault !== '') {
    faults += 1;
    continue;
  }
  if ((found.length === 0) === mutant.accepted) continue;
  const exception = kExceptions.find(({applies}) => applies(mutant));
  if (exception) {
    exception.used += 1;
    different += 1;
  } else {
    objections.push(`${mutant.of} ${mutant.path}, ${mutant.kind.replaceAll('\n', '\\n')}: ${found.length ? `only the server: ${found[0]}` : `only ajv: ${mutant.why}`}`);
  }
}
for (const {reason, used} of kExceptions) {
  if (used === 0) objections.push(`the exception "${reason}" is never used`);
}
conclude(`marks nothing in ${files.length} files, and of ${judged} files with one change the same but ${different} listed ones (${faults} make it fail)`, objections);
