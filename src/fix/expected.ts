import type { Cell, Edit, Paragraph, Row, Table, Text, WordsEdit } from '../model.ts';
import type { Expected } from './outline.ts';
import { cellAt, holds, paragraphsIn } from './tables.ts';
import type { PlacedCell, PlacedTable } from './tables.ts';

/** What a page says otherwise once edits are applied; undefined where one of them is of nothing on the page. */
export function expectedAfter(edits: readonly Edit[], tables: readonly PlacedTable[]): Expected | undefined {
  const paragraphs = new Map<Paragraph, string>();
  const cells = new Map<Cell, string>();
  for (const edit of edits) {
    if (edit.kind !== 'words') continue;
    if (!alterWords(edit, cellAt(tables, edit.span.start), paragraphs, cells)) return undefined;
  }
  const bodies = new Map<readonly Row[], readonly (Row | readonly string[])[]>();
  for (const { table } of tables) {
    const rows = edits.flatMap((edit) => (edit.kind !== 'words' && edit.block === table.span.start ? [edit] : []));
    if (rows.length > 0) bodies.set(table.body, bodyAfter(table, rows));
  }
  return { paragraphs, cells, bodies };
}

function alterWords(
  { span, words, without = [] }: WordsEdit, home: PlacedCell | undefined,
  paragraphs: Map<Paragraph, string>, cells: Map<Cell, string>,
): boolean {
  if (home === undefined) return false;
  const all = paragraphsIn(home.cell.blocks);
  const own = all.find(({ text }) => holds(text, span.start));
  if (own === undefined) cells.set(home.cell, collapsed(words));
  else paragraphs.set(own, collapsed(replaced(own.text, span, words)));
  for (const { start } of without) {
    const other = all.find(({ text }) => holds(text, start));
    if (other === undefined || other === own) return false;
    paragraphs.set(other, '');
  }
  return home.cell.text.value === '' ? own === undefined : own !== undefined;
}

function replaced(text: Text, { start, end }: WordsEdit['span'], words: string): string {
  return text.value.slice(0, valueAt(text, start)) + words + text.value.slice(valueAt(text, end - 1) + 1);
}

/** Where the unit at an offset of the source stands in a text. */
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
