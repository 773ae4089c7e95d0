import type { Cell } from '../../../model.ts';
import { columnsOf } from '../../width.ts';
import type { DrawnTable } from '../tables/drawn-table.ts';
import { offsetOfColumn, type Rectangle, type TableLine } from '../tables/table-line.ts';
import { paragraphsIn } from './cell-at.ts';
import { changedLines } from './cell-words.ts';
import type { WordsChange } from './change.ts';
import type { Excerpt } from './excerpt.ts';
import { heightOf, type CellLines } from './paragraph-lines.ts';
import { unusualDrawing } from './unusual-drawing.ts';
import { freshLines } from './wrapping.ts';

/** A cell of a drawn table to be written: its lines without column separators. */
export interface SetCell {
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: readonly string[];
}

/** Throws for a drawing whose columns do not match the source: tabs inside, combining characters. */
export function checkDrawing({ lines, raws, indents }: Excerpt, table: DrawnTable): void {
  const isTabbed = raws.some((raw, at) => raw.includes('\t', indents[at]));
  const isShifted = table.lines.some(({ spacing }) => spacing !== undefined);
  if (isTabbed || isShifted || lines.length !== table.lines.length) throw unusualDrawing();
}

/** The lines in a rectangle of a drawn table, without spaces at their ends. */
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

/** The lines of a cell with its new words; in an empty cell they begin with `lead`. */
export function linesAfter(cell: CellLines, changes: readonly WordsChange[], lead: string, limit: number): string[] {
  const [first] = changes;
  if (first !== undefined && first.paragraph === undefined) return freshLines(lead, first.words, limit);
  return withoutBlankEnd(changedLines(cell, changes, limit));
}

/** Whether a paragraph of a cell takes several lines. */
export function isWrapped(lines: CellLines, cell: Cell): boolean {
  const filled = lines.texts.filter((text) => text !== '');
  return filled.length > 1 && paragraphsIn(cell.blocks).some((paragraph) => heightOf(lines, paragraph) > 1);
}

/** The width in columns of the longest line. */
export function longestOf(lines: readonly string[]): number {
  return lines.reduce((longest, line) => Math.max(longest, columnsOf(line)), 0);
}

/** A text padded with spaces to a width in columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}

/** The lines without blank ones at the end. */
export function withoutBlankEnd(lines: readonly string[]): string[] {
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}
