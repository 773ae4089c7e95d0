import { addFault, addOther, spanOfLines, type Construct, type Content, type Context } from './content.ts';
import { tableOf, type CutCell, type CutRow, type CutTable } from './drawn-table.ts';
import { gridOf, type Grid } from './grid.ts';
import { isBlank, type Line } from './line.ts';
import { cellLines, offsetOfColumn, tableLineOf, type TableLine } from './table-line.ts';

const border = /^\+-[-+]+-\+ *$/;
const headerBorder = /^\+=[=+]+=\+ *$/;

/** A grid table (docutils' `Body.grid_table_top`). */
export const gridTable: Construct = (lines, at, content, context) => {
  if (!border.test(lines[at]!.text)) return undefined;
  const { block, next, complete } = isolated(lines, at);
  addOther(content, !complete);
  readGrid(block, content, context);
  return next;
};

interface Isolated {
  readonly block: readonly Line[];
  readonly next: number;
  /** Whether a blank line follows the table. */
  readonly complete: boolean;
}

/** The lines of the table that begins at line `at`: as far as they begin with a border, up to the last bottom border. */
function isolated(lines: readonly Line[], at: number): Isolated {
  let end = at + 1;
  while (end < lines.length && /^[+|]/.test(lines[end]!.text)) end++;
  const complete = end === lines.length || isBlank(lines[end]!);
  let bottom = end - 1;
  if (border.test(lines[bottom]!.text)) return { block: lines.slice(at, end), next: end, complete };
  for (bottom -= 1; bottom > at + 1 && !border.test(lines[bottom]!.text);) bottom -= 1;
  if (bottom <= at + 1) return { block: lines.slice(at, end), next: end, complete: false };
  // docutils backs up two lines too many here, and reads the table's last row again.
  return { block: lines.slice(at, bottom + 1), next: bottom - 1, complete: false };
}

function readGrid(block: readonly Line[], content: Content, context: Context): void {
  const lines = block.map(tableLineOf);
  const reading = cutGrid(lines);
  if ('rows' in reading) {
    content.blocks.push(tableOf(reading, context));
    return;
  }
  addOther(content);
  addFault(context, spanOfLines([block[reading.line]!]), reading.message);
}

interface GridFault {
  /** Index of the table's line that docutils names. */
  readonly line: number;
  readonly message: string;
}

function cutGrid(lines: readonly TableLine[]): CutTable | GridFault {
  const drawing = lines.map(({ columns }) => columns);
  const edge = edgeFault(drawing);
  if (edge !== undefined) return { line: 0, message: edge };
  const separators = [...drawing.keys()].filter((at) => headerBorder.test(drawing[at]!));
  const [separator, second] = separators;
  if (second !== undefined) {
    return { line: second, message: `table lines ${separator! + 1} and ${second + 1} both end a header` };
  }
  const straight = drawing.map((line, at) => (at === separator ? line.replaceAll('=', '-') : line));
  const grid = gridOf(straight);
  const table = grid && cutTable(lines, grid, separator);
  return table ?? { line: 0, message: 'the borders of the table do not enclose all of its cells' };
}

/** What is wrong with the bottom or the right edge of a drawing. */
function edgeFault(drawing: readonly string[]): string | undefined {
  if (drawing.length < 3 && !border.test(drawing.at(-1)!)) return 'the table has no bottom border';
  const width = drawing[0]!.length;
  const at = drawing.findIndex((line) => line.length !== width || !/[+|]$/.test(line));
  if (!border.test(drawing.at(-1)!)) return 'the table has no bottom border';
  if (at < 0) return undefined;
  const line = drawing[at]!;
  if (line.length === width) return `table line ${at + 1} does not end with a border`;
  const columns = Math.abs(line.length - width);
  return `table line ${at + 1} is ${columns} ${columns === 1 ? 'column' : 'columns'} ${line.length > width ? 'longer' : 'shorter'} than the top border`;
}

/** The cells of a traced grid in rows and columns; undefined where they leave a gap. */
function cutTable(lines: readonly TableLine[], grid: Grid, separator: number | undefined): CutTable | undefined {
  const { rowBorders, columnBorders } = grid;
  const rowAt = new Map(rowBorders.map((line, index) => [line, index]));
  const columnAt = new Map(columnBorders.map((column, index) => [column, index]));
  const [rowCount, columnCount] = [rowBorders.length - 1, columnBorders.length - 1];
  const rows = Array.from({ length: rowCount }, () => Array<CutCell | undefined>(columnCount).fill(undefined));
  let uncovered = rowCount * columnCount;
  for (const { top, left, bottom, right } of grid.cells) {
    const [row, column] = [rowAt.get(top)!, columnAt.get(left)!];
    const [rowSpan, columnSpan] = [rowAt.get(bottom)! - row, columnAt.get(right)! - column];
    uncovered -= rowSpan * columnSpan;
    const inside = { top: top + 1, left: left + 1, bottom, right };
    const home = offsetOfColumn(lines[Math.min(top + 1, bottom)]!, Math.min(left + 2, right));
    rows[row]![column] = { lines: cellLines(lines, inside), home, rowSpan, columnSpan };
  }
  const headerRows = separator === undefined ? 0 : rowAt.get(separator);
  if (uncovered !== 0 || headerRows === undefined) return undefined;
  return {
    markup: 'grid',
    span: spanOfLines(lines.map(({ line }) => line)),
    rows: rows.map((cells, index): CutRow => ({ span: rowSpanOf(lines, rowBorders, index), cells })),
    headerRows,
  };
}

/** The lines between two borders. */
function rowSpanOf(lines: readonly TableLine[], borders: readonly number[], index: number): CutRow['span'] {
  const within = lines.slice(borders[index]! + 1, borders[index + 1]);
  return spanOfLines((within.length === 0 ? [lines[borders[index]!]!] : within).map(({ line }) => line));
}
