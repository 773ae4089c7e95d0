import type { Cell, Row } from '../model.ts';
import { statusKeyOf, type StatusKey } from './status-key.ts';

/** A row with every column filled, by its own cell or by one that spans the position. */
export interface FullRow {
  readonly cells: readonly (Cell | undefined)[];
  /** The content of its cell for codes; undefined if that is not a code. */
  readonly key: StatusKey | undefined;
  /** Whether links may lead to it by its words. */
  readonly anchored?: true;
}

/** The rows of a table with spans filled in and the column of codes read. */
export function fullRowsOf(rows: readonly Row[], column = 0): FullRow[] {
  const cells = rows.map((row) => [...row.cells]);
  for (const [top, row] of rows.entries()) {
    for (const [left, cell] of row.cells.entries()) if (cell !== undefined) spread(cells, top, left, cell);
  }
  return cells.map((full) => ({ cells: full, key: statusKeyOf(full[column]?.text.value ?? '') }));
}

function spread(cells: (Cell | undefined)[][], top: number, left: number, cell: Cell): void {
  if (cell.rowSpan === 1 && cell.columnSpan === 1) return;
  for (const row of cells.slice(top, top + cell.rowSpan)) row.fill(cell, left, left + cell.columnSpan);
}
