import { stripEnd, isSpace } from './whitespace.ts';

/**
 * One line of a block as docutils sees it: tabs expanded, trailing white space gone, the enclosing
 * block's indentation cut off.
 */
export interface Line {
  readonly text: string;
  /** Offset in the source of the first unit of `text`. */
  readonly start: number;
  /**
   * Offset in the source of every unit of `text`, and of its end, where a unit of the text is not one
   * unit of the source (an expanded tab); undefined where unit `i` stands at `start + i`.
   */
  readonly offsets?: readonly number[];
}

const tabWidth = 8;

/** The offset in the source of unit `at` of a line; `at` may be the line's length, or past it. */
export function offsetIn(line: Line, at: number): number {
  const inside = Math.min(at, line.text.length);
  return line.offsets === undefined ? line.start + inside : line.offsets[inside]!;
}

/** The units of a line from `from` up to `to`. */
export function cut(line: Line, from: number, to = line.text.length): Line {
  if (from === 0 && to >= line.text.length) return line;
  const first = Math.min(from, line.text.length);
  const last = Math.max(first, Math.min(to, line.text.length));
  const text = line.text.slice(first, last);
  if (line.offsets === undefined) return { text, start: line.start + first };
  return { text, start: line.offsets[first]!, offsets: line.offsets.slice(first, last + 1) };
}

/** A line without the white space at its end. */
export function cutEnd(line: Line): Line {
  const length = stripEnd(line.text).length;
  return length === line.text.length ? line : cut(line, 0, length);
}

export function isBlank(line: Line): boolean {
  for (let at = 0; at < line.text.length; at++) if (!isSpace(line.text.charCodeAt(at))) return false;
  return true;
}

/**
 * The lines of a source, as docutils' `string2lines` makes them: vertical tabs and form feeds are
 * spaces, every line boundary of Python's `str.splitlines` ends a line, tabs are expanded to multiples
 * of 8 code points.
 */
export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  const boundary = /\r\n|[\n\r\x1c-\x1e\x85\u2028\u2029]/g;
  let start = 0;
  while (start < source.length) {
    const match = boundary.exec(source);
    const end = match === null ? source.length : match.index;
    lines.push(lineOf(source.slice(start, end), start));
    if (match === null) break;
    start = boundary.lastIndex;
  }
  return lines;
}

function lineOf(raw: string, start: number): Line {
  if (raw.includes('\t')) return cutEnd(expanded(raw, start));
  const spaced = /[\v\f]/.test(raw) ? raw.replace(/[\v\f]/g, ' ') : raw;
  return { text: stripEnd(spaced), start };
}

function expanded(raw: string, start: number): Line {
  let text = '';
  let column = 0;
  const offsets: number[] = [];
  for (let at = 0; at < raw.length; at++) {
    const unit = raw[at]!;
    const width = unit === '\t' ? tabWidth - (column % tabWidth) : 1;
    for (let i = 0; i < width; i++) offsets.push(start + at);
    text += unit === '\t' ? ' '.repeat(width) : unit === '\v' || unit === '\f' ? ' ' : unit;
    if (!isLowSurrogate(raw.charCodeAt(at))) column += width;
  }
  offsets.push(start + raw.length);
  return { text, start, offsets };
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
