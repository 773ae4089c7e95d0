import type { RawCell } from './raw-table.ts';

/** A cell at its position. */
export interface PlacedRawCell {
  readonly cell: RawCell;
  /** Its number among the cells of its row, which chooses the style of its column. */
  readonly number: number;
  /** The first column that it takes up. */
  readonly column: number;
}

/** The rows of a table, as far as their cells fill all columns. */
export interface Grid {
  readonly rows: readonly (readonly PlacedRawCell[])[];
  /** The cells of a last row that is not complete, which nobody sees. */
  readonly left: readonly RawCell[];
}

/** Puts cells into rows as Asciidoctor does: a row ends where its cells, with those that reach down into it, fill the columns. */
export function gridOf(cells: readonly RawCell[], columns: number): Grid {
  const rows: PlacedRawCell[][] = [];
  const current = new GridRow(columns);
  for (const cell of cells) {
    for (let copy = 0; copy < cell.spec.copies; copy++) {
      current.add(cell);
      if (current.isFull) rows.push(current.end());
    }
  }
  return { rows, left: current.cells.map(({ cell }) => cell) };
}

class GridRow {
  cells: PlacedRawCell[] = [];
  readonly #columns: number;
  /** For how many rows from this one on cells above take up each column. */
  readonly #reach: Uint16Array;
  #visits = 0;
  #column = 0;

  constructor(columns: number) {
    this.#columns = columns;
    this.#reach = new Uint16Array(columns);
  }

  get isFull(): boolean {
    return this.#visits >= this.#columns;
  }

  add(cell: RawCell): void {
    while (this.#column < this.#columns && this.#reach[this.#column]! > 0) this.#column += 1;
    this.cells.push({ cell, number: this.cells.length, column: this.#column });
    this.#column += cell.spec.columnSpan;
    this.#visits += cell.spec.columnSpan;
  }

  /** The cells of the row; begins the next one. */
  end(): PlacedRawCell[] {
    const { cells } = this;
    for (const [at, rows] of this.#reach.entries()) if (rows > 0) this.#reach[at] = rows - 1;
    for (const { cell: { spec }, column } of cells) if (spec.rowSpan > 1) this.#reach.fill(spec.rowSpan - 1, column, column + spec.columnSpan);
    this.cells = [];
    this.#column = 0;
    this.#visits = this.#reach.reduce((count, rows) => count + (rows > 0 ? 1 : 0), 0);
    return cells;
  }
}
