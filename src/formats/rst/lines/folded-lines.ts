import { heightOf, lineStart, type FoldedGrid } from './folded-grid.ts';
import type { Line } from './line.ts';

/** The lines with folded tables expanded to their lines in the source. */
export function unfolded(lines: readonly Line[]): readonly Line[] {
  return lines.some(({ folded }) => folded !== undefined) ? lines.flatMap(unfoldedLine) : lines;
}

/** The line that represents a whole table. */
export function firstLineOf(grid: FoldedGrid): Line {
  const start = lineStart(grid);
  return { text: grid.source.slice(start, grid.start + grid.width), start, offsets: undefined, folded: grid };
}

/** The first `count` lines of a table. */
export function linesIn({ source, start, width, pitch }: FoldedGrid, count: number, indent = 0): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < count; at++) {
    const from = start + at * pitch;
    lines.push({ text: source.slice(from - indent, from + width), start: from - indent, offsets: undefined, folded: undefined });
  }
  return lines;
}

function unfoldedLine(line: Line): Line | Line[] {
  const { folded } = line;
  return folded === undefined ? line : linesIn(folded, heightOf(folded), folded.start - line.start);
}
