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

/** How many lines a table has. */
export function heightOf({ borders }: FoldedGrid): number {
  return borders.at(-1)! + 1;
}

/** Offset behind the last unit of a table. */
export function endOf(grid: FoldedGrid): number {
  return grid.start + (heightOf(grid) - 1) * grid.pitch + grid.width;
}

/** Offset of the line that a table begins on, its indentation included. */
export function lineStart({ start, width, pitch }: FoldedGrid): number {
  return start - (pitch - 1 - width);
}
