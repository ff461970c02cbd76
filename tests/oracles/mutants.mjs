// A deterministic mutator: thousands of files, each with one mistake (or one harmless change) in a
// real file. The text is changed where an outside parser says that a key or value stands, so every
// other byte stays.
import {isMap, isScalar, isSeq, parseDocument} from 'yaml';

// What is put in the place of every value, of every type.
const kValues = [
  '', '~', 'null', '""', '"　"', "' '", '"\\t"', '[]', '{}', '[1]', '[文字]', '[文字, 文字]', '[文字, ""]', '[𠮷野家, 𠮷野家]', '[[文字]]',
  '[~]', '{a: 1}', '{R4: 文字}', '{R4上: 導入準備}', '{R4上: [文字]}', '{上: 導入準備}', '{progress: 3}',
  '{R4: {status: 完了}}', '文字', '"文字"', '"文\\n字"', '"\\n"', '"文字\\n"', '"文\\u2028字"', '"\\u00a0"', '"\\ufeff"',
  'true', 'false', 'True', 'FALSE', 'yes', 'No', 'on', '"true"',
  '0', '1', '3', '5', '6', '14', '16', '98', '-1', '-0', '+3', '3.0', '3.5', '1e0', '010', '00', '0x1F', '0o17', '1_000',
  '"1,000"', '"3"', '"098"', '３', '.inf', '.nan', '12:30', '2022-04-01', '9007199254740991', '9007199254740992',
  '9007199254740993', '9223372036854775807', '9223372036854775808', '99999999999999999999',
  'R4', '"R4"', 'R04', 'R0', 'R99', 'R100', 'r4', 'Ｒ4', '令和4', 'FY2022', '" R4"', '"R4 "', 'R4上', 'R4中',
  '1-1-1', '1-2-3', '01-1-1', '0-1-1', '1-1', '1-1-1-1', '1.1.1', '1－1－1', '"1-1-1 "', '1-1-999999999', '1-1-1000000000',
  '1-1-2147483648', '1-1-99999999999999999999', '"1.1"', '"1.10"', '"1.0"', '"01.1"', '"1.999999999"', '"1.1000000000"',
  '"1"', '"0"', '"01"', '"999999999"', '"1000000000"', '"222101"', '"22210"', '"2221011"', '"22210a"', '"２２２１０１"', '"222102"', '"000000"',
  '"2026-02-28"', '"2026-02-30"', '"2024-02-29"', '"2025-02-29"', '"2026-11-31"', '"2026-13-01"', '"2026-1-1"',
  '重点', '推進', '継続', '重点事業', '"継続"', '完了', '実施中', '未実施', '完了済', '調査・基礎研究', '運用・実施', '運用', '終了', '"終了 "',
  'ja', 'en', 'fr', 'JA',
  '&a 文字', '!!str 文字', '*a', '>-\n  文字', '|-\n  文字', '|-\n  文字\n  文字', '|-\n   ',
];

// What is put in the place of every key.
const kKeys = [
  'extra', 'nmae', 'ID', '"id"', 'name', 'R4', '"R4"', 'R04', 'R0', 'R1', 'R99', 'R100', 'r4', 'Ｒ4', 'Ｒ４', '4', '2022', '令和4',
  '令和4年度', 'FY2022', '"R4 "', '" R4"', 'R4上', 'R4下', '"R9上"', 'R4上期', 'R4中', 'R04上', 'R100上', 'R4 上', '上', '下', '上期', '6', '5', '05',
  'S', 'E', 's', '<<', 'true', '~', '""', '? a',
];

// What is added to every list and map.
const kItems = ['文字', '𠮷', '', '1', 'true', '[文字]', '{a: 1}', '""', '~'];

// Every key and value of a document, with the path that says what it is: list items and times
// are all alike.
function* places(node, path) {
  yield {node, path};
  if (isMap(node)) {
    for (const {key, value} of node.items) {
      const name = /^R\d+[上下]?$/.test(key.value) ? (/[上下]/.test(key.value) ? '(half-year)' : '(year)') : key.value;
      yield {node: key, path: `${path}/${name}`, isKey: true, holder: node};
      yield* places(value, `${path}/${name}`);
    }
  } else if (isSeq(node)) {
    for (const item of node.items) yield* places(item, `${path}/-`);
  }
}

const lineStart = (text, at) => text.lastIndexOf('\n', at - 1) + 1;
const isFlow = (text, node) => '[{'.includes(text[node.range[0]]);

// Indents the further lines of a replacement below the line it is put on.
function placed(text, at, value) {
  const line = text.slice(lineStart(text, at), at);
  const indent = /^ */.exec(line)[0];
  return value.replaceAll('\n', `\n${indent}`);
}

