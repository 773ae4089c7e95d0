/** Every table may have this many cells. */
const maxCellsAlways = 1_000_000;

/**
 * Why a table is not read. One long line with many columns, times many short lines, gives more cells than the table has
 * characters, and to create them would take more than linear time.
 */
export function sparseFault(rows: number, columns: number, units: number): string | undefined {
  if (rows * columns <= Math.max(maxCellsAlways, units)) return undefined;
  return `the table has next to nothing in its ${rows} rows of ${columns} columns, and is not read`;
}
