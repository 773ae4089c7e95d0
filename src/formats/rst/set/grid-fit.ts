import type { ColumnStyle } from './column-style.ts';
import { longestOf, withoutBlankEnd } from './drawn-cell.ts';
import { spannedWidth, type GridDrawing, type GridRow } from './grid-drawing.ts';

/** A grid with changed rows: changed columns fit their content, and every cell has enough room. */
export function fittedGrid(
  drawing: GridDrawing,
  rows: readonly GridRow[],
  styles: readonly ColumnStyle[],
  isChanged: (column: number) => boolean,
): GridDrawing {
  const widths = drawing.widths.map((width, column) => (isChanged(column) ? fittedWidth(rows, column, styles[column]!, width) : width));
  return { ...drawing, rows: highEnough(rows), widths: wideEnough(drawing, rows, widths) };
}

function fittedWidth(rows: readonly GridRow[], column: number, { fits, padding, floor }: ColumnStyle, width: number): number {
  const own = rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column && cell.columnSpan === 1));
  return Math.max(longestOf(own.flatMap(({ lines }) => lines)) + padding, fits ? floor : width);
}

/** The widths that cells with several columns need; unchanged ones keep their room. */
function wideEnough(before: GridDrawing, rows: readonly GridRow[], widths: readonly number[]): number[] {
  const known = new Set(before.rows.flatMap(({ cells }) => cells));
  const wide = [...widths];
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const { column, columnSpan, lines } = cell;
    const room = spannedWidth(wide, column, columnSpan);
    if (columnSpan === 1 || (known.has(cell) && room >= spannedWidth(before.widths, column, columnSpan))) continue;
    wide[column + columnSpan - 1]! += Math.max(0, longestOf(lines) + 1 - room);
  }
  return wide;
}

/** The rows, high enough for cells that span several of them. */
function highEnough(rows: readonly GridRow[]): GridRow[] {
  const heights = rows.map(({ height }) => height);
  for (const [at, { cells }] of rows.entries()) {
    for (const { rowSpan, lines } of cells) {
      const room = heights.slice(at, at + rowSpan).reduce((sum, height) => sum + height + 1, -1);
      heights[at + rowSpan - 1]! += Math.max(0, withoutBlankEnd(lines).length - room);
    }
  }
  return rows.map((row, at) => ({ ...row, height: heights[at]! }));
}
