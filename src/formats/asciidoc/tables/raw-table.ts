import type { Line } from '../lines/line.ts';
import type { CellSpec } from './specs.ts';

/** A cell as its separators cut it out of the lines of a table. */
export interface RawCell {
  /** Its lines, with white space around them. */
  readonly lines: readonly Line[];
  readonly spec: CellSpec;
  /** The offset behind its separator. */
  readonly start: number;
  /** The offset of its specification, or of its separator; what stands before that belongs to another cell. */
  readonly from: number;
  /** The number of its line in the table. */
  readonly row: number;
}

/** Cells in the order of the source, with what the lines tell about columns and header. */
export interface RawTable {
  readonly cells: readonly RawCell[];
  /** The number of cells that end on the first line; undefined if `cols` states the columns. */
  readonly firstLine: number;
  /** Whether a blank line behind the first row makes a header of it. */
  readonly hasImplicitHeader: boolean;
}

/** How a table is cut into cells. */
export interface Separation {
  readonly format: 'psv' | 'csv' | 'dsv';
  readonly separator: string;
}
