import type { Run, Text } from '../../model.ts';
import type { StringLiteral } from './string-literal.ts';

/** What a docstring says, as Python has it: without escapes, tabs, and the indentation of the program. */
export interface DocstringText {
  /** Its lines, joined by `\n`, with their places in the program. */
  readonly text: Text;
  /** The columns of indentation that its lines have in the program, but the first. */
  readonly margin: number;
}

/** A character of a docstring; `start` is its place in the program where it stands there as it is. */
interface Character {
  readonly value: string;
  readonly start: number | undefined;
}

/** The columns between two tab stops. */
export const tabWidth = 8;

/** The text of a docstring as `inspect.cleandoc` makes it. */
export function docstringText(source: string, { prefix, start, end }: StringLiteral): DocstringText {
  const lines = linesOf(prefix === 'r' ? rawCharacters(source, start, end) : characters(source, start, end)).map(withoutTabs);
  const margins = lines.slice(1).filter((line) => line.some(({ value }) => value.trim() !== '')).map(indentOf);
  const margin = margins.reduce((least, each) => Math.min(least, each), Infinity);
  const cut = lines.map((line, at) => line.slice(at === 0 ? indentOf(line) : Math.min(margin, indentOf(line))));
  return { text: textOf(cut), margin: margin === Infinity ? 0 : margin };
}

function* rawCharacters(source: string, start: number, end: number): Generator<Character> {
  for (let at = start; at < end; at++) {
    if (source[at] === '\r') {
      yield { value: '\n', start: undefined };
      if (source[at + 1] === '\n') at += 1;
    } else {
      yield { value: source[at]!, start: at };
    }
  }
}

/** The escapes of one character; any other takes its backslash with it. */
const escapes: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
const numbered = /[0-7]{1,3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|N\{[^{}\n]{1,100}\}/y;

function* characters(source: string, start: number, end: number): Generator<Character> {
  let from = start;
  for (let at = source.indexOf('\\', from); at >= 0 && at + 1 < end; at = source.indexOf('\\', from)) {
    yield* rawCharacters(source, from, at);
    const next = source[at + 1]!;
    numbered.lastIndex = at + 1;
    const number = numbered.exec(source)?.[0];
    from = at + 2;
    if (next === '\r' && source[at + 2] === '\n') from = at + 3;
    else if (/["'\\]/.test(next)) yield { value: next, start: at + 1 };
    else if (number !== undefined) {
      from = at + 1 + number.length;
      yield* unplaced(characterOf(number));
    } else if (next in escapes) yield* unplaced(escapes[next]!);
    else if (!/[\r\n]/.test(next)) from = at + 1;
    if (from === at + 1) {
      yield { value: '\\', start: at };
      yield { value: next, start: at + 1 };
      from = at + 2;
    }
  }
  yield* rawCharacters(source, from, end);
}

function* unplaced(words: string): Generator<Character> {
  for (const value of words.split('')) yield { value, start: undefined };
}

/** The character that a number in an escape stands for; that for an unknown one, if it is a name. */
function characterOf(number: string): string {
  if (number.startsWith('N')) return '\ufffd';
  const point = /^[xu]/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number.parseInt(number, 8);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
}

function linesOf(all: Iterable<Character>): Character[][] {
  const lines: Character[][] = [[]];
  for (const each of all) {
    if (each.value === '\n') lines.push([]);
    else lines.at(-1)!.push(each);
  }
  return lines;
}

function withoutTabs(line: Character[]): Character[] {
  if (!line.some(({ value }) => value === '\t')) return line;
  let column = 0;
  return line.flatMap((each): Character | Character[] => {
    const width = each.value === '\t' ? tabWidth - (column % tabWidth) : 1;
    column += width;
    return each.value === '\t' ? Array.from({ length: width }, (): Character => ({ value: ' ', start: undefined })) : each;
  });
}

function indentOf(line: readonly Character[]): number {
  const words = line.findIndex(({ value }) => value.trim() !== '');
  return words < 0 ? line.length : words;
}

function textOf(lines: readonly (readonly Character[])[]): Text {
  const runs: { at: number; start: number; length: number }[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const line of lines) {
    for (const { value, start } of line) {
      const last = runs.at(-1);
      if (last !== undefined && last.at + last.length === at && last.start + last.length === start) last.length += 1;
      else if (start !== undefined) runs.push({ at, start, length: 1 });
      parts.push(value);
      at += value.length;
    }
    parts.push('\n');
    at += 1;
  }
  const placed: readonly Run[] = runs;
  return { value: parts.join(''), runs: placed };
}
