import type { FoldedGrid } from './folded-grid.ts';
import { stripEnd } from './whitespace.ts';

/**
 * One line of a block as docutils sees it: tabs expanded, trailing white space gone (so that a blank
 * line is empty), the enclosing block's indentation cut off.
 */
export interface Line {
  readonly text: string;
  /** Offset in the source of the first unit of `text`. */
  readonly start: number;
  /**
   * Offset in the source of every unit of `text`, and of its end, where a unit of the text is not one
   * unit of the source (an expanded tab); undefined where unit `i` stands at `start + i`.
   */
  readonly offsets: readonly number[] | undefined;
  /** The grid table of which `text` is the first line, where all of its lines are folded into this one. */
  readonly folded: FoldedGrid | undefined;
}

const tabWidth = 8;

/** The offset in the source of unit `at` of a line; `at` may be the line's length, or past it. */
export function offsetIn({ text, start, offsets }: Line, at: number): number {
  const inside = Math.min(at, text.length);
  return offsets === undefined ? start + inside : offsets[inside]!;
}

/** The units of a line from `from` up to `to`. */
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

/** Whether a line is empty, as one without words always is. */
export function isBlank({ text }: Line): boolean {
  return text === '';
}

/** Whether nothing but `\n` ends a line of a source, and none of it is white space that a line shows otherwise. */
export function isPlain(source: string): boolean {
  return !unusual.some((character) => source.includes(character));
}

/** Adds the lines of a plain source that begin from `start` up to `end`. */
export function addPlainLines(lines: Line[], source: string, start: number, end: number): Line[] {
  for (let at = start; at < end;) {
    const next = source.indexOf('\n', at);
    const to = next < 0 ? source.length : next;
    lines.push(plainLine(source.slice(at, to), at));
    at = to + 1;
  }
  return lines;
}

/** What ends a line for Python's `str.splitlines`, besides `\n`, vertical tabs and form feeds. */
const otherBoundaries = ['\r', '\x1c', '\x1d', '\x1e', '\x85', '\u2028', '\u2029'];

const unusual = ['\t', '\v', '\f', ...otherBoundaries];

/**
 * The lines of a source, as docutils' `string2lines` makes them: vertical tabs and form feeds are
 * spaces, every line boundary of Python's `str.splitlines` ends a line, tabs are expanded to multiples
 * of 8 code points.
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
  return raw.includes('\t') ? expanded(raw, start) : plainLine(raw, start);
}

/** A line with its tabs as spaces. */
function expanded(raw: string, start: number): Line {
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
