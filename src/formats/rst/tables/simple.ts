import type { Span } from '../../../model.ts';
import { spanBetween } from '../content.ts';
import { endOfWords, stripEnd } from '../lines/whitespace.ts';
import type { DrawnCell, DrawnRow, DrawnTable } from './drawn-table.ts';
import { sparseFault } from '../../sparse.ts';
import type { TableLine } from './table-line.ts';

/** Why the lines of a simple table cannot be divided into cells. */
export interface SimpleFault {
  /** The index of the table line that docutils reports. */
  readonly line: number;
  readonly message: string;
}

/** A column or several spanned ones: first position, and position after the last. */
type Range = readonly [start: number, end: number];

interface SimpleCut {
  readonly lines: readonly TableLine[];
  /** The columns of the top border; the last may grow with its text. */
  readonly columns: Range[];
  /** The end of the top border. */
  readonly borderEnd: number;
  readonly rows: DrawnRow[];
}

const headerBorder = /^=[ =]*$/;
const spanLine = /^-[ -]*$/;

/**
 * Divides the lines of a simple table, borders included, into cells (docutils' `SimpleTableParser`). A row continues
 * while its first column is blank; dashes below it show which columns its cells span.
 */
export function cutSimple(lines: readonly TableLine[]): DrawnTable | SimpleFault {
  const [separator, second] = separatorsIn(lines);
  if (second !== undefined) {
    return { line: second, message: `table lines ${separator! + 1} and ${second + 1} both end a header` };
  }
  const columns = rangesOf(lines[0]!.columns);
  const span = spanBetween(lines[0]!.line, lines.at(-1)!.line);
  const sparse = sparseFault(lines.length, columns.length, span.end - span.start);
  if (sparse !== undefined) return { line: 0, message: sparse };
  const cut: SimpleCut = { lines, columns, borderEnd: columns.at(-1)![1], rows: [] };
  const starts: number[] = [];
  const borders = [0];
  for (const row of rowsOf(lines, separator, columns[0]!)) {
    const fault = addRow(cut, row);
    if (fault !== undefined) return fault;
    starts.push(row.start);
    if (row.spans !== undefined) borders.push(row.spans);
  }
  const firstBody = separator === undefined ? 0 : starts.findIndex((start) => start > separator);
  return { markup: 'simple', span, lines, borders, rows: cut.rows, headerRows: Math.max(0, firstBody) };
}

/** The indices of header borders inside the table. */
function separatorsIn(lines: readonly TableLine[]): number[] {
  const separators: number[] = [];
  for (let at = 1; at < lines.length - 1; at++) if (headerBorder.test(lines[at]!.columns)) separators.push(at);
  return separators;
}

/** The ranges between the spaces in a border or a line of dashes. */
function rangesOf(line: string): Range[] {
  const ranges: Range[] = [];
  for (let start = 0; start < line.length;) {
    const space = line.indexOf(' ', start);
    const end = space < 0 ? line.length : space;
    if (end > start) ranges.push([start, end]);
    start = end + 1;
  }
  return ranges;
}

interface RowLines {
  /** The index of the first line, and the index after the last. */
  readonly start: number;
  readonly end: number;
  /** The index of the line of dashes or the border below the row. */
  readonly spans?: number;
}

function* rowsOf(lines: readonly TableLine[], separator: number | undefined, first: Range): Generator<RowLines> {
  let start = 1;
  let seen = false;
  for (let at = 1; at < lines.length; at++) {
    const { columns } = lines[at]!;
    if (at === separator || at === lines.length - 1 || spanLine.test(columns)) {
      yield { start, end: at, spans: at };
      start = at + 1;
      seen = false;
    } else if (hasWords(columns, ...first)) {
      if (seen && at !== start) yield { start, end: at };
      start = at;
      seen = true;
    } else if (!seen) start = at + 1;
  }
}

function addRow(cut: SimpleCut, row: RowLines): SimpleFault | undefined {
  const ranges = row.spans === undefined ? [...cut.columns] : spannedRanges(cut, row.spans);
  if (!Array.isArray(ranges)) return ranges;
  const fault = fitColumns(cut, row, ranges);
  if (fault !== undefined) return fault;
  const widths = spansOf(cut, ranges);
  if (widths === undefined) {
    const message = `the column span in table line ${row.start + 2} does not align with the columns`;
    return { line: row.start + 1, message };
  }
  cut.rows.push({ span: spanOfRow(cut, row), cells: cellsOf(row, ranges, widths) });
  return undefined;
}

/** The ranges of the dashes, or of the bottom border, below a row. */
function spannedRanges(cut: SimpleCut, at: number): Range[] | SimpleFault {
  const ranges = rangesOf(cut.lines[at]!.columns);
  const last = ranges.pop()!;
  if (last[1] !== cut.borderEnd) {
    return { line: at, message: `the column span in table line ${at + 1} is incomplete` };
  }
  return [...ranges, [last[0], cut.columns.at(-1)![1]]];
}

/** Lets the last column grow with its text; text between two columns is a fault. */
function fitColumns(cut: SimpleCut, { start, end }: RowLines, ranges: Range[]): SimpleFault | undefined {
  const texts = cut.lines.slice(start, end).map(spacingColumns);
  for (const [index, [left, right]] of ranges.entries()) {
    const isLast = index === ranges.length - 1;
    for (const [at, text] of texts.entries()) {
      if (!hasWords(text, right, ranges[index + 1]?.[0])) continue;
      const line = start + at;
      if (!isLast) return { line, message: `text stands between the columns in table line ${line + 1}` };
      const [mainLeft, mainRight] = cut.columns.at(-1)!;
      const grown = Math.max(mainRight, stripEnd(text).length);
      ranges[index] = [left, grown];
      cut.columns[cut.columns.length - 1] = [mainLeft, grown];
    }
  }
  return undefined;
}

/** Whether a part of a line contains text. */
function hasWords(line: string, from: number, to = line.length): boolean {
  return endOfWords(line, from, Math.min(to, line.length)) > from;
}

/** The columns of a line without combining characters. */
function spacingColumns({ columns, spacing }: TableLine): string {
  return spacing === undefined ? columns : spacing.map((column) => columns[column]).join('');
}

/** The number of columns that each range spans; undefined if a range does not align with columns. */
function spansOf({ columns }: SimpleCut, ranges: readonly Range[]): number[] | undefined {
  const spans: number[] = [];
  let column = 0;
  for (const [left, right] of ranges) {
    const first = column;
    if (columns[column]?.[0] !== left) return undefined;
    while (columns[column] !== undefined && columns[column]![1] !== right) column += 1;
    if (columns[column] === undefined) return undefined;
    column += 1;
    spans.push(column - first);
  }
  return spans;
}

function cellsOf(
  { start, end }: RowLines,
  ranges: readonly Range[],
  widths: readonly number[],
): (DrawnCell | undefined)[] {
  return ranges.flatMap(([left, right], index) => {
    const columnSpan = widths[index]!;
    const cell = { top: start, left, bottom: end, right, rowSpan: 1, columnSpan };
    return [cell, ...Array<undefined>(columnSpan - 1).fill(undefined)];
  });
}

/** The span of a row's lines; the line below if it has none. */
function spanOfRow({ lines }: SimpleCut, { start, end }: RowLines): Span {
  const first = Math.min(start, lines.length - 1);
  return spanBetween(lines[first]!.line, lines[Math.max(first, end - 1)]!.line);
}
