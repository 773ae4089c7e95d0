import { cut, cutEnd, isBlank, offsetIn, type Line } from './line.ts';
import { indentOf } from './whitespace.ts';
import { isCombining, isNarrow, widthOf } from './width.ts';

/** A line of a drawn table, laid out in columns. */
export interface TableLine {
  readonly line: Line;
  /** One unit a column; a wide character takes two, the second of them a NUL, as docutils pads them. */
  readonly columns: string;
  /** Index in the line's text of every column, and of its end; undefined where column `i` is unit `i`. */
  readonly units?: readonly number[];
  /** The columns that hold no combining character; undefined where none does. */
  readonly spacing?: readonly number[];
}

/** Stands for a character outside of the Basic Multilingual Plane, which takes two units but may take one column. */
const astral = '\ufffd';

/** Lays a line out in columns, in docutils' sense (`StringList.pad_double_width`). */
export function tableLineOf(line: Line): TableLine {
  if (isNarrow(line.text)) return { line, columns: line.text };
  let columns = '';
  let at = 0;
  const units: number[] = [];
  const spacing: number[] = [];
  for (const character of line.text) {
    if (!isCombining(character)) spacing.push(columns.length);
    columns += character.length === 1 ? character : astral;
    units.push(at);
    at += character.length;
    if (widthOf(character.codePointAt(0)!) === 1) continue;
    spacing.push(columns.length);
    columns += '\0';
    units.push(at);
  }
  units.push(at);
  return { line, columns, units, ...(spacing.length < columns.length && { spacing }) };
}

/** The part of a line from column `left` up to column `right`, without white space at its end. */
export function cutColumns({ line, units }: TableLine, left: number, right: number): Line {
  const unit = (column: number): number => (units === undefined ? column : units[Math.min(column, units.length - 1)]!);
  return cutEnd(cut(line, unit(left), unit(right)));
}

/** Offset in the source of a column of a line; of the line's end where it is shorter. */
export function offsetOfColumn({ line, units }: TableLine, column: number): number {
  if (units === undefined) return offsetIn(line, column);
  return offsetIn(line, units[Math.min(column, units.length - 1)]!);
}

/** A rectangle of a table, in line indices and columns, half-open. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * The lines of a cell, their common indentation cut off (docutils' `StringList.get_2D_block`; a
 * combining character shifts the columns of its line and of those below it there, and so it does here).
 */
export function cellLines(lines: readonly TableLine[], { top, left, bottom, right }: Rectangle): Line[] {
  let [from, to] = [left, right];
  const parts: Line[] = [];
  for (const line of lines.slice(top, bottom)) {
    if (line.spacing !== undefined) [from, to] = [shifted(line, from), shifted(line, to)];
    parts.push(cutColumns(line, from, to));
  }
  const margins = parts.filter((part) => !isBlank(part)).map((part) => indentOf(part.text));
  const indent = margins.length === 0 ? 0 : margins.reduce((least, margin) => Math.min(least, margin));
  return indent === 0 ? parts : parts.map((part) => cut(part, indent));
}

function shifted({ columns, spacing = [] }: TableLine, column: number): number {
  return spacing[column] ?? column + columns.length - spacing.length;
}
