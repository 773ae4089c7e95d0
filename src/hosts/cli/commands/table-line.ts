import type { Block, Cell, Document, Page, Row, Table } from '../../../model.ts';
import { innerBlocks } from '../../../text/inner-blocks.ts';
import { placesOn, type PagePlaces } from '../../../facts/page-places.ts';

/** The tables of one page, as `canonlint tables` prints them. */
export interface PageTables {
  readonly file: string;
  readonly tables: readonly PlainTable[];
}

/** One table as read; absent values are null, since JSON has no undefined. */
export interface PlainTable {
  /** The file that the page includes it from; absent if it stands on the page itself. */
  readonly file?: string;
  /** The line of its first border or directive in its file. */
  readonly line: number;
  readonly caption: string | null;
  /** Cells by row and column; null where another cell spans the position. */
  readonly header_rows: readonly PlainRow[];
  readonly body_rows: readonly PlainRow[];
  /** Whether a cell spans rows or columns. */
  readonly spans: boolean;
  readonly kind: string;
  /** Whether it is in a cell of another table; then it follows that table. */
  readonly nested: boolean;
}

type PlainRow = readonly (string | null)[];

/** All tables of a page in reading order, nested ones after the table around them. */
export function pageTablesOf(page: Page, { blocks, sources }: Document): PageTables {
  return { file: page.file, tables: [...plainTables(blocks, { places: placesOn(page, sources), page: page.file }, false)] };
}

interface Where {
  readonly places: PagePlaces;
  readonly page: string;
}

function* plainTables(blocks: readonly Block[], where: Where, nested: boolean): Iterable<PlainTable> {
  for (const block of blocks) {
    if (block.kind === 'table') yield* withNested(block, where, nested);
    else yield* plainTables(innerBlocks(block), where, nested);
  }
}

function* withNested(table: Table, where: Where, nested: boolean): Iterable<PlainTable> {
  const cells = cellsOf(table);
  const { file, line } = where.places.place(table.span);
  yield {
    ...(file !== where.page && { file }),
    line,
    caption: table.caption?.value ?? null,
    header_rows: table.header.map(plainRow),
    body_rows: table.body.map(plainRow),
    spans: cells.some(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1),
    kind: table.markup,
    nested,
  };
  for (const { blocks } of cells) yield* plainTables(blocks, where, true);
}

function cellsOf({ header, body }: Table): readonly Cell[] {
  return [...header, ...body].flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
}

function plainRow({ cells }: Row): PlainRow {
  return cells.map((cell) => cell?.text.value ?? null);
}
