import { lineAt, lineStartsOf, type LineStarts } from '../../../text/lines.ts';

/** A text of YAML by its lines, counted from 0. */
export class TextLines {
  readonly source: string;
  readonly count: number;
  readonly #starts: LineStarts;
  readonly #indents: Int32Array;

  constructor(source: string) {
    const starts = lineStartsOf(source);
    this.source = source;
    this.count = starts.length;
    this.#starts = starts;
    this.#indents = new Int32Array(starts.length);
    for (let line = 0; line < starts.length; line++) this.#indents[line] = indentAt(source, starts[line]!, starts[line + 1] ?? source.length);
  }

  /** The offset at which a line begins; that of the last one's end for `count`. */
  startOf(line: number): number {
    return line < this.count ? this.#starts[line]! : this.source.length;
  }

  /** The offset behind the last character of a line, without its line break and the white space before it. */
  endOf(line: number): number {
    const start = this.startOf(line);
    let end = this.startOf(line + 1);
    while (end > start && isWhite(this.source.charCodeAt(end - 1))) end--;
    return end;
  }

  /** The number of spaces that a line begins with; -1 for one that is empty or a comment. */
  indentOf(line: number): number {
    return this.#indents[line]!;
  }

  /** The line that holds an offset. */
  lineAt(offset: number): number {
    return lineAt(this.#starts, offset) - 1;
  }
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
