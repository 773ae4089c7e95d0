import type { Block, Cell, Document, Page, Row, Table } from '../../../model.ts';
import { innerBlocks } from '../../../text/inner-blocks.ts';
import { lineAt, lineStartsOf } from '../../../text/lines.ts';
import type { LineStarts } from '../../../text/lines.ts';

/** The tables of one page, as `canonlint tables` prints them. */
export interface PageTables {
  readonly file: string;
  readonly tables: readonly PlainTable[];
}

/** One table as read; absent values are null, since JSON has no undefined. */
export interface PlainTable {
  /** The line of its first border or directive. */
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
export function pageTablesOf({ file, source }: Page, { blocks }: Document): PageTables {
  const starts = lineStartsOf(source);
  return { file, tables: [...plainTables(blocks, starts, false)] };
}

function* plainTables(blocks: readonly Block[], starts: LineStarts, nested: boolean): Iterable<PlainTable> {
  for (const block of blocks) {
    if (block.kind === 'table') yield* withNested(block, starts, nested);
    else yield* plainTables(innerBlocks(block), starts, nested);
  }
}

function* withNested(table: Table, starts: LineStarts, nested: boolean): Iterable<PlainTable> {
  const cells = cellsOf(table);
  yield {
    line: lineAt(starts, table.span.start),
    caption: table.caption?.value ?? null,
    header_rows: table.header.map(plainRow),
    body_rows: table.body.map(plainRow),
    spans: cells.some(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1),
    kind: table.markup,
    nested,
  };
  for (const { blocks } of cells) yield* plainTables(blocks, starts, true);
}

function cellsOf({ header, body }: Table): readonly Cell[] {
  return [...header, ...body].flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
}

function plainRow({ cells }: Row): PlainRow {
  return cells.map((cell) => cell?.text.value ?? null);
}
