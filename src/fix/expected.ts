import type { Cell, Edit, Row, Table, Text, WordsEdit } from '../model.ts';
import { holds } from '../text/spans.ts';
import type { Expected } from './outline.ts';
import { cellAt, paragraphsIn } from '../text/tables.ts';
import type { PlacedCell, PlacedTable } from '../text/tables.ts';
import { textAt } from '../text/outer-texts.ts';

/** What changes on a page after edits; undefined if an edit matches nothing on the page. */
export function expectedAfter(edits: readonly Edit[], tables: readonly PlacedTable[], outside: readonly Text[]): Expected | undefined {
  const texts = new Map<Text, string>();
  const cells = new Map<Cell, string>();
  for (const edit of edits) {
    if (edit.kind !== 'words') continue;
    const home = cellAt(tables, edit.span.start);
    const isFound = home === undefined ? changeText(edit, textAt(outside, edit.span.start), texts) : changeCell(edit, home, texts, cells);
    if (!isFound) return undefined;
  }
  const bodies = new Map<readonly Row[], readonly (Row | readonly string[])[]>();
  for (const { table } of tables) {
    const rows = edits.flatMap((edit) => (edit.kind !== 'words' && edit.block === table.span.start ? [edit] : []));
    if (rows.length > 0) bodies.set(table.body, bodyAfter(table, rows));
  }
  return { texts, cells, bodies };
}

function changeText({ span, words, without = [] }: WordsEdit, text: Text | undefined, texts: Map<Text, string>): boolean {
  if (text === undefined || without.length > 0) return false;
  texts.set(text, collapsed(replaced(text, span, words)));
  return true;
}

function changeCell(
  { span, words, without = [] }: WordsEdit, { cell }: PlacedCell, texts: Map<Text, string>, cells: Map<Cell, string>,
): boolean {
  const textsOfCell = paragraphsIn(cell.blocks).map(({ text }) => text);
  const edited = textsOfCell.find((text) => holds(text, span.start));
  if (edited === undefined) cells.set(cell, collapsed(words));
  else texts.set(edited, collapsed(replaced(edited, span, words)));
  for (const { start } of without) {
    const other = textsOfCell.find((text) => holds(text, start));
    if (other === undefined || other === edited) return false;
    texts.set(other, '');
  }
  return cell.text.value === '' ? edited === undefined : edited !== undefined;
}

function replaced(text: Text, { start, end }: WordsEdit['span'], words: string): string {
  return text.value.slice(0, valueAt(text, start)) + words + text.value.slice(valueAt(text, end - 1) + 1);
}

/** The index in a text of the character at a source offset. */
function valueAt({ runs, value }: Text, offset: number): number {
  const run = runs.find(({ start, length }) => start <= offset && offset < start + length);
  return run === undefined ? value.length : run.at + offset - run.start;
}

function collapsed(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function bodyAfter({ body }: Table, edits: readonly Exclude<Edit, WordsEdit>[]): readonly (Row | readonly string[])[] {
  const order = edits.find((edit) => edit.kind === 'order');
  if (order !== undefined) return order.rows.map((row) => body[row]!);
  const newBefore = (index: number) => edits.flatMap((edit) =>
    (edit.kind === 'row' && edit.before === index ? [edit.cells.map(collapsed)] : []));
  return [...body.flatMap((row, index) => [...newBefore(index), row]), ...newBefore(body.length)];
}
