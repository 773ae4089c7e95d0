import type { Table } from '../../../model.ts';
import type { Line } from '../lines/line.ts';
import { stripEnd } from '../lines/whitespace.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { inOrder, type TableChanges, type AddedRow, type WordsChange } from './change.ts';
import { csvRowsOf, writtenValue, type CsvRow } from './csv-rows.ts';
import { beforeEscape, escapedWords, wordsBetween } from './escape.ts';
import { lineOfOffset, sourceOf, type Excerpt, type NewLine } from './excerpt.ts';

/** Writes the changed values of a csv-table, quoted if they were or must be; everything else stays. */
export function setCsv(excerpt: Excerpt, table: Table, changes: TableChanges, _isWide: boolean, source: string): string {
  const rows = csvRowsOf(excerpt);
  const pieces = changes.words.map((change) => pieceOf(rows[change.row]!, change, source));
  const linesOf = (from: number, to: number): NewLine[] => linesBetween(excerpt, from, to, pieces, source);
  const firstOfBody = rows.findIndex((row) => !row.isInOption);
  if (firstOfBody < 0) throw new CannotSet('the table has no row to go by');
  const firsts = rows.map(({ start, isInOption }) => (isInOption ? 0 : lineOfOffset(excerpt, start)));
  const last = rows.at(-1)!;
  const end = lineOfOffset(excerpt, Math.max(last.start, last.end - 1)) + 1;
  const oldRows = rows.map((_, at) => (at < firstOfBody ? [] : linesOf(firsts[at]!, firsts[at + 1] ?? end)));
  const newRows = inOrder(oldRows, table.header.length, changes, (row) => [newRow(excerpt, rows.slice(firstOfBody), row.before - firstOfBody, row, source)]);
  return sourceOf(excerpt, [...linesOf(0, firsts[firstOfBody]!), ...newRows.flat(), ...linesOf(end, excerpt.raws.length)]);
}

/** A part of the source, and its replacement. */
interface SourcePiece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function pieceOf({ fields, dialect }: CsvRow, change: WordsChange, source: string): SourcePiece {
  const field = fields[change.column];
  if (field === undefined) throw new CannotSet('the row ends before that column');
  if (change.without.length > 0) throw new CannotSet('a paragraph that would go is part of a quoted value');
  const value = change.paragraph === undefined ? escapedWords(change.words) : valueAfter(field, change);
  const isQuoted = source[field.start] === dialect.quote;
  return { start: field.start, end: field.offsets!.at(-1)!, text: writtenValue(value, dialect, isQuoted) };
}

/** The value after a change. */
function valueAfter({ text, offsets = [] }: Line, { span, words, paragraph }: WordsChange): string {
  const indexAt = (offset: number): number => offsets.findIndex((each) => each >= offset);
  const { runs } = paragraph!.text;
  const last = runs.at(-1)!;
  const [from, to] = [beforeEscape(text, indexAt(span.start)), indexAt(span.end - 1) + 1];
  const opening = text.slice(0, from);
  const lead = text.slice(0, indexAt(runs[0]!.start)).replace(/(?<!\S)\S+$/, '');
  const closing = text.slice(to).slice(0, endOfLine(text, indexAt(last.start + last.length - 1)) - to);
  return opening + wordsBetween({ words, span, paragraph: paragraph! }, text.slice(from, to), [opening.slice(lead.length), closing]) + text.slice(to);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Lines of the table, with the pieces in them replaced. */
function linesBetween({ raws, starts }: Excerpt, from: number, to: number, pieces: readonly SourcePiece[], source: string): NewLine[] {
  if (from >= to) return [];
  const end = starts[to - 1]! + raws[to - 1]!.length;
  let [text, at] = ['', starts[from]!];
  for (const piece of pieces.filter(({ start }) => start >= at && start <= end).sort((a, b) => a.start - b.start)) {
    text += source.slice(at, piece.start) + piece.text;
    at = piece.end;
  }
  const lines = (text + source.slice(at, end)).split(/\r\n|[\n\r]/);
  return lines.map((raw, line) => ({ raw: stripEnd(raw), origin: Math.min(from + line, to - 1) }));
}

/** A new row, quoted and spaced as its neighbour. */
function newRow(excerpt: Excerpt, rows: readonly CsvRow[], at: number, { cells }: AddedRow, source: string): NewLine {
  const { fields, dialect, start } = rows[Math.min(Math.max(at, 0), rows.length - 1)]!;
  const home = lineOfOffset(excerpt, start);
  const [first, second] = fields;
  const gap = first !== undefined && second !== undefined ? source.slice(first.offsets!.at(-1), second.start) : `${dialect.delimiter} `;
  const values = cells.map((words, column) => {
    const field = fields[column];
    const isQuoted = field !== undefined && source[field.start] === dialect.quote;
    return writtenValue(words === '' ? '' : escapedWords(words), dialect, isQuoted);
  });
  return { raw: source.slice(excerpt.starts[home], start) + values.join(gap), origin: home };
}
