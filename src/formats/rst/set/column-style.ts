import { columnsOf } from '../lines/width.ts';
import { longestOf } from './drawn-cell.ts';

/** How the cells of a column are set. */
export interface ColumnStyle {
  /** Whether its width is that of its longest line. */
  readonly fits: boolean;
  /** Columns between the longest line and the border. */
  readonly padding: number;
  /** The least width, where the column fits. */
  readonly floor: number;
  /** Columns that a line may take before it is wrapped. */
  readonly limit: number;
  /** What its lines begin with. */
  readonly lead: string;
}

/** A column as it is drawn. */
interface DrawnColumn {
  readonly width: number;
  readonly lines: readonly string[];
  /** Whether a paragraph in it stands on several lines. */
  readonly wrapped: boolean;
  /** Whether a cell that spans it and those before it takes all of their width. */
  readonly filled: boolean;
}

/**
 * How the columns of a grid are set. A column fits where no paragraph in it is wrapped and it is as wide
 * as its longest line; another keeps its width and wraps its words, unless neither the table nor its
 * page (`isWide`) does so anywhere. Columns that fit are not set narrower than those with room to spare.
 */
export function styleOf(columns: readonly DrawnColumn[], isWide: boolean): ColumnStyle[] {
  const isWrapped = columns.some(({ wrapped }) => wrapped);
  const spare = columns.filter((column) => !column.wrapped && !isTight(column));
  const floor = Math.min(...spare.map(({ width }) => width));
  return columns.map((column) => {
    const { width, lines, wrapped } = column;
    const fits = !wrapped && isTight(column);
    const longest = longestOf(lines);
    const padding = Math.max(0, Math.min(width - longest, Math.max(1, leadOf(lines))));
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
  const longest = longestOf(lines);
  return filled || (longest > 0 && width - longest <= Math.max(1, leadOf(lines)));
}

/** Spaces that every line of a column begins with. */
function leadOf(lines: readonly string[]): number {
  const filled = lines.filter((line) => line !== '');
  if (filled.length === 0) return 1;
  return Math.min(...filled.map((line) => columnsOf(line) - columnsOf(line.trimStart())));
}
