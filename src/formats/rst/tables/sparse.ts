/** Any table may have so many cells. */
const alwaysAllowed = 1_000_000;

/**
 * Why a table is not read: the columns of one long line, times a multitude of short lines, come to more
 * cells than the table has units, and making them would take more than linear time.
 */
export function sparseFault(rows: number, columns: number, units: number): string | undefined {
  if (rows * columns <= Math.max(alwaysAllowed, units)) return undefined;
  return `the table has next to nothing in its ${rows} rows of ${columns} columns, and is not read`;
}
