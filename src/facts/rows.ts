import type { Cell, Row } from '../model.ts';
import { statusKeyOf, type StatusKey } from './status-key.ts';

/** A row with every column filled: by its own cell, or by the one whose span covers the position. */
export interface FullRow {
  readonly cells: readonly (Cell | undefined)[];
  /** What its cell for codes says; undefined where that is no code. */
  readonly key: StatusKey | undefined;
}

/** Rows of a table with their spans filled in, and read by the column that holds the codes. */
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
