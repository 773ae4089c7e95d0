import type { Table } from '../../../model.ts';
import type { DrawnTable } from '../tables/drawn-table.ts';
import { cutSimple } from '../tables/simple.ts';
import { tableLineOf } from '../tables/table-line.ts';
import type { TableChanges } from './change.ts';
import { checkDrawing, linesIn, withoutBlankEnd } from './drawn-cell.ts';
import { sourceOf, type Excerpt, type NewLine } from './excerpt.ts';
import { changedSimple } from './simple-changes.ts';
import { drawnSimple, type SimpleDrawing, type SimpleRow } from './simple-drawing.ts';
import { unusualDrawing } from './unusual-drawing.ts';

/** Writes a simple table with its changes. */
export function setSimple(excerpt: Excerpt, table: Table, changes: TableChanges): string {
  const drawn = cutSimple(excerpt.lines.map(tableLineOf));
  if (!('rows' in drawn)) throw unusualDrawing();
  checkDrawing(excerpt, drawn);
  const drawing = drawingOf(drawn);
  checkIdentity(excerpt, drawing);
  return sourceOf(excerpt, linesOf(excerpt, changedSimple(drawing, table, changes)));
}

/** A simple table as it is drawn in the source. */
function drawingOf({ lines, rows, headerRows }: DrawnTable): SimpleDrawing {
  const ranges = [...lines[0]!.columns.matchAll(/=+/g)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const starts = ranges.map(({ start }) => start);
  const tops = rows.map(({ cells }) => cells[0]!.top);
  return {
    columns: ranges.map(({ start, end }, at) => ({ width: end - start, gap: (starts[at + 1] ?? end) - end })),
    starts,
    headerRows,
    top: lines.slice(0, tops[0]),
    rows: rows.map(({ cells }, at): SimpleRow => {
      const { top, bottom } = cells[0]!;
      const own = cells.flatMap((cell, column) => {
        if (cell === undefined) return [];
        const read = linesIn(lines, { ...cell, right: starts[column + cell.columnSpan] ?? Infinity });
        return [{ ...cell, column, read, lines: withoutBlankEnd(read.texts) }];
      });
      const height = Math.max(0, ...own.map((cell) => cell.lines.length));
      const under = { lines: lines.slice(bottom, tops[at + 1]), at: bottom };
      return { source: at, top, height, spare: bottom - top - height, cells: own, under };
    }),
  };
}

/** Throws for a table that is drawn differently even without a change. */
function checkIdentity({ lines }: Excerpt, drawing: SimpleDrawing): void {
  const again = drawnSimple(drawing);
  if (again.length !== lines.length || again.some(({ text }, at) => text !== lines[at]!.text)) throw unusualDrawing();
}

function linesOf({ raws, indents }: Excerpt, drawing: SimpleDrawing): NewLine[] {
  return drawnSimple(drawing).map(({ text, origin }) => {
    // A blank line has no indentation. The last line has it; the first may follow a bullet.
    const home = raws[origin] === '' ? raws.length - 1 : origin;
    return { raw: text === '' ? '' : raws[home]!.slice(0, indents[home]) + text, origin };
  });
}
