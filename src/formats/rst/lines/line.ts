import type { FoldedGrid } from './folded-grid.ts';
import { stripEnd } from './whitespace.ts';

/**
 * One line of a block as docutils sees it: tabs expanded, trailing white space removed (so that a blank line is empty),
 * the indentation of the enclosing block cut off.
 */
export interface Line {
  readonly text: string;
  /** The offset of `text` in the source. */
  readonly start: number;
  /**
   * The offset in the source of each character of `text` and of its end, if tabs were expanded; undefined where
   * character `i` is at `start + i`.
   */
  readonly offsets: readonly number[] | undefined;
  /** The grid table that this line represents; `text` is its first line. */
  readonly folded: FoldedGrid | undefined;
}

const tabWidth = 8;

/** The offset in the source of the character at `at`, which may be the line's length or beyond. */
export function offsetIn({ text, start, offsets }: Line, at: number): number {
  const inside = Math.min(at, text.length);
  return offsets === undefined ? start + inside : offsets[inside]!;
}

/** The part of a line from `from` to `to`. */
export function cut(line: Line, from: number, to = line.text.length): Line {
  const { text, start, offsets, folded } = line;
  if (text === '' || (from === 0 && to >= text.length)) return line;
  const first = Math.min(from, text.length);
  const last = Math.max(first, Math.min(to, text.length));
  return {
    text: text.slice(first, last),
    start: offsets === undefined ? start + first : offsets[first]!,
    offsets: offsets?.slice(first, last + 1),
    folded,
  };
}

/** Whether a line is blank; a blank line is always empty. */
export function isBlank({ text }: Line): boolean {
  return text === '';
}

/** Whether only `\n` ends lines, and no white space is shown differently from how it is written. */
export function isPlain(source: string): boolean {
  return !unplainCharacters.some((character) => source.includes(character));
}

/** Adds the lines of a plain source from `start` to `end`. */
export function addPlainLines(lines: Line[], source: string, start: number, end: number): Line[] {
  for (let at = start; at < end;) {
    const next = source.indexOf('\n', at);
    const to = next < 0 ? source.length : next;
    lines.push(plainLine(source.slice(at, to), at));
    at = to + 1;
  }
  return lines;
}

/** Line boundaries of Python's `str.splitlines`, except `\n`, vertical tabs and form feeds. */
const otherBoundaries = ['\r', '\x1c', '\x1d', '\x1e', '\x85', '\u2028', '\u2029'];

const unplainCharacters = ['\t', '\v', '\f', ...otherBoundaries];

/**
 * The lines of a source as docutils' `string2lines` makes them: vertical tabs and form feeds become spaces, every line
 * boundary of Python's `str.splitlines` ends a line, and tabs expand to multiples of 8 code points.
 */
export function linesOf(source: string): Line[] {
  if (isPlain(source)) return addPlainLines([], source, 0, source.length);
  const text = source.replaceAll('\v', ' ').replaceAll('\f', ' ');
  const boundary = /[\n\r\x1c-\x1e\x85\u2028\u2029]/g;
  const lineOf = text.includes('\t') ? tabbedLine : plainLine;
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    boundary.lastIndex = start;
    const end = boundary.exec(text)?.index ?? text.length;
    lines.push(lineOf(text.slice(start, end), start));
    start = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
  return lines;
}

function plainLine(raw: string, start: number): Line {
  return { text: stripEnd(raw), start, offsets: undefined, folded: undefined };
}

function tabbedLine(raw: string, start: number): Line {
  return raw.includes('\t') ? expandTabs(raw, start) : plainLine(raw, start);
}

/** A line with its tabs expanded to spaces. */
function expandTabs(raw: string, start: number): Line {
  let text = '';
  let column = 0;
  const offsets: number[] = [];
  for (let at = 0; at < raw.length; at++) {
    const isTab = raw[at] === '\t';
    const width = isTab ? tabWidth - (column % tabWidth) : 1;
    text += isTab ? ' '.repeat(width) : raw[at]!;
    for (let i = 0; i < width; i++) offsets.push(start + at);
    if (!isLowSurrogate(raw.charCodeAt(at))) column += width;
  }
  offsets.push(start + raw.length);
  return cut({ text, start, offsets, folded: undefined }, 0, stripEnd(text).length);
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
