import type { Position, Range } from 'vscode-languageserver';
import type { Span } from '../../../model.ts';
import { lineAt, lineStartsOf } from '../../../text/lines.ts';
import type { LineStarts } from '../../../text/lines.ts';
import { unitsBefore, utf16At } from './encoding.ts';
import type { PositionEncoding } from './encoding.ts';

/** Positions of the protocol in a text, in the encoding of a client, and offsets in UTF-16 units. */
export class Positions {
  readonly text: string;
  readonly #encoding: PositionEncoding;
  readonly #starts: LineStarts;
  /** What stands before the text on its first line, in units: a byte order mark that the client counts. */
  readonly #before: number;

  constructor(text: string, encoding: PositionEncoding, hasByteOrderMark = false) {
    this.text = text;
    this.#encoding = encoding;
    this.#before = hasByteOrderMark ? unitsBefore('\uFEFF', 1, encoding) : 0;
    this.#starts = lineStartsOf(text);
  }

  positionAt(offset: number): Position {
    const line = lineAt(this.#starts, offset) - 1;
    const start = this.#starts[line]!;
    return { line, character: unitsBefore(this.text.slice(start, offset), offset - start, this.#encoding) + (line === 0 ? this.#before : 0) };
  }

  /** The offset of a position; one behind the end of its line is that end. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.#starts.length) return this.text.length;
    const start = this.#starts[line]!;
    return start + utf16At(this.lineText(line), character - (line === 0 ? this.#before : 0), this.#encoding);
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** The span of a range, whose ends may have been confused. */
  spanOf(range: Range): Span {
    const [one, other] = [this.offsetAt(range.start), this.offsetAt(range.end)];
    return { start: Math.min(one, other), end: Math.max(one, other) };
  }

  /** A line, counted from 0, without its end. */
  lineText(line: number): string {
    return this.text.slice(this.#starts[line] ?? this.text.length, this.#starts[line + 1] ?? this.text.length).replace(/(?:\r\n|[\r\n])$/, '');
  }

  /** The offset at which the line begins that holds an offset. */
  lineStart(offset: number): number {
    return this.#starts[lineAt(this.#starts, offset) - 1]!;
  }

  /** The offset at which the next line begins; the end of the text for the last line. */
  nextLineStart(offset: number): number {
    return this.#starts[lineAt(this.#starts, offset)] ?? this.text.length;
  }
}
