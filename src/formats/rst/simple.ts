import { spanOfLines } from './content.ts';
import type { CutCell, CutRow, CutTable } from './drawn-table.ts';
import { cellLines, offsetOfColumn, type TableLine } from './table-line.ts';
import { stripEnd } from './whitespace.ts';
import { isCombining } from './width.ts';

/** Why the lines of a simple table cannot be cut into cells. */
export interface SimpleFault {
  /** Index of the table's line that docutils names. */
  readonly line: number;
  readonly message: string;
}

/** A column, or several spanned, from its first position up to the one after its last. */
type Range = readonly [start: number, end: number];

interface SimpleCut {
  readonly lines: readonly TableLine[];
  /** The columns that the top border draws; the last may grow with its text. */
  readonly columns: Range[];
  /** Where the top border ends. */
  readonly borderEnd: number;
  readonly rows: CutRow[];
}

const headerBorder = /^=[ =]*$/;
const spanLine = /^-[ -]*$/;

/**
 * Cuts the lines of a simple table, borders included, into cells (docutils' `SimpleTableParser`): a
 * row goes on while its first column is blank; dashes under it tell which columns it spans.
 */
export function cutSimple(lines: readonly TableLine[]): CutTable | SimpleFault {
  const inner = lines.slice(1, -1);
  const separators = [...inner.keys()].filter((at) => headerBorder.test(inner[at]!.columns)).map((at) => at + 1);
  const [separator, second] = separators;
  if (second !== undefined) {
    return { line: second, message: `table lines ${separator! + 1} and ${second + 1} both end a header` };
  }
  const columns = rangesOf(lines[0]!.columns.replaceAll('=', '-'));
  const cut: SimpleCut = { lines, columns, borderEnd: columns.at(-1)![1], rows: [] };
  const starts: number[] = [];
  for (const { start, end, spans } of rowsOf(lines, separator, columns[0]!)) {
    const fault = addRow(cut, start, end, spans);
    if (fault !== undefined) return fault;
    while (starts.length < cut.rows.length) starts.push(start);
  }
  const firstBody = separator === undefined ? 0 : starts.findIndex((start) => start > separator);
  const span = spanOfLines(lines.map(({ line }) => line));
  return { markup: 'simple', span, rows: cut.rows, headerRows: Math.max(0, firstBody) };
}

/** The stretches of dashes in a line. */
function rangesOf(line: string): Range[] {
  return [...line.matchAll(/-[^ ]*/g)].map(({ index, 0: { length } }) => [index, index + length]);
}

interface RowLines {
  /** Index of the first line, and after the last. */
  readonly start: number;
  readonly end: number;
  /** Index of the line of dashes or the border under the row. */
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
    } else if (stripEnd(columns.slice(...first)) !== '') {
      if (seen && at !== start) yield { start, end: at };
      start = at;
      seen = true;
    } else if (!seen) start = at + 1;
  }
}

function addRow(cut: SimpleCut, start: number, end: number, spans: number | undefined): SimpleFault | undefined {
  const lines = cut.lines.slice(start, end);
  const ranges = spans === undefined ? [...cut.columns] : spannedRanges(cut, spans);
  if (!Array.isArray(ranges)) return ranges;
  const fault = fitColumns(cut, lines, start, ranges);
  if (fault !== undefined) return fault;
  const widths = spansOf(cut, ranges);
  if (widths === undefined) {
    return { line: start + 1, message: `the column span in table line ${start + 2} does not align with the columns` };
  }
  cut.rows.push(rowOf(cut, lines, { start, end }, ranges, widths));
  return undefined;
}

/** The ranges that a line of dashes, or the bottom border, draws under a row. */
function spannedRanges(cut: SimpleCut, at: number): Range[] | SimpleFault {
  const ranges = rangesOf(cut.lines[at]!.columns.replaceAll('=', '-'));
  const last = ranges.pop()!;
  if (last[1] !== cut.borderEnd) {
    return { line: at, message: `the column span in table line ${at + 1} is incomplete` };
  }
  return [...ranges, [last[0], cut.columns.at(-1)![1]]];
}

/** Lets the last column grow with its text; text in the margin between columns is a fault. */
function fitColumns(
  cut: SimpleCut,
  lines: readonly TableLine[],
  start: number,
  ranges: Range[],
): SimpleFault | undefined {
  const texts = lines.map(({ columns, spacing }) => (spacing === undefined ? columns : withoutCombining(columns)));
  for (const [index, [left, right]] of ranges.entries()) {
    const isLast = index === ranges.length - 1;
    for (const [at, text] of texts.entries()) {
      const margin = text.slice(right, isLast ? undefined : ranges[index + 1]![0]);
      if (stripEnd(margin) === '') continue;
      if (!isLast) return { line: start + at, message: `text stands between the columns in table line ${start + at + 1}` };
      const [mainLeft, mainRight] = cut.columns.at(-1)!;
      const grown = Math.max(mainRight, left + stripEnd(text.slice(left)).length);
      ranges[index] = [left, grown];
      cut.columns[cut.columns.length - 1] = [mainLeft, grown];
    }
  }
  return undefined;
}

function withoutCombining(columns: string): string {
  return [...columns].filter((character) => !isCombining(character)).join('');
}

/** How many columns each range spans; undefined where one does not begin or end with a column. */
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

function rowOf(
  { lines }: SimpleCut,
  rowLines: readonly TableLine[],
  { start, end }: RowLines,
  ranges: readonly Range[],
  widths: readonly number[],
): CutRow {
  const home = lines[Math.min(start, lines.length - 1)]!;
  const cells = ranges.flatMap(([left, right], index): (CutCell | undefined)[] => {
    const columnSpan = widths[index]!;
    const content = cellLines(lines, { top: start, left, bottom: end, right });
    const cell = { lines: content, home: offsetOfColumn(home, left), rowSpan: 1, columnSpan };
    return [cell, ...Array<undefined>(columnSpan - 1).fill(undefined)];
  });
  const span = spanOfLines((rowLines.length === 0 ? [home] : rowLines).map(({ line }) => line));
  return { span, cells };
}
