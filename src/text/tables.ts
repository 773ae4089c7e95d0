import type { Block, Cell, Document, Paragraph, Row, Table } from '../model.ts';
import { innerBlocks } from './inner-blocks.ts';
import { holds } from './spans.ts';

/** A table of a page. */
export interface PlacedTable {
  readonly table: Table;
  /** The outermost table around it; itself if there is none. */
  readonly root: Table;
}

/** All tables of a page in reading order, nested ones after the table around them. */
export function tablesOf({ blocks }: Document): readonly PlacedTable[] {
  return blocks.flatMap((block) => tablesIn(block, undefined));
}

function tablesIn(block: Block, root: Table | undefined): readonly PlacedTable[] {
  if (block.kind !== 'table') return innerBlocks(block).flatMap((inner) => tablesIn(inner, root));
  const nested = cellsOf(block).flatMap(({ blocks }) => blocks).flatMap((inner) => tablesIn(inner, root ?? block));
  return [{ table: block, root: root ?? block }, ...nested];
}

/** Header rows first. */
function rowsOf({ header, body }: Table): readonly Row[] {
  return [...header, ...body];
}

function cellsOf(table: Table): readonly Cell[] {
  return rowsOf(table).flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
}

/** A cell, and its position. */
export interface PlacedCell extends PlacedTable {
  readonly row: Row;
  /** The index of its column. */
  readonly column: number;
  readonly cell: Cell;
}

/** The cell with words at an offset, or the empty cell there; in a nested table, the inner cell. */
export function cellAt(tables: readonly PlacedTable[], offset: number): PlacedCell | undefined {
  for (const placed of tables) {
    if (offset < placed.table.span.start || offset > placed.table.span.end) continue;
    for (const row of rowsOf(placed.table)) {
      const column = row.cells.findIndex((cell) => cell !== undefined && isAt(cell, offset));
      if (column >= 0) return { ...placed, row, column, cell: row.cells[column]! };
    }
  }
  return undefined;
}

function isAt(cell: Cell, offset: number): boolean {
  return cell.text.value === '' ? cell.span.start === offset : holds(cell.text, offset);
}

/** All paragraphs in a cell, without nested tables. */
export function paragraphsIn(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : paragraphsIn(innerBlocks(block))));
}