function end(text, node) {
  const stop = node.range[1];
  return text.slice(node.range[0], stop).replace(/\s+$/, '').length + node.range[0];
}

function* changesOf(text, place, flow) {
  const {node, path, isKey, holder} = place;
  const [from] = node.range;
  const to = end(text, node);
  const splice = (start, stop, by) => text.slice(0, start) + by + text.slice(stop);
  if (isKey) {
    for (const key of kKeys) yield {kind: `key ${key}`, path, text: splice(from, to, key)};
    const pair = holder.items.find((item) => item.key === node);
    const stop = end(text, pair.value);
    if (flow) {
      const after = /^\s*,\s*/.exec(text.slice(stop));
      yield {kind: 'key dropped', path, text: splice(from, stop + (after?.[0].length ?? 0), '')};
      yield {kind: 'key repeated', path, text: splice(stop, stop, `, ${text.slice(from, stop)}`)};
      for (const item of kItems) yield {kind: `key added: ${item}`, path, text: splice(from, from, `extra: ${item}, `)};
    } else if (!text.slice(lineStart(text, from), from).includes('-')) {
      const start = lineStart(text, from);
      const indent = text.slice(start, from);
      const whole = text.slice(start, stop);
      yield {kind: 'key dropped', path, text: splice(start, stop + 1, '')};
      yield {kind: 'key repeated', path, text: splice(stop, stop, `\n${whole}`)};
      yield {kind: 'key moved to the end', path, text: `${splice(start, stop + 1, '')}${indent === '' ? `${whole}\n` : ''}`};
      for (const item of kItems) yield {kind: `key added: ${item}`, path, text: splice(start, start, `${indent}extra: ${item}\n`)};
    }
    return;
  }
  if (path === '') return;
  for (const value of kValues) {
    if (flow && /^[|>]/.test(value)) continue;  // no block inside brackets
    const inline = text[from - 1] === ' ' || flow;
    const by = inline ? placed(text, from, value) : ` ${value}`;
    // A block collection begins on a line of its own: put the value behind the colon.
    const start = inline ? from : text.lastIndexOf(':', from) + 1;
    const blockCollection = !isFlow(text, node) && !isScalar(node) && !flow;
    const behind = blockCollection ? text.lastIndexOf(':', lineStart(text, from) - 1) + 1 : start;
    const put = blockCollection ? ` ${placed(text, lineStart(text, behind), value)}` : by;
    yield {kind: `value ${value}`, path, text: splice(behind, to, put)};
  }
  if (isSeq(node) && isFlow(text, node)) {
    const [first] = node.items;
    for (const item of kItems) yield {kind: `item added: ${item}`, path, text: splice(from + 1, from + 1, `${item}, `)};
    yield {kind: 'item repeated', path, text: splice(from + 1, from + 1, `${text.slice(...first.range)}, `)};
  }
}

// Places that the format treats alike, so that one of them is enough for most kinds of change.
function likeness({kind, path, of, schema}) {
  if (/^key (dropped|repeated)/.test(kind) || path === '/class' || path === '/dx') return `${of} ${path}`;
  return `${schema} ${path}`.replace(/criteria\/\w+/, 'criteria/*').replace(/(levels|grades)\/\w+/, '$1/*');
}

// The mutants of a file: `schema` is project or plan, `of` what sort of file it is. `once` holds what
// was made of other files already.
export function* mutants(text, schema, of, once) {
  const isNew = (change) => {
    const sort = `${likeness(change)} ${change.kind}`;
    return !once.has(sort) && once.add(sort);
  };
  const flows = [];
  for (const place of places(parseDocument(text).contents, '')) {
    const [from] = place.node.range;
    const flow = flows.some(([start, stop]) => from > start && from < stop);
    for (const change of changesOf(text, place, flow)) {
      const mutant = {schema, of, ...change};
      if (mutant.text !== text && isNew(mutant)) yield mutant;
    }
    if (!flow && !isScalar(place.node) && isFlow(text, place.node)) flows.push([from, end(text, place.node)]);
  }
  for (const [kind, whole] of [
    ['unchanged', text], ['empty file', ''], ['comments only', '# これから\n'], ['text', '文字\n'], ['list', '- a\n'],
    ['null', '~\n'], ['second document', `${text}---\n${text}`], ['unclosed bracket', text.replace(']', '')],
    ['reversed', text.split(/^(?=\S)/m).reverse().join('')],
    ['comment', `# yaml-language-server: $schema=project.schema.json\n${text}`],
  ]) {
    const mutant = {schema, of, kind, path: '', text: whole};
    if (isNew(mutant)) yield mutant;
  }
}
