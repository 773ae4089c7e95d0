import type { Span } from '../../../model.ts';
import { trimmed } from '../lines/whitespace.ts';

/** A cell of a row in a pipe table: its content, and the parts of it between escaped pipes. */
export interface RowCell extends Span {
  /** Absent where it holds no escaped pipe. */
  readonly parts?: readonly Span[];
}

const [pipe, backslash] = [124, 92];

/** The cells of a row: cut at pipes that no backslash escapes, in code spans too (GitHub Flavored Markdown, section 4.10). */
export function cellsOf(source: string, row: Span): readonly RowCell[] {
  const { start, end } = trimmed(source, row.start, row.end);
  const cells: RowCell[] = [];
  let from = source.charCodeAt(start) === pipe && start < end ? start + 1 : start;
  let escapes: number[] = [];
  for (let at = from; at < end; at++) {
    const unit = source.charCodeAt(at);
    if (unit === backslash && at + 1 < end) {
      if (source.charCodeAt(at + 1) === pipe) escapes.push(at);
      at += 1;
    } else if (unit === pipe) {
      cells.push(cellOf(source, from, at, escapes));
      from = at + 1;
      escapes = [];
    }
  }
  if (from < end) cells.push(cellOf(source, from, end, escapes));
  return cells;
}

/** The number of cells in a row. */
export function countCells(source: string, row: Span): number {
  const { start, end } = trimmed(source, row.start, row.end);
  if (start === end) return 0;
  let count = 0;
  let from = source.charCodeAt(start) === pipe ? start + 1 : start;
  for (let at = from; at < end; at++) {
    const unit = source.charCodeAt(at);
    if (unit === backslash) at += 1;
    else if (unit === pipe) {
      count += 1;
      from = at + 1;
    }
  }
  return from < end ? count + 1 : count;
}

function cellOf(source: string, from: number, to: number, escapes: readonly number[]): RowCell {
  const span = trimmed(source, from, to);
  if (escapes.length === 0) return span;
  const starts = [span.start, ...escapes.map((escape) => escape + 1)];
  return { ...span, parts: starts.map((start, index) => ({ start, end: escapes[index] ?? span.end })) };
}

/** The number of columns of a delimiter row; undefined if a line is none. */
export function delimiterColumns(source: string, { start, end }: Span): number | undefined {
  let columns = 0;
  let at = skipBlanks(source, start, end);
  if (source[at] === '|') at += 1;
  for (;;) {
    at = skipBlanks(source, at, end);
    if (at >= end) return columns > 0 ? columns : undefined;
    if (source[at] === ':') at += 1;
    const dashes = at;
    while (at < end && source[at] === '-') at += 1;
    if (at === dashes) return undefined;
    if (at < end && source[at] === ':') at += 1;
    columns += 1;
    at = skipBlanks(source, at, end);
    if (at >= end) return columns;
    if (source[at] !== '|') return undefined;
    at += 1;
  }
}

function skipBlanks(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && (source[at] === ' ' || source[at] === '\t')) at += 1;
  return at;
}
