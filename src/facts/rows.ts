import type { Cell, Row, Table } from '../model.ts';
import { statusKeyOf, type StatusKey } from './status-key.ts';

/** A row with every column filled: by its own cell, or by the one whose span covers the position. */
export interface FullRow {
  readonly row: Row;
  readonly cells: readonly (Cell | undefined)[];
  /** What its first cell says; undefined where that is no code. */
  readonly key: StatusKey | undefined;
}

/** The body rows of a table with their spans filled in. */
export function fullRowsOf({ body }: Table): FullRow[] {
  const cells = body.map((row) => [...row.cells]);
  for (const [top, row] of body.entries()) {
    for (const [left, cell] of row.cells.entries()) if (cell !== undefined) spread(cells, top, left, cell);
  }
  return body.map((row, index) => ({ row, cells: cells[index]!, key: statusKeyOf(cells[index]![0]?.text.value ?? '') }));
}

function spread(cells: (Cell | undefined)[][], top: number, left: number, cell: Cell): void {
  if (cell.rowSpan === 1 && cell.columnSpan === 1) return;
  for (const row of cells.slice(top, top + cell.rowSpan)) row.fill(cell, left, left + cell.columnSpan);
}
