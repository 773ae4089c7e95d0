import type { Line } from './line.ts';

/**
 * A grid table without spans and without tables in its cells, known by its borders alone: most tables are such,
 * and nobody asks for what stands in most of them. All of its lines are of one width and one indentation.
 */
export interface FoldedGrid {
  readonly source: string;
  /** Offset of the first unit of the first border. */
  readonly start: number;
  /** Units of a line, from border to border. */
  readonly width: number;
  /** Units from one line to the next. */
  readonly pitch: number;
  /** The columns of the borders between the cells, ascending, first and last included. */
  readonly columns: readonly number[];
  /** The lines that are borders, ascending, first and last included. */
  readonly borders: readonly number[];
  readonly headerRows: number;
}

/** Lines with those that are folded as they stand in the source. */
export function unfolded(lines: readonly Line[]): readonly Line[] {
  return lines.some(({ folded }) => folded !== undefined) ? lines.flatMap(unfoldedLine) : lines;
}

/** The first `count` lines of a table. */
export function linesIn({ source, start, width, pitch }: FoldedGrid, count: number, indent = 0): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < count; at++) {
    const from = start + at * pitch;
    lines.push({ text: source.slice(from - indent, from + width), start: from - indent, offsets: undefined, folded: undefined });
  }
  return lines;
}

/** How many lines a table has. */
function heightOf({ borders }: FoldedGrid): number {
  return borders.at(-1)! + 1;
}

/** Offset behind the last unit of a table. */
export function endOf(grid: FoldedGrid): number {
  return grid.start + (heightOf(grid) - 1) * grid.pitch + grid.width;
}

function unfoldedLine(line: Line): Line | Line[] {
  const { folded } = line;
  return folded === undefined ? line : linesIn(folded, heightOf(folded), folded.start - line.start);
}

/** Offset of the line that a table begins on, its indentation included. */
export function lineStart({ start, width, pitch }: FoldedGrid): number {
  return start - (pitch - 1 - width);
}

/** The line that stands for all of a table. */
export function firstLineOf(grid: FoldedGrid): Line {
  const start = lineStart(grid);
  return { text: grid.source.slice(start, grid.start + grid.width), start, offsets: undefined, folded: grid };
}
