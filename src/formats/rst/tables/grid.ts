import { columnsIn, isCutAt, isHeaderBorderOver } from '../lines/borders.ts';
import type { DrawnCell } from './drawn-table.ts';

/** The cells of a drawn grid, in line and column indices of the drawing. */
export interface Grid {
  /** Lines of the borders between rows, ascending, first and last included. */
  readonly borders: readonly number[];
  /** Whether every border runs through the whole of the drawing. */
  readonly isPlain: boolean;
  rows(): readonly (readonly (DrawnCell | undefined)[])[];
  /** How many of the rows are the header. */
  readonly headerRows: number;
}

/**
 * The cells of a drawing without spans, as most are: every line is the whole border, or is cut by every
 * column's border.
 * @returns undefined where the drawing is another, or none
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

/** The cells between borders that run through the whole of a drawing. */
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
