import type { Table } from '../../../model.ts';
import type { DrawnCell } from '../tables/drawn-table.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { rowsOf } from './cell-at.ts';
import { inOrder, type TableChanges, type AddedRow } from './change.ts';
import { styleOf, type ColumnStyle } from './column-style.ts';
import { isWrapped, linesAfter, longestOf, withoutBlankEnd, type SetCell } from './drawn-cell.ts';
import { spannedWidth, type GridDrawing, type GridRow } from './grid-drawing.ts';
import { fittedGrid } from './grid-fit.ts';
import type { CellLines } from './paragraph-lines.ts';
import { freshLines } from './wrapping.ts';

/** A cell of a grid with its lines in the source. */
export interface ReadCell extends DrawnCell {
  readonly lines: CellLines;
}

/** A grid table as it was read. */
export interface ReadGrid {
  readonly table: Table;
  readonly drawing: GridDrawing;
  /** By row and column; undefined where another cell spans the position. */
  readonly cells: readonly (readonly (ReadCell | undefined)[])[];
  /** Whether the page has long lines. */
  readonly isWide: boolean;
}

/** A grid with its changes; each cell follows the style of its column. */
export function changedGrid(grid: ReadGrid, changes: TableChanges): GridDrawing {
  const { drawing } = grid;
  checkSpans(drawing, changes);
  const styles = stylesOf(grid);
  const rows = drawing.rows.map((row, at) => changedRow(grid, styles, row, changes.words.filter((change) => change.row === at)));
  const spareLines = spareHeight(drawing.rows.slice(drawing.headerRows));
  const ordered = inOrder(rows, drawing.headerRows, changes, (row) => newRow(row, styles, spareLines, drawing));
  const isChanged = (column: number): boolean =>
    changes.rows.length > 0 || changes.words.some((change) => change.column === column && change.cell.columnSpan === 1);
  return fittedGrid(drawing, ordered, styles, isChanged);
}

/** Throws for a change that would split a cell that spans rows. */
function checkSpans({ rows, headerRows }: GridDrawing, { rows: added, order }: TableChanges): void {
  const places = new Map(order?.map((row, at) => [headerRows + row, headerRows + at]));
  const placeOf = (row: number): number => places.get(row) ?? row;
  for (const [at, { cells }] of rows.entries()) {
    const span = cells.reduce((most, { rowSpan }) => Math.max(most, rowSpan), 1);
    if (added.some(({ before }) => before > at && before < at + span)) throw new CannotSet('a cell spans the rows there');
    for (let below = 1; below < span; below++) {
      if (placeOf(at + below) !== placeOf(at) + below) throw new CannotSet('a cell spans rows that would part');
    }
  }
}

/** The style of each column, from its cells that span no other column. */
function stylesOf({ cells, table, drawing: { widths }, isWide }: ReadGrid): ColumnStyle[] {
  const rows = rowsOf(table);
  const columns = widths.map((width, column) => {
    const own = cells.flatMap((row, at) => (row[column]?.columnSpan === 1 ? [{ lines: row[column].lines, cell: rows[at]!.cells[column]! }] : []));
    return {
      width,
      lines: own.flatMap(({ lines }) => lines.texts),
      wrapped: own.some(({ lines, cell }) => isWrapped(lines, cell)),
      filled: cells.some((row) => row.some((cell, at) => cell !== undefined && cell.columnSpan > 1
        && at + cell.columnSpan - 1 === column && longestOf(cell.lines.texts) + 1 >= cell.right - cell.left)),
    };
  });
  return styleOf(columns, isWide);
}

function changedRow(
  { cells, drawing: { widths } }: ReadGrid,
  styles: readonly ColumnStyle[],
  row: GridRow,
  changes: TableChanges['words'],
): GridRow {
  if (changes.length === 0) return row;
  const after = row.cells.map((cell): SetCell => {
    const { column, columnSpan } = cell;
    const own = changes.filter((change) => change.column === column);
    if (own.length === 0) return cell;
    // A cell that spans columns grows at its last column, so it follows that column's style.
    const last = column + columnSpan - 1;
    const limit = styles[last]!.limit + spannedWidth(widths, column, columnSpan) - widths[last]!;
    return { ...cell, lines: linesAfter(cells[row.source!]![column]!.lines, own, styles[column]!.lead, limit) };
  });
  return { ...row, cells: after, height: heightAfter(row, after) };
}

/**
 * The height of a row with changed cells. Blank lines below its longest cell stay, unless a cell that spans rows can
 * use them.
 */
function heightAfter({ height, cells }: GridRow, after: readonly SetCell[]): number {
  const [before, now] = [naturalHeight(cells), naturalHeight(after)];
  const isSpanned = cells.some(({ rowSpan }) => rowSpan > 1);
  return Math.max(1, now > before && isSpanned ? Math.max(now, height) : height - before + now);
}

/** The number of lines of the longest cell that spans no rows. */
function naturalHeight(cells: readonly SetCell[]): number {
  return cells.reduce((most, { rowSpan, lines }) => (rowSpan === 1 ? Math.max(most, withoutBlankEnd(lines).length) : most), 0);
}

/** The smallest number of blank lines below the longest cell of each row. */
function spareHeight(rows: readonly GridRow[]): number {
  const spareLines = rows.map(({ height, cells }) => height - naturalHeight(cells));
  return spareLines.length === 0 ? 0 : Math.min(...spareLines);
}

function newRow({ before, cells }: AddedRow, styles: readonly ColumnStyle[], spareLines: number, { rows }: GridDrawing): GridRow {
  const lines = cells.map((words, column) => {
    const { lead, limit } = styles[column]!;
    return words === '' ? [] : freshLines(lead, words, limit);
  });
  const { top, border } = rows[Math.min(before, rows.length - 1)]!;
  return {
    source: undefined,
    top,
    border,
    height: Math.max(1, ...lines.map(({ length }) => length)) + spareLines,
    cells: lines.map((own, column) => ({ column, rowSpan: 1, columnSpan: 1, lines: own })),
  };
}
