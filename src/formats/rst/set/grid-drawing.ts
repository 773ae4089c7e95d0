import { padded, type SetCell } from './drawn-cell.ts';

/** A grid table to be drawn. */
export interface GridDrawing {
  readonly rows: readonly GridRow[];
  readonly headerRows: number;
  readonly widths: readonly number[];
  /** The character where each border between rows meets each column's border, as in the source. */
  readonly marks: readonly (readonly string[])[];
}

export interface GridRow {
  /** The index of its row in the source; undefined for a new row. */
  readonly source: number | undefined;
  /** The source lines that give indentation and borders: its first line, and the border below it. */
  readonly top: number;
  readonly border: number;
  readonly height: number;
  /** The cells that begin in it, from the left. */
  readonly cells: readonly SetCell[];
}

/** A line of a drawing, and the source line that it represents. */
export interface DrawingLine {
  readonly text: string;
  readonly origin: number;
}

/** Draws a grid table. */
export function drawnGrid(drawing: GridDrawing): DrawingLine[] {
  const places = placesIn(drawing);
  const { rows } = drawing;
  const lines: DrawingLine[] = [{ text: borderLine(drawing, places, 0), origin: 0 }];
  for (const [at, { top, border, height }] of rows.entries()) {
    for (let line = 0; line < height; line++) {
      lines.push({ text: contentLine(drawing, places[at]!, lines.length), origin: Math.min(top + line, border - 1) });
    }
    lines.push({ text: borderLine(drawing, places, at + 1, lines.length), origin: border });
  }
  return lines;
}

/** A cell, and the line of the drawing where its content begins. */
interface Placed {
  readonly cell: SetCell;
  readonly top: number;
}

type Places = readonly (readonly (Placed | undefined)[])[];

/** The cell that covers each row and column. */
function placesIn({ rows, widths }: GridDrawing): Places {
  const places = rows.map(() => Array<Placed | undefined>(widths.length).fill(undefined));
  let top = 1;
  for (const [at, { cells, height }] of rows.entries()) {
    for (const cell of cells) {
      const placed = { cell, top };
      for (const row of places.slice(at, at + cell.rowSpan)) {
        for (let column = cell.column; column < cell.column + cell.columnSpan; column++) row[column] = placed;
      }
    }
    top += height + 1;
  }
  return places;
}

function contentLine({ widths }: GridDrawing, row: Places[number], line: number): string {
  let text = '';
  for (let column = 0; column < widths.length;) {
    const { cell, top } = row[column]!;
    text += `|${contentOf(cell, line - top, widths)}`;
    column += cell.columnSpan;
  }
  return `${text}|`;
}

/** The border above row `at`; a cell that spans the rows on both sides continues through it. */
function borderLine(drawing: GridDrawing, places: Places, at: number, line = 0): string {
  const { widths, headerRows } = drawing;
  const [above, below] = [places[at - 1], places[at]];
  const fill = at === headerRows && at > 0 ? '=' : '-';
  let text = '';
  for (let column = 0; column < widths.length;) {
    const crossing = above?.[column] === below?.[column] ? above?.[column] : undefined;
    text += markAt(drawing, places, at, column);
    text += crossing === undefined ? fill.repeat(widths[column]!) : contentOf(crossing.cell, line - crossing.top, widths);
    column += crossing?.cell.columnSpan ?? 1;
  }
  return text + markAt(drawing, places, at, widths.length);
}

function contentOf({ column, columnSpan, lines }: SetCell, line: number, widths: readonly number[]): string {
  return padded(lines[line] ?? '', spannedWidth(widths, column, columnSpan));
}

/** The width in columns of adjacent cells with the borders between them. */
export function spannedWidth(widths: readonly number[], column: number, columnSpan: number): number {
  return widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width + 1, -1);
}

/**
 * The character where the border above row `at` meets a column's border: that of the source if both rows are still
 * neighbours.
 */
function markAt({ rows, marks }: GridDrawing, places: Places, at: number, column: number): string {
  const [above, below] = [rows[at - 1]?.source, rows[at]?.source];
  const isTop = at === 0 && below === 0;
  const isBottom = at === rows.length && above === marks.length - 2;
  if (isTop || isBottom || (above !== undefined && above + 1 === below)) return marks[isTop ? 0 : above! + 1]![column]!;
  const isLine = (row: Places[number] | undefined): boolean => row !== undefined && row[column - 1] !== row[column];
  const isDrawn = (side: number): boolean => side >= 0 && side < places[0]!.length && places[at - 1]?.[side] !== places[at]?.[side];
  if (!isDrawn(column - 1) && !isDrawn(column)) return '|';
  return isLine(places[at - 1]) || isLine(places[at]) ? '+' : '-';
}
