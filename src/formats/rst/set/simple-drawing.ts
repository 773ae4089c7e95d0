import type { TableLine } from '../tables/table-line.ts';
import { padded, type SetCell } from './drawn-cell.ts';
import type { DrawingLine } from './grid-drawing.ts';
import type { CellLines } from './paragraph-lines.ts';

/** A simple table to be drawn. */
export interface SimpleDrawing {
  readonly columns: readonly SimpleColumn[];
  /** The columns' starts in the source. */
  readonly starts: readonly number[];
  /** The lines above the first row. */
  readonly top: readonly TableLine[];
  readonly rows: readonly SimpleRow[];
  readonly headerRows: number;
}

export interface SimpleColumn {
  readonly width: number;
  /** The columns between it and the next one. */
  readonly gap: number;
}

export interface SimpleRow {
  /** The index of its row in the source; undefined for a new row. */
  readonly source: number | undefined;
  /** The source line that gives its first line indentation and borders. */
  readonly top: number;
  /** The number of lines of its longest cell. */
  readonly height: number;
  /** The number of blank lines below it. */
  readonly spare: number;
  readonly cells: readonly SimpleCell[];
  /** The borders and blank lines between it and the next row, and their line in the source. */
  readonly under: { readonly lines: readonly TableLine[]; readonly at: number };
}

export interface SimpleCell extends SetCell {
  /** Its lines in the source; none in a new row. */
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

/** A border or line of dashes, adjusted to the present columns. */
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
