import type { Cell, Row, Span, Table } from '../../../model.ts';
import type { Context } from '../content.ts';
import { mayBelongToTable } from '../lines/may-hold-table.ts';
import { cellOf, contentOf, type CellSize } from './cell.ts';
import { cellLines, offsetOfColumn, type Rectangle, type TableLine } from './table-line.ts';
import { tableOf, type TableMarkup, type TableSource } from './table.ts';

/** A cell as its table's own reader finds it, before its content is read. */
export interface DrawnCell extends Rectangle, CellSize {}

export interface DrawnRow {
  readonly span: Span;
  readonly cells: readonly (DrawnCell | undefined)[];
}

/** A table drawn with borders, cut into cells. */
export interface DrawnTable {
  readonly markup: TableMarkup;
  readonly span: Span;
  readonly lines: readonly TableLine[];
  /** Lines that are nothing but border, ascending, as far as they are known. */
  readonly borders: readonly number[];
  readonly rows: readonly DrawnRow[];
  /** How many of the rows are the header. */
  readonly headerRows: number;
}

/** The table that a drawing shows. */
export function readDrawn(drawn: DrawnTable, context: Context): Table {
  const { markup, span, headerRows } = drawn;
  const source: TableSource = {
    markup,
    span,
    caption: () => undefined,
    header: () => rowsOf(drawn, context, 0, headerRows),
    body: () => rowsOf(drawn, context, headerRows),
  };
  return tableOf(source, mayHoldTables(drawn));
}

/** The rows of a drawing from one up to another. */
export function rowsOf(drawn: DrawnTable, context: Context, from: number, to?: number): readonly Row[] {
  return drawn.rows.slice(from, to).map((row) => readRow(drawn, row, context));
}

function mayHoldTables({ lines, borders }: DrawnTable): boolean {
  let border = 0;
  for (let at = 0; at < lines.length; at++) {
    if (at === borders[border]) border += 1;
    else if (mayBelongToTable(lines[at]!.line.text)) return true;
  }
  return false;
}

function readRow(drawn: DrawnTable, { span, cells }: DrawnRow, context: Context): Row {
  return { span, cells: cells.map((cell) => cell && readCell(drawn, cell, context)) };
}

function readCell(drawn: DrawnTable, cell: DrawnCell, context: Context): Cell {
  return cellOf(() => contentOf(cellLines(drawn.lines, cell), homeOf(drawn, cell), context), cell);
}

/** Where the content of a cell goes if it has none: in a grid, behind a space. */
function homeOf({ markup, lines }: DrawnTable, { top, left, bottom, right }: Rectangle): number {
  const line = lines[Math.min(top, bottom, lines.length - 1)]!;
  return offsetOfColumn(line, Math.min(markup === 'grid' ? left + 1 : left, right));
}
