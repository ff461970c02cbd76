// Judges every message of a server by the types that are published with the protocol: a schema is
// made of their declarations, in which a key that no type has is an objection, too.
import {fileURLToPath} from 'node:url';

import Ajv from 'ajv';
import {createGenerator} from 'ts-json-schema-generator';

const path = fileURLToPath(new URL('messages.d.ts', import.meta.url));
const {definitions} = createGenerator({path, type: '*', skipTypeCheck: true, expose: 'all'}).createSchema('*');
const ajv = new Ajv({allErrors: true, strict: false}).addSchema({$id: 'messages', definitions});

// kind: one of the interfaces of messages.d.ts.
function objectionsTo(value, kind, method) {
  if (!(method in definitions[kind].properties)) return [`${method} is none of the ${kind} known here`];
  const name = method.replaceAll('/', '~1');
  const validate = ajv.getSchema(`messages#/definitions/${kind}/properties/${name}`);
  if (validate(value)) return [];
  return validate.errors.slice(0, 3).map(({instancePath, message, params}) =>
    `${method}${instancePath} ${message} ${JSON.stringify(params)}`);
}

// Cuts what was said into messages as strictly as the protocol writes them.
export function messagesIn(bytes) {
  const messages = [];
  const objections = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf('\r\n\r\n', at);
    const head = /^Content-Length: (\d+)$/.exec(bytes.subarray(at, end < 0 ? undefined : end).toString());
    if (end < 0 || !head) {
      objections.push(`stdout carries ${JSON.stringify(bytes.subarray(at, at + 60).toString())}`);
      break;
    }
    at = end + 4 + Number(head[1]);
    if (at > bytes.length) objections.push('the last message is cut');
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes.subarray(end + 4, at));
    messages.push(JSON.parse(text));
  }
  return {messages, objections};
}

function objectionsToMessage(message, asked) {
  if (message.jsonrpc !== '2.0') return ['a message without jsonrpc 2.0'];
  if (message.method) {
    return [...objectionsTo(message.params, 'Notifications', message.method),
            ...(message.params.registrations ?? []).flatMap(({method, registerOptions}) =>
              objectionsTo(registerOptions, 'Registrations', method))];
  }
  const method = asked.get(message.id);
  if (!method) return [`an answer to ${message.id}, which nobody asked`];
  asked.delete(message.id);  // a second answer would be one too many
  if (('result' in message) === ('error' in message)) return [`${method}: neither a result nor an error, or both`];
  if ('error' in message) {
    const {code, message: why} = message.error;
    return Number.isInteger(code) && typeof why === 'string' ? [] : [`${method}: ${JSON.stringify(message.error)}`];
  }
  return objectionsTo(message.result, 'Results', method);
}

// asked: the method of each request, by its id; those that were answered are taken out.
export function objectionsToMessages(bytes, asked) {
  const {messages, objections} = messagesIn(bytes);
  for (const message of messages) objections.push(...objectionsToMessage(message, asked));
  for (const method of asked.values()) objections.push(`${method} was never answered`);
  return objections;
}
