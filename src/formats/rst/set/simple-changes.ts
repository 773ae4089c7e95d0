import type { Table } from '../../../model.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { rowsOf } from './cell-at.ts';
import { inOrder, type TableChanges, type AddedRow } from './change.ts';
import { isWrapped, linesAfter, longestOf } from './drawn-cell.ts';
import type { SimpleCell, SimpleColumn, SimpleDrawing, SimpleRow } from './simple-drawing.ts';
import { freshLines } from './wrapping.ts';

/** A simple table with its changes; each cell follows the style of its column. */
export function changedSimple(drawing: SimpleDrawing, table: Table, changes: TableChanges): SimpleDrawing {
  checkRows(drawing, changes);
  const limits = drawing.columns.map((_, column) => limitOf(drawing, table, column));
  const rows = drawing.rows.map((row, at) => changedRow(row, limits, changes.words.filter((change) => change.row === at)));
  const ordered = inOrder(rows, drawing.headerRows, changes, (row) => newRow(row, limits, drawing));
  const placed = changes.rows.length > 0 || changes.order !== undefined ? spaced(ordered, drawing, changes) : ordered;
  const isChanged = (column: number): boolean => changes.rows.length > 0 || changes.words.some((change) => change.column === column);
  const columns = drawing.columns.map((column, at) => (isChanged(at) ? fittedColumn(drawing, placed, at) : column));
  return { ...drawing, rows: placed, columns: wideEnough(columns, placed.flatMap(({ cells }) => cells)) };
}

/** Throws for new rows and orders if there are lines of dashes between the rows. */
function checkRows({ rows, headerRows }: SimpleDrawing, { rows: added, order }: TableChanges): void {
  if (order === undefined && added.length === 0) return;
  const body = rows.slice(headerRows);
  if (body.length === 0) throw new CannotSet('the table has no row to go by');
  const isDashed = body.slice(0, -1).some(({ under }) => under.lines.length > 0);
  if (isDashed || body.some(({ cells }) => cells.some(({ columnSpan }) => columnSpan > 1))) {
    throw new CannotSet('the rows of the table have lines of dashes under them');
  }
}

/** The width at which lines of a column wrap. The first column never wraps, since it separates the rows. */
function limitOf(drawing: SimpleDrawing, table: Table, column: number): number {
  const rows = rowsOf(table);
  const wraps = drawing.rows.some(({ cells }, at) => {
    const cell = cells.find((each) => each.column === column && each.columnSpan === 1);
    return cell !== undefined && isWrapped(cell.read, rows[at]!.cells[column]!);
  });
  if (column === 0 || !wraps) return Infinity;
  return Math.max(drawing.columns[column]!.width, longestIn(drawing.rows, column));
}

function changedRow(row: SimpleRow, limits: readonly number[], changes: TableChanges['words']): SimpleRow {
  if (changes.length === 0) return row;
  const cells = row.cells.map((cell): SimpleCell => {
    const own = changes.filter((change) => change.column === cell.column);
    const limit = cell.columnSpan > 1 ? Infinity : limits[cell.column]!;
    return own.length === 0 ? cell : { ...cell, lines: linesAfter(cell.read, own, '', limit) };
  });
  return { ...row, cells, height: Math.max(1, ...cells.map(({ lines }) => lines.length)) };
}

function newRow({ cells }: AddedRow, limits: readonly number[], { rows }: SimpleDrawing): SimpleRow {
  if (cells[0] === '') throw new CannotSet('a row of a simple table cannot begin with an empty cell');
  const { top, under } = rows.at(-1)!;
  const set = cells.map((words, column): SimpleCell => {
    const lines = words === '' ? [] : freshLines('', words, limits[column]!);
    return { column, rowSpan: 1, columnSpan: 1, lines, read: { texts: [], starts: [] } };
  });
  const height = Math.max(...set.map(({ lines }) => lines.length));
  return { source: undefined, top, height, spare: 0, cells: set, under: { lines: [], at: under.at } };
}

/** The rows at their new positions, with the usual blank lines below, and the bottom border below the last. */
function spaced(rows: readonly SimpleRow[], before: SimpleDrawing, { order }: TableChanges): SimpleRow[] {
  const spares = before.rows.slice(before.headerRows, -1).map(({ spare }) => spare);
  const spare = spares.length === 0 ? 0 : Math.min(...spares);
  const last = before.rows.at(-1)!;
  return rows.map((row, at) => {
    if (at < before.headerRows) return row;
    if (at === rows.length - 1) return { ...row, spare: last.spare, under: last.under };
    const stays = order === undefined && row.source !== undefined && row.source !== last.source;
    return stays ? row : { ...row, spare, under: { lines: [], at: row.under.at } };
  });
}

/**
 * The width of a column: its text's width if it was so before or if the text needs more. Text may extend beyond the
 * last column.
 */
function fittedColumn({ columns, rows }: SimpleDrawing, after: readonly SimpleRow[], column: number): SimpleColumn {
  const { width, gap } = columns[column]!;
  const [before, now] = [longestIn(rows, column), longestIn(after, column)];
  if (before > width) return { width, gap };
  return { gap, width: Math.max(1, before === width ? now : Math.max(width, now)) };
}

function longestIn(rows: readonly SimpleRow[], column: number): number {
  const own = rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column && cell.columnSpan === 1));
  return longestOf(own.flatMap(({ lines }) => lines));
}

/** The columns, wide enough for cells that span several; text may extend beyond the last. */
function wideEnough(columns: readonly SimpleColumn[], cells: readonly SimpleCell[]): SimpleColumn[] {
  const wide = [...columns];
  for (const { column, columnSpan, lines } of cells) {
    const end = column + columnSpan;
    if (columnSpan === 1 || end === wide.length) continue;
    const { gap } = wide[end - 1]!;
    const room = wide.slice(column, end).reduce((sum, each) => sum + each.width + each.gap, -gap);
    const missing = Math.max(0, longestOf(lines) - room);
    wide[end - 1] = { gap, width: wide[end - 1]!.width + missing };
  }
  return wide;
}
