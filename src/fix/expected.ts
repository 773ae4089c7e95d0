import type { Cell, Edit, Paragraph, Row, Table, Text, WordsEdit } from '../model.ts';
import type { Expected } from './outline.ts';
import { cellAt, holds, paragraphsIn } from './tables.ts';
import type { PlacedCell, PlacedTable } from './tables.ts';

/** What changes on a page after edits; undefined if an edit matches nothing on the page. */
export function expectedAfter(edits: readonly Edit[], tables: readonly PlacedTable[]): Expected | undefined {
  const paragraphs = new Map<Paragraph, string>();
  const cells = new Map<Cell, string>();
  for (const edit of edits) {
    if (edit.kind !== 'words') continue;
    if (!changeWords(edit, cellAt(tables, edit.span.start), paragraphs, cells)) return undefined;
  }
  const bodies = new Map<readonly Row[], readonly (Row | readonly string[])[]>();
  for (const { table } of tables) {
    const rows = edits.flatMap((edit) => (edit.kind !== 'words' && edit.block === table.span.start ? [edit] : []));
    if (rows.length > 0) bodies.set(table.body, bodyAfter(table, rows));
  }
  return { paragraphs, cells, bodies };
}

function changeWords(
  { span, words, without = [] }: WordsEdit, home: PlacedCell | undefined,
  paragraphs: Map<Paragraph, string>, cells: Map<Cell, string>,
): boolean {
  if (home === undefined) return false;
  const paragraphsOfCell = paragraphsIn(home.cell.blocks);
  const editedParagraph = paragraphsOfCell.find(({ text }) => holds(text, span.start));
  if (editedParagraph === undefined) cells.set(home.cell, collapsed(words));
  else paragraphs.set(editedParagraph, collapsed(replaced(editedParagraph.text, span, words)));
  for (const { start } of without) {
    const other = paragraphsOfCell.find(({ text }) => holds(text, start));
    if (other === undefined || other === editedParagraph) return false;
    paragraphs.set(other, '');
  }
  return home.cell.text.value === '' ? editedParagraph === undefined : editedParagraph !== undefined;
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
