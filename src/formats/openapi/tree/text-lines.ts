import { lineAt, lineStartsOf } from '../../../text/lines.ts';

/** A text of YAML by its lines. */
export interface TextLines {
  readonly source: string;
  readonly count: number;
  /** The offset at which a line begins; that of the last one's end for `count`. */
  startOf(line: number): number;
  /** The offset behind the last character of a line, without its line break and the white space before it. */
  endOf(line: number): number;
  /** The number of spaces that a line begins with; -1 for one that is empty or a comment. */
  indentOf(line: number): number;
  /** The line that holds an offset. */
  lineAt(offset: number): number;
}

/** The lines of a text, counted from 0. */
export function textLinesOf(source: string): TextLines {
  const starts = lineStartsOf(source);
  const indents = new Int32Array(starts.length);
  for (let line = 0; line < starts.length; line++) indents[line] = indentAt(source, starts[line]!, starts[line + 1] ?? source.length);
  return {
    source,
    count: starts.length,
    startOf: (line) => starts[line] ?? source.length,
    endOf(line) {
      let end = starts[line + 1] ?? source.length;
      const start = starts[line] ?? source.length;
      while (end > start && isWhite(source.charCodeAt(end - 1))) end--;
      return end;
    },
    indentOf: (line) => indents[line]!,
    lineAt: (offset) => lineAt(starts, offset) - 1,
  };
}

const [tab, lineFeed, carriageReturn, space, hash] = [9, 10, 13, 32, 35];

function indentAt(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && source.charCodeAt(at) === space) at++;
  let first = at;
  while (first < end && isWhite(source.charCodeAt(first))) first++;
  return first === end || source.charCodeAt(first) === hash ? -1 : at - start;
}

/** Whether a character is white space in YAML (5.5), a line break included. */
export function isWhite(unit: number): boolean {
  return unit === space || unit === tab || unit === lineFeed || unit === carriageReturn;
}
