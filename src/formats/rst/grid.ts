import type { Rectangle } from './table-line.ts';

/** The cells of a drawn grid: each with its four borders, in line and column indices of the drawing. */
export interface Grid {
  /** In order of their top left corners. */
  readonly cells: readonly Rectangle[];
  /** Line indices of the borders between rows, ascending, first and last included. */
  readonly rowBorders: readonly number[];
  readonly columnBorders: readonly number[];
}

/**
 * Traces the cells of a drawing, as docutils' `GridTableParser.parse_table` does: from every known
 * corner to the right, down, left and up again. Takes time proportional to the drawing's area.
 * @returns undefined where the cells do not fill the drawing
 */
export function gridOf(drawing: readonly string[]): Grid | undefined {
  const tracer = new Tracer(drawing);
  const corners = new Corners();
  corners.add(0, 0);
  for (let corner = corners.next(); corner !== undefined; corner = corners.next()) {
    const { top, left } = corner;
    if (top === tracer.bottom || left === tracer.right || top <= tracer.done[left]!) continue;
    const cell = tracer.cellAt(top, left);
    if (cell === undefined) continue;
    if (!tracer.finish(cell)) return undefined;
    corners.add(top, cell.right);
    corners.add(cell.bottom, left);
  }
  return tracer.grid();
}

/** Corners still to be looked at, line by line from the left. */
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
      while (left !== undefined && left <= this.#last) left = lefts.pop();
      if (left === undefined) continue;
      // Corners found in this line lie further right than the one that led to them.
      this.#last = left;
      return { top: this.#top, left };
    }
    return undefined;
  }
}

/** How often, on average, each position of a drawing may be looked at before it counts as unreadable. */
const looksPerPosition = 200;

class Tracer {
  readonly bottom: number;
  readonly right: number;
  /** For every column, the last line above which cells have been found. */
  readonly done: number[];
  readonly #drawing: readonly string[];
  readonly #cells: Rectangle[] = [];
  readonly #rows = new Set([0]);
  readonly #columns = new Set([0]);
  #looks: number;

  constructor(drawing: readonly string[]) {
    this.#drawing = drawing;
    this.bottom = drawing.length - 1;
    this.right = drawing[0]!.length - 1;
    this.done = Array.from({ length: this.right + 1 }, () => -1);
    this.#looks = looksPerPosition * drawing.length * (this.right + 1);
  }

  /** The smallest cell whose top left corner is given. */
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

  /** Takes a cell in, with every border that crosses its own; false where it overlaps another. */
  finish(cell: Rectangle): boolean {
    const { top, left, bottom, right } = cell;
    for (let column = left; column < right; column++) {
      if (this.done[column] !== top - 1) return false;
      this.done[column] = bottom - 1;
    }
    this.#cells.push(cell);
    for (let column = left + 1; column <= right; column++) {
      if (this.#drawing[top]![column] === '+' || this.#drawing[bottom]![column] === '+') this.#columns.add(column);
    }
    for (let row = top + 1; row <= bottom; row++) {
      if (this.#drawing[row]![left] === '+' || this.#drawing[row]![right] === '+') this.#rows.add(row);
    }
    return true;
  }

  grid(): Grid | undefined {
    for (let column = 0; column < this.right; column++) if (this.done[column] !== this.bottom - 1) return undefined;
    const ascending = (borders: ReadonlySet<number>): number[] => [...borders].sort((a, b) => a - b);
    return { cells: this.#cells, rowBorders: ascending(this.#rows), columnBorders: ascending(this.#columns) };
  }
}
