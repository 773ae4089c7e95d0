import type { Span, Table } from '../../../model.ts';
import { addFault, addOther, spanBetween, type Construct, type Content, type Context } from '../content.ts';
import { isHeaderBorder } from '../lines/borders.ts';
import { endOf, type FoldedGrid } from '../lines/folded-grid.ts';
import { linesIn } from '../lines/folded-lines.ts';
import { cut, isBlank, type Line } from '../lines/line.ts';
import { indentOf } from '../lines/whitespace.ts';
import { counted } from './counted.ts';
import { readDrawn, rowsOf, type DrawnRow, type DrawnTable } from './drawn-table.ts';
import { gridBetween, plainGrid, type Grid } from './grid.ts';
import { tableLineOf, type TableLine } from './table-line.ts';
import { tableOf, type TableSource } from './table.ts';
import { tracedGrid } from './traced-grid.ts';

const border = /^\+-[-+]+-\+$/;

/** A grid table (docutils' `Body.grid_table_top`). */
export const gridTable: Construct = (lines, at, content, context) => {
  const { folded, text } = lines[at]!;
  if (folded !== undefined) {
    content.blocks.push(foldedTable(folded, context));
    return at + 1;
  }
  if (!border.test(text)) return undefined;
  const { block, next, complete } = isolated(lines, at);
  addOther(content, !complete);
  readGrid(block, content, context);
  return next;
};

/** A table whose lines are unfolded when its rows are accessed; for the header, only as many lines as it needs. */
function foldedTable(grid: FoldedGrid, context: Context): Table {
  const { start, borders, columns, headerRows } = grid;
  const upTo = (last: number): DrawnTable => {
    const lines = linesIn(grid, borders[last]! + 1).map(tableLineOf);
    return new GridTable(lines, gridBetween(borders.slice(0, last + 1), columns, headerRows));
  };
  const source: TableSource = {
    markup: 'grid',
    span: { start, end: endOf(grid) },
    caption: () => undefined,
    header: () => (headerRows === 0 ? [] : rowsOf(upTo(headerRows), context, 0)),
    body: () => rowsOf(upTo(borders.length - 1), context, headerRows),
  };
  return tableOf(source, false);
}

interface Isolated {
  readonly block: readonly Line[];
  readonly next: number;
  /** Whether a blank line follows the table. */
  readonly complete: boolean;
}

/** The lines of the table at line `at`: all that begin with a border, up to the last bottom border. */
function isolated(lines: readonly Line[], at: number): Isolated {
  const block = borderedFrom(lines, at);
  const end = at + block.length;
  const complete = end === lines.length || isBlank(lines[end]!);
  let bottom = block.length - 1;
  if (border.test(block[bottom]!.text)) return { block, next: end, complete };
  for (bottom -= 1; bottom > 1 && !border.test(block[bottom]!.text);) bottom -= 1;
  if (bottom <= 1) return { block, next: end, complete: false };
  // docutils goes back two lines too many here and reads the last row again.
  return { block: block.slice(0, bottom + 1), next: at + bottom - 1, complete: false };
}

/** The lines from line `at` that begin with a border, possibly after white space other than spaces. */
function borderedFrom(lines: readonly Line[], at: number): Line[] {
  const block: Line[] = [];
  for (let end = at; end < lines.length && lines[end]!.text[0] !== ' '; end++) {
    const line = cut(lines[end]!, indentOf(lines[end]!.text));
    if (!/^[+|]/.test(line.text)) break;
    block.push(line);
  }
  return block;
}

function readGrid(block: readonly Line[], content: Content, context: Context): void {
  const lines = block.map(tableLineOf);
  const reading = cutGrid(lines);
  if ('rows' in reading) {
    content.blocks.push(readDrawn(reading, context));
    return;
  }
  addOther(content);
  addFault(context, block[reading.line]!, reading.message);
}

/** Why the lines of a grid table cannot be divided into cells. */
export interface GridFault {
  /** The index of the table line that docutils reports. */
  readonly line: number;
  readonly message: string;
}

/** Divides the lines of a grid table, borders included, into cells. */
export function cutGrid(lines: readonly TableLine[]): DrawnTable | GridFault {
  const drawing = lines.map(({ columns }) => columns);
  const plain = plainGrid(drawing);
  if (plain !== undefined) return new GridTable(lines, plain);
  const edge = edgeFault(drawing);
  if (edge !== undefined) return { line: 0, message: edge };
  const [separator, second] = separatorsIn(drawing);
  if (second !== undefined) {
    return { line: second, message: `table lines ${separator! + 1} and ${second + 1} both end a header` };
  }
  const grid = tracedGrid(drawing, separator);
  return grid === undefined
    ? { line: 0, message: 'the borders of the table do not enclose all of its cells' }
    : new GridTable(lines, grid);
}

/** The indices of lines that end a header. */
function separatorsIn(drawing: readonly string[]): number[] {
  return [...drawing.keys()].filter((at) => isHeaderBorder(drawing[at]!));
}

/** What is wrong with the bottom or right edge of a drawing; undefined if nothing is. */
function edgeFault(drawing: readonly string[]): string | undefined {
  if (drawing.length < 3 && !border.test(drawing.at(-1)!)) return 'the table has no bottom border';
  const width = drawing[0]!.length;
  const at = drawing.findIndex((line) => line.length !== width || !(line.endsWith('+') || line.endsWith('|')));
  if (!border.test(drawing.at(-1)!)) return 'the table has no bottom border';
  if (at < 0) return undefined;
  const line = drawing[at]!;
  if (line.length === width) return `table line ${at + 1} does not end with a border`;
  const [columns, relation] = [Math.abs(line.length - width), line.length > width ? 'longer' : 'shorter'];
  return `table line ${at + 1} is ${counted(columns, 'column')} ${relation} than the top border`;
}

/** A grid table; its rows are divided on first access. */
class GridTable implements DrawnTable {
  readonly markup = 'grid';
  readonly span: Span;
  readonly lines: readonly TableLine[];
  readonly borders: readonly number[];
  readonly headerRows: number;
  readonly #grid: Grid;
  #rows: readonly DrawnRow[] | undefined;

  constructor(lines: readonly TableLine[], grid: Grid) {
    this.span = spanBetween(lines[0]!.line, lines.at(-1)!.line);
    this.lines = lines;
    this.borders = grid.isPlain ? grid.borders : [];
    this.headerRows = grid.headerRows;
    this.#grid = grid;
  }

  get rows(): readonly DrawnRow[] {
    const { borders } = this.#grid;
    this.#rows ??= this.#grid.rows().map((cells, index) => ({ span: spanOfRow(this.lines, borders, index), cells }));
    return this.#rows;
  }
}

/** The span of a row's lines; the upper border if there are none. */
function spanOfRow(lines: readonly TableLine[], borders: readonly number[], index: number): Span {
  const [top, bottom] = [borders[index]!, borders[index + 1]!];
  const first = Math.min(top + 1, bottom - 1);
  return spanBetween(lines[first]!.line, lines[bottom - 1]!.line);
}
