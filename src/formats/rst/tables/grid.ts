import { columnsIn, isCutAt, isHeaderBorderOver } from '../lines/borders.ts';
import type { DrawnCell } from './drawn-table.ts';

/** The cells of a drawn grid, by line and column indices of the drawing. */
export interface Grid {
  /** The indices of the border lines between rows, ascending, with the first and last. */
  readonly borders: readonly number[];
  /** Whether every border crosses the whole drawing. */
  readonly isPlain: boolean;
  rows(): readonly (readonly (DrawnCell | undefined)[])[];
  /** The number of header rows. */
  readonly headerRows: number;
}

/**
 * The cells of a drawing without spans, which most are: every line is a whole border, or has every column's border.
 * Undefined for any other drawing.
 */
export function plainGrid(drawing: readonly string[]): Grid | undefined {
  const border = drawing[0]!;
  const columns = columnsIn(border);
  const borders: number[] = [];
  let headerRows = 0;
  for (let at = 0; at < drawing.length; at++) {
    const line = drawing[at]!;
    if (line.length === border.length && isCutAt(columns, line)) continue;
    if (line !== border) {
      if (headerRows > 0 || !isHeaderBorderOver(columns, line)) return undefined;
      headerRows = borders.length;
    }
    borders.push(at);
  }
  if (drawing.at(-1) !== border) return undefined;
  return gridBetween(borders, columns, headerRows);
}

/** The cells between borders that cross the whole drawing. */
export function gridBetween(borders: readonly number[], columns: readonly number[], headerRows: number): Grid {
  const rows = (): DrawnCell[][] => borders.slice(1).map((bottom, row) => rowOf(borders[row]! + 1, bottom, columns));
  return { borders, isPlain: true, rows, headerRows };
}

function rowOf(top: number, bottom: number, columns: readonly number[]): DrawnCell[] {
  const cells: DrawnCell[] = [];
  for (let at = 1; at < columns.length; at++) {
    cells.push({ top, left: columns[at - 1]! + 1, bottom, right: columns[at]!, rowSpan: 1, columnSpan: 1 });
  }
  return cells;
}
