import type { Row, Span, Table } from '../../../model.ts';
import { trimmed } from '../lines/whitespace.ts';
import { endOfLine, startOfLine } from '../../line-ends.ts';
import { pipeRowOf, type PipeRow } from './pipe-rows.ts';

/** A line of a page with a row of a pipe table. */
export interface TableLine {
  /** The offsets of the line, and of the next one. */
  readonly start: number;
  readonly next: number;
  /** What stands before the row: indentation, the marks of quotes and lists. */
  readonly prefix: string;
  readonly row: PipeRow;
  /** The row as it stands in the source. */
  readonly text: string;
  /** The white space behind it, and the line break. */
  readonly tail: string;
}

/** The lines of a pipe table: its header, the delimiter row, its body. */
export function tableLinesOf(source: string, { header, body }: Table): readonly TableLine[] {
  const [first] = header.map((row) => lineAt(source, row));
  if (first === undefined) return [];
  return [first, delimiterAfter(source, first, body[0]), ...body.map((row) => lineAt(source, row))];
}

function lineAt(source: string, { span }: Pick<Row, 'span'>): TableLine {
  const [start, end] = [startOfLine(source, span.start), endOfLine(source, span.end)];
  const next = source.startsWith('\r\n', end) ? end + 2 : Math.min(source.length, end + 1);
  return {
    start, next, prefix: source.slice(start, span.start), row: pipeRowOf(source, span), text: source.slice(span.start, span.end),
    tail: source.slice(span.end, next),
  };
}

/** The delimiter row: the last line before the body that is one. */
function delimiterAfter(source: string, header: TableLine, first: Row | undefined): TableLine {
  const end = first === undefined ? endOfLine(source, header.next) : startOfLine(source, first.span.start);
  const line = /^[ \t>]*[|:-][ \t|:-]*(?=[\r\n]|$)/m;
  const { index, 0: text } = line.exec(source.slice(header.next, end))!; // a pipe table has such a line
  const from = header.next + index;
  return lineAt(source, { span: withoutMarks(source, { start: from, end: from + text.length }) });
}

function withoutMarks(source: string, { start, end }: Span): Span {
  let from = start;
  while (/[ \t>]/.test(source[from]!)) from += 1;
  return trimmed(source, from, end);
}
