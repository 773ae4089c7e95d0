/**
 * A grid table without spans and without tables in its cells, represented by its borders only. Most tables are such,
 * and most of their contents are never read. All lines have the same width and indentation.
 */
export interface FoldedGrid {
  readonly source: string;
  /** The offset where the first border begins. */
  readonly start: number;
  /** The length of a line, from border to border. */
  readonly width: number;
  /** The distance from one line to the next. */
  readonly pitch: number;
  /** The columns of the borders between cells, ascending, with the first and last. */
  readonly columns: readonly number[];
  /** The indices of the border lines, ascending, with the first and last. */
  readonly borders: readonly number[];
  readonly headerRows: number;
}

/** The number of lines. */
export function heightOf({ borders }: FoldedGrid): number {
  return borders.at(-1)! + 1;
}

/** The offset after the last character. */
export function endOf(grid: FoldedGrid): number {
  return grid.start + (heightOf(grid) - 1) * grid.pitch + grid.width;
}

/** The offset of the table's first line, with its indentation. */
export function lineStart({ start, width, pitch }: FoldedGrid): number {
  return start - (pitch - 1 - width);
}
