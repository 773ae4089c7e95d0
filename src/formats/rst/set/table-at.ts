import type { Block, Edit, Span, Table } from '../../../model.ts';
import { innerBlocks } from '../../../text/inner-blocks.ts';

/** The table that an edit is about; why there is none. */
export function tableOf(tables: readonly TableOnPage[], edit: Edit): Table | string {
  const within = edit.kind === 'words' ? edit.span : { start: edit.block, end: edit.block };
  const found = edit.kind === 'words'
    ? tables.find(({ table, nested }) => !nested && holds(table, within))
    : tables.find(({ table }) => table.span.start === edit.block);
  if (found === undefined) return 'there is no table';
  return found.nested ? nestedTable : found.table;
}

/** Why nothing is set in a table of which the page has only a part of each line. */
export const nestedTable = 'the table stands in a cell of another';

/** Whether a span lies within a table. */
export function holds({ span }: Table, { start, end }: Span): boolean {
  return start >= span.start && end <= span.end;
}

/** A table of a page. */
export interface TableOnPage {
  readonly table: Table;
  /** Whether it stands in a cell of another. */
  readonly nested: boolean;
}

/** All tables among some blocks, those in cells of others included. */
export function tablesIn(blocks: readonly Block[], nested = false): TableOnPage[] {
  return blocks.flatMap((block): TableOnPage[] => {
    if (block.kind !== 'table') return tablesIn(innerBlocks(block), nested);
    const cells = [...block.header, ...block.body].flatMap((row) => row.cells);
    return [{ table: block, nested }, ...tablesIn(cells.flatMap((cell) => cell?.blocks ?? []), true)];
  });
}
