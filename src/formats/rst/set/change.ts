import type { OrderEdit, Paragraph, RowEdit, Span, Table, WordsEdit } from '../../../model.ts';
import { visibleText } from '../inline/visible-text.ts';
import { isCombining } from '../../width.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { cellAt, noParagraph, paragraphAt, wholeParagraph, type CellSpot } from './cell-at.ts';

/** All changes to one table. */
export interface TableChanges {
  readonly words: readonly WordsChange[];
  readonly rows: readonly AddedRow[];
  /** The new order of the body rows; undefined if they keep their order. */
  readonly order: readonly number[] | undefined;
}

/** New words in a cell. */
export interface WordsChange extends CellSpot {
  /** The span to replace, and its paragraph; undefined in an empty cell. */
  readonly span: Span;
  readonly paragraph: Paragraph | undefined;
  readonly words: string;
  /** Paragraphs of the same cell to remove. */
  readonly without: readonly Paragraph[];
}

/** A new row. */
export interface AddedRow {
  /** The index of the row that it comes before; header rows count. */
  readonly before: number;
  readonly cells: readonly string[];
}

/** The change of an edit, checked against the table. */
export function wordsChangeOf(table: Table, { span, words, without = [] }: WordsEdit): WordsChange {
  const spot = cellAt(table, span);
  const { cell } = spot;
  const isEmpty = cell.text.value === '' && span.start === span.end;
  const paragraph = isEmpty ? undefined : paragraphAt(cell.blocks, span);
  if (cell.blocks.length > 0 && paragraph === undefined) throw new CannotSet(noParagraph(cell.blocks, span));
  const gone = without.map((each) => wholeParagraph(cell, each));
  if (gone.some((each) => each === undefined || each === paragraph)) {
    throw new CannotSet('what goes with the words is no paragraph of the same cell');
  }
  const given = checkedWords(words);
  if (given === '') throw new CannotSet('there are no words to set');
  return { ...spot, span, paragraph, words: given, without: gone.filter((each) => each !== undefined) };
}

/** The new row of an edit, checked against the table. */
export function newRowOf(table: Table, { before, cells }: RowEdit): AddedRow {
  const columns = (table.body[0] ?? table.header[0])?.cells.length ?? 0;
  if (cells.length !== columns) throw new CannotSet(`the new row has ${cells.length} cells, the table ${columns} columns`);
  if (!Number.isInteger(before) || before < 0 || before > table.body.length) {
    throw new CannotSet('the row that the new one comes before is not there');
  }
  return { before: table.header.length + before, cells: cells.map(checkedWords) };
}

/** The new order of an edit, checked against the table. */
export function orderOf(table: Table, { rows }: OrderEdit): readonly number[] {
  const ascending = [...rows].sort((a, b) => a - b);
  if (rows.length !== table.body.length || ascending.some((row, at) => row !== at)) {
    throw new CannotSet('the new order does not name each row once');
  }
  return rows;
}

/** The rows in their new order with new rows among them; `take` converts a new row. */
export function inOrder<T>(
  rows: readonly T[],
  headerRows: number,
  { rows: added, order }: TableChanges,
  take: (row: AddedRow) => T,
): T[] {
  const body = order?.map((row) => headerRows + row) ?? [...rows.keys()].slice(headerRows);
  const addedBefore = (index: number): T[] => added.filter(({ before }) => before === index).map(take);
  const set = body.flatMap((index) => [...addedBefore(index), rows[index]!]);
  return [...rows.slice(0, headerRows), ...set, ...addedBefore(rows.length)];
}

/** New words with white space collapsed, checked for characters that cannot be written. */
function checkedWords(words: string): string {
  const { value } = visibleText([{ text: words, start: 0, offsets: undefined, folded: undefined }]);
  if (/[\0-\x1f\x7f-\x9f]/.test(value)) throw new CannotSet('the new words hold control characters');
  if ([...value].some(isCombining)) throw new CannotSet('the new words hold combining characters');
  return value;
}
