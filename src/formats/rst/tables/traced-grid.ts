import type { DrawnCell } from './drawn-table.ts';
import type { Grid } from './grid.ts';
import type { Rectangle } from './table-line.ts';

/**
 * Traces the cells of a drawing as docutils' `GridTableParser.parse_table` does: from each known corner right, down,
 * left and up. Takes time proportional to the drawing's area. `separator` is the line that ends the header. Undefined
 * if the cells do not fill the drawing or the header.
 */
export function tracedGrid(drawing: readonly string[], separator: number | undefined): Grid | undefined {
  const tracer = new Tracer(drawing.map((line, at) => (at === separator ? line.replaceAll('=', '-') : line)));
  const corners = new Corners();
  corners.add(0, 0);
  for (let corner = corners.next(); corner !== undefined; corner = corners.next()) {
    const { top, left } = corner;
    if (top === tracer.bottom || left === tracer.right || top <= tracer.done[left]!) continue;
    const cell = tracer.cellAt(top, left);
    if (cell === undefined) continue;
    if (!tracer.take(cell)) return undefined;
    corners.add(top, cell.right);
    corners.add(cell.bottom, left);
  }
  return tracer.isComplete() ? gridOf(tracer, separator) : undefined;
}

/** The corners still to visit, line by line from the left. */
class Corners {
  readonly #lefts: number[][] = [];
  #top = 0;
  #last = -1;

  add(top: number, left: number): void {
    (this.#lefts[top] ??= []).push(left);
  }

  next(): { top: number; left: number } | undefined {
    for (; this.#top < this.#lefts.length; this.#top++, this.#last = -1) {
      const lefts = this.#lefts[this.#top];
      if (lefts === undefined) continue;
      if (this.#last === -1) lefts.sort((a, b) => b - a);
      let left = lefts.pop();
      // A corner that was added in the meantime closes the cell of the last corner; the corners between are in that
      // cell.
      while (left !== undefined && left <= this.#last) left = lefts.pop();
      if (left === undefined) continue;
      this.#last = left;
      return { top: this.#top, left };
    }
    return undefined;
  }
}

/** The average number of visits to each position after which a drawing counts as unreadable. */
const visitsPerPosition = 20;

/** The cells found in a drawing, as rectangles with their borders. */
class Tracer {
  readonly bottom: number;
  readonly right: number;
  /** For every column, the last line up to which cells have been found. */
  readonly done: number[];
  readonly cells: Rectangle[] = [];
  /** The lines and columns where some cell has a border. */
  readonly rowBorders = new Set([0]);
  readonly columnBorders = new Set([0]);
  readonly #drawing: readonly string[];
  #looks: number;

  constructor(drawing: readonly string[]) {
    this.#drawing = drawing;
    this.bottom = drawing.length - 1;
    this.right = drawing[0]!.length - 1;
    this.done = Array.from({ length: this.right + 1 }, () => -1);
    this.#looks = visitsPerPosition * drawing.length * (this.right + 1);
  }

  /** The smallest cell with this top left corner. */
  cellAt(top: number, left: number): Rectangle | undefined {
    const line = this.#drawing[top]!;
    if (line[left] !== '+') return undefined;
    for (let right = left + 1; right <= this.right; right++) {
      this.#looks -= 1;
      if (line[right] === '+') {
        const bottom = this.#bottomOf(top, left, right);
        if (bottom !== undefined) return { top, left, bottom, right };
      } else if (line[right] !== '-') return undefined;
    }
    return undefined;
  }

  #bottomOf(top: number, left: number, right: number): number | undefined {
    for (let bottom = top + 1; bottom <= this.bottom; bottom++) {
      if ((this.#looks -= 1) < 0) return undefined;
      const mark = this.#drawing[bottom]![right];
      if (mark === '+') {
        if (this.#isClosed(top, left, bottom, right)) return bottom;
      } else if (mark !== '|') return undefined;
    }
    return undefined;
  }

  /** Whether the bottom and left borders of a cell are drawn. */
  #isClosed(top: number, left: number, bottom: number, right: number): boolean {
    const line = this.#drawing[bottom]!;
    if (line[left] !== '+') return false;
    for (let column = right - 1; column > left; column--) {
      this.#looks -= 1;
      if (line[column] !== '+' && line[column] !== '-') return false;
    }
    for (let row = bottom - 1; row > top; row--) {
      this.#looks -= 1;
      const mark = this.#drawing[row]![left];
      if (mark !== '+' && mark !== '|') return false;
    }
    return true;
  }

  /** Adds a cell and every border that meets its own; false if it overlaps another. */
  take(cell: Rectangle): boolean {
    const { top, left, bottom, right } = cell;
    for (let column = left; column < right; column++) {
      if (this.done[column] !== top - 1) return false;
      this.done[column] = bottom - 1;
    }
    this.cells.push(cell);
    for (let column = left + 1; column <= right; column++) {
      if (this.#drawing[top]![column] === '+' || this.#drawing[bottom]![column] === '+') this.columnBorders.add(column);
    }
    for (let row = top + 1; row <= bottom; row++) {
      if (this.#drawing[row]![left] === '+' || this.#drawing[row]![right] === '+') this.rowBorders.add(row);
    }
    return true;
  }

  /** Whether the cells reach the bottom in every column. */
  isComplete(): boolean {
    return this.done.every((last, column) => column === this.right || last === this.bottom - 1);
  }
}

/**
 * Arranges traced cells in rows and columns; undefined if they leave a gap, or if no row begins below the separator.
 */
function gridOf({ cells, rowBorders, columnBorders }: Tracer, separator: number | undefined): Grid | undefined {
  const borders = [...rowBorders].sort((a, b) => a - b);
  const columns = [...columnBorders].sort((a, b) => a - b);
  const rowAt = new Map(borders.map((line, index) => [line, index]));
  const columnAt = new Map(columns.map((column, index) => [column, index]));
  const rows = borders.slice(1).map(() => Array<DrawnCell | undefined>(columns.length - 1).fill(undefined));
  let uncovered = (borders.length - 1) * (columns.length - 1);
  for (const { top, left, bottom, right } of cells) {
    const [row, column] = [rowAt.get(top)!, columnAt.get(left)!];
    const [rowSpan, columnSpan] = [rowAt.get(bottom)! - row, columnAt.get(right)! - column];
    uncovered -= rowSpan * columnSpan;
    rows[row]![column] = { top: top + 1, left: left + 1, bottom, right, rowSpan, columnSpan };
  }
  const headerRows = separator === undefined ? 0 : rowAt.get(separator);
  if (uncovered !== 0 || headerRows === undefined) return undefined;
  return { borders, isPlain: false, rows: () => rows, headerRows };
}
