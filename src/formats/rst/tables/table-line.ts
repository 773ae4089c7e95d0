import { cut, offsetIn, type Line } from '../lines/line.ts';
import { endOfWords, startOfWords } from '../lines/whitespace.ts';
import { isCombining, isNarrow, widthOf } from '../../width.ts';

/** A line of a drawn table, laid out in columns. */
export interface TableLine {
  readonly line: Line;
  /** One code unit for each column; a wide character has two, the second a NUL, as docutils pads it. */
  readonly columns: string;
  /** For each column and the end, its index in the line's text; undefined where column `i` is at `i`. */
  readonly units: readonly number[] | undefined;
  /** The columns without a combining character; undefined if that is all columns. */
  readonly spacing: readonly number[] | undefined;
}

/** Replaces a character outside the Basic Multilingual Plane, which has two code units but may have one column. */
const astral = '\ufffd';

/** Lays out a line in columns as docutils does (`StringList.pad_double_width`). */
export function tableLineOf(line: Line): TableLine {
  if (isNarrow(line.text)) return { line, columns: line.text, units: undefined, spacing: undefined };
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
  return { line, columns, units, spacing: spacing.length < columns.length ? spacing : undefined };
}

/** The offset in the source of a column; of the line's end if the line is shorter. */
export function offsetOfColumn(line: TableLine, column: number): number {
  return offsetIn(line.line, unitAt(line, column));
}

/** The index in the line's text of a column; the text's length beyond its end. */
function unitAt({ line, units }: TableLine, column: number): number {
  return units === undefined ? Math.min(column, line.text.length) : units[Math.min(column, units.length - 1)]!;
}

/** A half-open rectangle of a table, by line index and column. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * The lines of a cell without their common indentation (docutils' `StringList.get_2D_block`). As in docutils, a
 * combining character shifts the columns of its line and of the lines below.
 */
export function cellLines(lines: readonly TableLine[], { top, left, bottom, right }: Rectangle): Line[] {
  let [from, to] = [left, right];
  let indent = Infinity;
  const parts: { line: Line; start: number; end: number }[] = [];
  for (let at = top; at < bottom; at++) {
    const line = lines[at]!;
    if (line.spacing !== undefined) [from, to] = [shifted(line, from), shifted(line, to)];
    const start = unitAt(line, from);
    const end = endOfWords(line.line.text, start, unitAt(line, to));
    if (end > start) indent = Math.min(indent, startOfWords(line.line.text, start) - start);
    parts.push({ line: line.line, start, end });
  }
  return parts.map(({ line, start, end }) => cut(line, Math.min(start + indent, end), end));
}

function shifted({ columns, spacing = [] }: TableLine, column: number): number {
  return spacing[column] ?? column + columns.length - spacing.length;
}
