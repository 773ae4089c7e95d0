import type { Table } from '../../../model.ts';
import type { DrawnTable } from '../tables/drawn-table.ts';
import { cutGrid } from '../tables/grid-table.ts';
import { tableLineOf } from '../tables/table-line.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import type { TableChanges } from './change.ts';
import { checkDrawing, linesIn } from './drawn-cell.ts';
import { sourceOf, type Excerpt, type NewLine } from './excerpt.ts';
import { changedGrid, type ReadCell } from './grid-changes.ts';
import { drawnGrid, type GridDrawing } from './grid-drawing.ts';
import { unusualDrawing } from './unusual-drawing.ts';

/** Writes a grid table with its changes; `isWide` if the page has long lines. */
export function setGrid(excerpt: Excerpt, table: Table, changes: TableChanges, isWide: boolean): string {
  const drawn = cutGrid(excerpt.lines.map(tableLineOf));
  if (!('rows' in drawn)) throw unusualDrawing();
  checkDrawing(excerpt, drawn);
  const cells = drawn.rows.map((row) => row.cells.map((cell) => cell && { ...cell, lines: linesIn(drawn.lines, cell) }));
  const drawing = drawingOf(drawn, cells);
  checkIdentity(excerpt, drawing);
  return sourceOf(excerpt, linesOf(excerpt, changedGrid({ drawing, cells, table, isWide }, changes)));
}

/** A grid table as it is drawn in the source. */
function drawingOf({ rows, lines, headerRows }: DrawnTable, cells: readonly (readonly (ReadCell | undefined)[])[]): GridDrawing {
  const [row] = rows;
  if (row === undefined) throw new CannotSet('the table has no row to go by');
  const areas = cells.flatMap((own) => own.filter((cell) => cell !== undefined));
  const columns = ascending(areas.flatMap(({ left, right }) => [left - 1, right]));
  const borders = ascending(areas.flatMap(({ top, bottom }) => [top - 1, bottom]));
  if (columns.length !== row.cells.length + 1 || borders.length !== rows.length + 1) throw unusualDrawing();
  return {
    headerRows,
    widths: columns.slice(1).map((column, at) => column - columns[at]! - 1),
    marks: borders.map((border) => columns.map((column) => lines[border]!.columns[column]!)),
    rows: cells.map((own, at) => ({
      source: at,
      top: borders[at]! + 1,
      border: borders[at + 1]!,
      height: borders[at + 1]! - borders[at]! - 1,
      cells: own.flatMap((cell, column) => (cell === undefined ? [] : [{ ...cell, column, lines: cell.lines.texts }])),
    })),
  };
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Throws for a table that is drawn differently even without a change. */
function checkIdentity({ lines }: Excerpt, drawing: GridDrawing): void {
  const again = drawnGrid(drawing);
  if (again.length !== lines.length || again.some(({ text }, at) => text !== lines[at]!.text)) throw unusualDrawing();
}

function linesOf({ raws, indents }: Excerpt, drawing: GridDrawing): NewLine[] {
  return drawnGrid(drawing).map(({ text, origin }) => ({ raw: raws[origin]!.slice(0, indents[origin]) + text, origin }));
}
