// Places in a text, in the units of an editor: counted here a second time, by nothing of fujiplan.

const kUnits = {
  'utf-16': (text) => text.length,
  'utf-8': (text) => Buffer.byteLength(text),
};

// Line ends are \n, \r\n and \r to the protocol.
export const linesOf = (text) => text.split(/\r\n|\n|\r/);

// Of an offset in UTF-16. Inside of \r\n there is no place: the line ends before it.
export function positionAt(text, offset, encoding) {
  const inside = text.startsWith('\r\n', offset - 1);
  const lines = linesOf(text.slice(0, inside ? offset - 1 : offset));
  return {line: lines.length - 1, character: kUnits[encoding](lines.at(-1))};
}

// The offset in UTF-16 of a position; undefined when it is not in the text or inside a character.
export function offsetAt(text, {line, character}, encoding) {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  if (line >= starts.length) return undefined;
  let offset = starts[line];
  let units = 0;
  for (const one of linesOf(text.slice(offset))[0]) {
    if (units >= character) break;
    units += kUnits[encoding](one);
    offset += one.length;
  }
  return units === character ? offset : undefined;
}

// What an editor would underline; undefined when there is no such place.
export function textIn(text, {start, end}, encoding) {
  const from = offsetAt(text, start, encoding);
  const to = offsetAt(text, end, encoding);
  return from === undefined || to === undefined || to < from ? undefined : text.slice(from, to);
}

// From lines and columns that count characters from 1, as `validate --format json` has them; a line
// ends with \n there.
export function rangeOf(text, {line, column, end_line, end_column}, encoding) {
  const lines = text.split('\n');
  const place = (number, characters) => {
    const before = lines.slice(0, number - 1).reduce((sum, one) => sum + one.length + 1, 0);
    return positionAt(text, before + [...lines[number - 1]].slice(0, characters - 1).join('').length, encoding);
  };
  return {start: place(line, column), end: place(end_line, end_column)};
}
