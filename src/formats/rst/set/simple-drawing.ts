import type { TableLine } from '../tables/table-line.ts';
import { padded, type SetCell } from './drawn-cell.ts';
import type { DrawingLine } from './grid-drawing.ts';
import type { CellLines } from './passage.ts';

/** A simple table as it is to be drawn. */
export interface SimpleDrawing {
  readonly columns: readonly SimpleColumn[];
  /** Where the columns begin in the source. */
  readonly starts: readonly number[];
  /** The lines over the first row. */
  readonly top: readonly TableLine[];
  readonly rows: readonly SimpleRow[];
  readonly headerRows: number;
}

export interface SimpleColumn {
  readonly width: number;
  /** Columns between it and the next. */
  readonly gap: number;
}

export interface SimpleRow {
  /** Which row of the source it is; undefined for a new one. */
  readonly source: number | undefined;
  /** The line of the source whose indentation and borders its first line takes. */
  readonly top: number;
  /** Lines of its longest cell. */
  readonly height: number;
  /** Blank lines under it. */
  readonly spare: number;
  readonly cells: readonly SimpleCell[];
  /** Borders and blank lines between it and the next row, and where they stand in the source. */
  readonly under: { readonly lines: readonly TableLine[]; readonly at: number };
}

export interface SimpleCell extends SetCell {
  /** Its lines as they stand in the source; none in a new row. */
  readonly read: CellLines;
}

/** Draws a simple table. */
export function drawnSimple(drawing: SimpleDrawing): DrawingLine[] {
  const lines = drawing.top.map((line, at) => ({ text: borderLine(line, drawing), origin: at }));
  for (const { cells, top, height, spare, under } of drawing.rows) {
    for (let line = 0; line < height + spare; line++) {
      lines.push({ text: rowLine(cells, line, drawing), origin: Math.min(top + line, under.at - 1) });
    }
    for (const [at, line] of under.lines.entries()) lines.push({ text: borderLine(line, drawing), origin: under.at + at });
  }
  return lines;
}

/** A border, or a line of dashes, as long as the columns are now. */
function borderLine(line: TableLine, { columns, starts }: SimpleDrawing): string {
  const parts = columns.map(({ width, gap }, at) => {
    const end = starts[at + 1];
    const mark = line.columns[starts[at]!] ?? '';
    return mark.repeat(width) + (end === undefined ? '' : line.columns.slice(end - gap, end));
  });
  return parts.join('');
}

function rowLine(cells: readonly SetCell[], line: number, { columns }: SimpleDrawing): string {
  let text = '';
  for (const { column, lines } of cells) {
    const start = columns.slice(0, column).reduce((sum, { width, gap }) => sum + width + gap, 0);
    const own = lines[line] ?? '';
    if (own !== '') text = padded(text, start) + own;
  }
  return text;
}
