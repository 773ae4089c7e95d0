import type { Block, Edit, Span, Table } from '../../../model.ts';
import { innerBlocks } from '../../../text/inner-blocks.ts';

/** The table of an edit, or the reason why it is not changed; undefined for words outside of tables. */
export function tableOf(tables: readonly TableOnPage[], edit: Edit): Table | string | undefined {
  const within = edit.kind === 'words' ? edit.span : { start: edit.block, end: edit.block };
  const found = edit.kind === 'words'
    ? tables.find(({ table, nested }) => !nested && holds(table, within))
    : tables.find(({ table }) => table.span.start === edit.block);
  if (found === undefined) return edit.kind === 'words' ? undefined : 'there is no table';
  return found.nested ? nestedTable : found.table;
}

/** The reason why a table in a cell is not changed: the page has only part of each of its lines. */
export const nestedTable = 'the table stands in a cell of another';

/** Whether a span is inside a table. */
export function holds({ span }: Table, { start, end }: Span): boolean {
  return start >= span.start && end <= span.end;
}

/** A table of a page. */
export interface TableOnPage {
  readonly table: Table;
  /** Whether it is in a cell of another table. */
  readonly nested: boolean;
}

/** All tables in blocks, those in cells included. */
export function tablesIn(blocks: readonly Block[], nested = false): TableOnPage[] {
  return blocks.flatMap((block): TableOnPage[] => {
    if (block.kind !== 'table') return tablesIn(innerBlocks(block), nested);
    const cells = [...block.header, ...block.body].flatMap((row) => row.cells);
    return [{ table: block, nested }, ...tablesIn(cells.flatMap((cell) => cell?.blocks ?? []), true)];
  });
}
