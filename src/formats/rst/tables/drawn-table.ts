import type { Cell, Row, Span, Table } from '../../../model.ts';
import type { Context } from '../content.ts';
import { mayBelongToTable } from '../lines/may-hold-table.ts';
import { cellOf, contentOf, type CellSize } from './cell.ts';
import { cellLines, offsetOfColumn, type Rectangle, type TableLine } from './table-line.ts';
import { tableOf, type TableMarkup, type TableSource } from './table.ts';

/** The position of a cell, before its content is read. */
export interface DrawnCell extends Rectangle, CellSize {}

export interface DrawnRow {
  readonly span: Span;
  readonly cells: readonly (DrawnCell | undefined)[];
}

/** A table drawn with borders, divided into cells. */
export interface DrawnTable {
  readonly markup: TableMarkup;
  readonly span: Span;
  readonly lines: readonly TableLine[];
  /** The known indices of lines that are only border, ascending. */
  readonly borders: readonly number[];
  readonly rows: readonly DrawnRow[];
  /** The number of header rows. */
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

/** The rows of a drawing from `from` to `to`. */
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
  return cellOf(() => contentOf(cellLines(drawn.lines, cell), emptyOffsetOf(drawn, cell), context), cell);
}

/** Where content goes in an empty cell; in a grid, after a space. */
function emptyOffsetOf({ markup, lines }: DrawnTable, { top, left, bottom, right }: Rectangle): number {
  const line = lines[Math.min(top, bottom, lines.length - 1)]!;
  return offsetOfColumn(line, Math.min(markup === 'grid' ? left + 1 : left, right));
}
