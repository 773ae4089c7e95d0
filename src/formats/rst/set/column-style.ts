import { columnsOf } from '../../width.ts';
import { longestOf } from './drawn-cell.ts';

/** How the cells of a column are written. */
export interface ColumnStyle {
  /** Whether its width follows its longest line. */
  readonly fits: boolean;
  /** The columns between the longest line and the border. */
  readonly padding: number;
  /** The smallest width of a fitting column. */
  readonly floor: number;
  /** The width in columns at which lines wrap. */
  readonly limit: number;
  /** The white space at the start of its lines. */
  readonly lead: string;
}

/** A column as it is drawn. */
interface DrawnColumn {
  readonly width: number;
  readonly lines: readonly string[];
  /** Whether a paragraph in it takes several lines. */
  readonly wrapped: boolean;
  /** Whether a cell that ends with it and spans columns uses its whole width. */
  readonly filled: boolean;
}

/**
 * The styles of the columns of a grid. A column fits if no paragraph in it wraps and it is as wide as its longest line.
 * Any other column keeps its width and wraps its words, unless no paragraph of the table wraps and the page has long
 * lines (`isWide`). A fitting column does not become narrower than a column with spare width.
 */
export function styleOf(columns: readonly DrawnColumn[], isWide: boolean): ColumnStyle[] {
  const isWrapped = columns.some(({ wrapped }) => wrapped);
  const spareColumns = columns.filter((column) => !column.wrapped && !isTight(column));
  const floor = Math.min(...spareColumns.map(({ width }) => width));
  return columns.map((column) => {
    const { width, lines, wrapped } = column;
    const fits = !wrapped && isTight(column);
    const longestWidth = longestOf(lines);
    const padding = Math.max(0, Math.min(width - longestWidth, Math.max(1, leadOf(lines))));
    const isOpen = fits || (isWide && !isWrapped);
    return {
      fits,
      padding,
      floor: floor <= width ? floor : 1,
      limit: isOpen ? Infinity : width - Math.min(1, leadOf(lines)),
      lead: ' '.repeat(leadOf(lines)),
    };
  });
}

/** Whether a column is as wide as its longest line and the space around it. */
function isTight({ width, lines, filled }: DrawnColumn): boolean {
  const longestWidth = longestOf(lines);
  return filled || (longestWidth > 0 && width - longestWidth <= Math.max(1, leadOf(lines)));
}

/** The number of spaces at the start of every line of a column. */
function leadOf(lines: readonly string[]): number {
  const filled = lines.filter((line) => line !== '');
  if (filled.length === 0) return 1;
  return Math.min(...filled.map((line) => columnsOf(line) - columnsOf(line.trimStart())));
}
