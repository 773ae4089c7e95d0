import type { Cell, Row, Table } from '../../../model.ts';
import { columnsOf } from '../../width.ts';
import { paragraphsIn, rowsOf } from './cell-at.ts';
import { changedLines } from './cell-words.ts';
import { inOrder, type TableChanges, type AddedRow, type WordsChange } from './change.ts';
import { lineOfOffset, sourceOf, type Excerpt, type NewLine } from './excerpt.ts';
import { heightOf } from './paragraph-lines.ts';
import { unusualDrawing } from './unusual-drawing.ts';
import { freshLines } from './wrapping.ts';

/** Writes the changed cells of a list-table; all other lines stay. */
export function setList(excerpt: Excerpt, table: Table, changes: TableChanges): string {
  const rows = rowsOf(table);
  const firsts = rows.map(({ span }) => lineOfOffset(excerpt, span.start));
  if (firsts.some((line, at) => at > 0 && line <= firsts[at - 1]!)) throw unusualDrawing();
  const list: ListRows = { excerpt, rows, firsts, limit: limitIn(excerpt, rows), gap: gapIn(excerpt, rows) };
  const read = rows.map((_, at) => rowAt(list, at, changes.words.filter(({ row }) => row === at)));
  const after = inOrder(read, table.header.length, changes, (row) => newRow(list, table.header.length, row));
  const isMoved = changes.rows.length > 0 || changes.order !== undefined;
  const placed = isMoved ? spaced(after, read) : after;
  const before = excerpt.raws.slice(0, firsts[0]).map((raw, origin) => ({ raw, origin }));
  return sourceOf(excerpt, [...before, ...placed.flatMap(({ lines, spare }) => [...lines, ...spare])]);
}

interface ListRows {
  readonly excerpt: Excerpt;
  readonly rows: readonly Row[];
  /** The line where each row begins. */
  readonly firsts: readonly number[];
  /** The width in columns at which lines wrap. */
  readonly limit: number;
  /** The white space between a bullet and its cell. */
  readonly gap: string;
}

interface ListRow {
  readonly lines: readonly NewLine[];
  /** The blank lines below it. */
  readonly spare: readonly NewLine[];
}

/** The width of the longest line if a paragraph wraps, else Infinity. */
function limitIn({ raws, starts }: Excerpt, rows: readonly Row[]): number {
  const paragraphs = rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell?.blocks ?? [])));
  const isWrapped = paragraphs.some((paragraph) => heightOf({ texts: raws, starts }, paragraph) > 1);
  return isWrapped ? raws.reduce((longest, raw) => Math.max(longest, columnsOf(raw)), 0) : Infinity;
}

function gapIn(excerpt: Excerpt, rows: readonly Row[]): string {
  const filled = rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined && cell.text.value !== ''));
  const gaps = filled.map((cell) => /(?<!\s)\s*$/.exec(leadOf(excerpt, cell!))![0]);
  return gaps.find((gap, at) => gap !== '' && gap !== leadOf(excerpt, filled[at]!)) ?? ' ';
}

/** The source before a cell in its first line. */
function leadOf(excerpt: Excerpt, { span }: Cell): string {
  const line = lineOfOffset(excerpt, span.start);
  return excerpt.raws[line]!.slice(0, span.start - excerpt.starts[line]!);
}

function rowAt(list: ListRows, at: number, changes: readonly WordsChange[]): ListRow {
  const { excerpt: { raws }, firsts } = list;
  const [first, next] = [firsts[at]!, firsts[at + 1] ?? raws.length];
  let end = next;
  while (end > first + 1 && raws[end - 1]!.trim() === '') end -= 1;
  const origins = (texts: readonly string[], from: number, to: number): NewLine[] =>
    texts.map((raw, line) => ({ raw, origin: Math.min(from + line, to - 1) }));
  const texts = changedRow(list, raws.slice(first, end), first, changes);
  return { lines: origins(texts, first, end), spare: origins(raws.slice(end, next), end, next) };
}

/** The lines of a row with new words in its cells. The last cell comes first, so that the lines above do not move. */
function changedRow(list: ListRows, texts: readonly string[], first: number, changes: readonly WordsChange[]): readonly string[] {
  const { excerpt, limit, gap } = list;
  const columns = [...new Set(changes.map(({ column }) => column))].sort((a, b) => b - a);
  return columns.reduce((lines, column) => {
    const own = changes.filter((change) => change.column === column);
    const [{ cell, paragraph, words }] = own as [WordsChange]; // each column has at least one change
    const starts = lines.map((_, line) => excerpt.starts[first + line] ?? Infinity);
    if (paragraph !== undefined) return changedLines({ texts: lines, starts }, own, limit);
    const line = lineOfOffset(excerpt, cell.span.start) - first;
    return [...lines.slice(0, line), ...freshLines(leadOf(excerpt, cell) + gap, words, limit), ...lines.slice(line + 1)];
  }, texts);
}

/** A new row with the bullets and indentation of its neighbour. */
function newRow({ excerpt, rows, firsts, limit, gap }: ListRows, headerRows: number, { before, cells }: AddedRow): ListRow {
  const near = Math.min(Math.max(before, headerRows), rows.length - 1);
  const lines = rows[near]!.cells.flatMap((cell, column) => {
    const bullet = bulletOf(leadOf(excerpt, cell!));
    const words = cells[column]!;
    return words === '' ? [bullet] : freshLines(bullet + gap, words, limit);
  });
  return { lines: lines.map((raw) => ({ raw, origin: firsts[near]! })), spare: [] };
}

/** The source before a cell up to its bullet. */
function bulletOf(lead: string): string {
  const bullet = lead.trimEnd();
  if (!/[-+*\u2022\u2023\u2043]$/.test(bullet)) throw unusualDrawing();
  return bullet;
}

/** The rows at their new positions, with the blank lines that belong to the positions. */
function spaced(rows: readonly ListRow[], before: readonly ListRow[]): ListRow[] {
  const inner = before.slice(0, -1);
  return rows.map((row, at) => {
    const { spare } = (at === rows.length - 1 ? before.at(-1) : inner[Math.min(at, inner.length - 1)]) ?? row;
    return { ...row, spare };
  });
}
