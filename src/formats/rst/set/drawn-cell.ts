import type { Cell } from '../../../model.ts';
import { columnsOf } from '../lines/width.ts';
import type { DrawnTable } from '../tables/drawn-table.ts';
import { offsetOfColumn, type Rectangle, type TableLine } from '../tables/table-line.ts';
import { unusualDrawing } from './cannot-set.ts';
import { paragraphsIn } from './cell-at.ts';
import { changedLines } from './cell-words.ts';
import type { WordsChange } from './change.ts';
import type { Excerpt } from './excerpt.ts';
import { heightOf, type CellLines } from './passage.ts';
import { freshLines } from './wrapping.ts';

/** A cell of a drawn table to be set: its lines without what separates columns. */
export interface SetCell {
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: readonly string[];
}

/** Refuses drawings whose columns cannot be told from their source: tabs within, combining characters. */
export function checkDrawing({ lines, raws, indents }: Excerpt, table: DrawnTable): void {
  const isTabbed = raws.some((raw, at) => raw.includes('\t', indents[at]));
  const isShifted = table.lines.some(({ spacing }) => spacing !== undefined);
  if (isTabbed || isShifted || lines.length !== table.lines.length) throw unusualDrawing();
}

/** What stands in a rectangle of a drawn table, spaces at the ends of its lines gone. */
export function linesIn(lines: readonly TableLine[], { top, left, bottom, right }: Rectangle): CellLines {
  const inside = lines.slice(top, bottom);
  return {
    texts: inside.map((line) => withoutEnd(cutColumns(line, left, right))),
    starts: inside.map((line) => offsetOfColumn(line, left)),
  };
}

function cutColumns({ line, units }: TableLine, from: number, to: number): string {
  return units === undefined ? line.text.slice(from, to) : line.text.slice(units[from] ?? Infinity, units[to]);
}

/** The lines of a cell with its new words; those of an empty cell begin with `lead`. */
export function linesAfter(cell: CellLines, changes: readonly WordsChange[], lead: string, limit: number): string[] {
  const [first] = changes;
  if (first !== undefined && first.paragraph === undefined) return freshLines(lead, first.words, limit);
  return withoutBlankEnd(changedLines(cell, changes, limit));
}

/** Whether a paragraph of a cell stands on several lines. */
export function isWrapped(lines: CellLines, cell: Cell): boolean {
  const filled = lines.texts.filter((text) => text !== '');
  return filled.length > 1 && paragraphsIn(cell.blocks).some((paragraph) => heightOf(lines, paragraph) > 1);
}

/** The columns of the longest of some lines. */
export function longestOf(lines: readonly string[]): number {
  return lines.reduce((longest, line) => Math.max(longest, columnsOf(line)), 0);
}

/** A text with spaces behind it up to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}

/** Lines without the blank ones at their end. */
export function withoutBlankEnd(lines: readonly string[]): string[] {
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}
