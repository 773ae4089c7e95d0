import type { Block, Cell, Document, Edit, Page, Paragraph, Row, Table, WordsEdit } from '../../../../src/model.ts';
import { readRst } from '../../../../src/formats/rst/read.ts';
import { rewriteRst } from '../../../../src/formats/rst/set/index.ts';

/** A page with one grid table whose columns fit their words, with several blocks in a cell. */
export const fitting = `\
+------+--------------------------+
| Code | Description              |
+======+==========================+
| 200  | The lamp is lit.         |
+------+--------------------------+
| 404  | There is no such lamp.   |
|      |                          |
|      | - Look in another tower. |
+------+--------------------------+
`;

/** A page with a source. */
export function pageOf(source: string): Page {
  return { file: 'page.rst', source, encoding: 'utf-8', byteOrderMark: false };
}

/** Applies edits to a source; fails if one is declined. */
export function rewritten(source: string, edits: readonly Edit[]): string {
  const { source: after, declined } = rewriteRst(pageOf(source), edits);
  if (declined.length > 0) throw new Error(`declined: ${declined.map(({ reason }) => reason).join(', ')}`);
  return after;
}

/** The reasons why edits are declined. */
export function reasons(source: string, edits: readonly Edit[]): string[] {
  const { source: after, declined } = rewriteRst(pageOf(source), edits);
  if (declined.length === edits.length && after !== source) throw new Error('the page changed all the same');
  return declined.map(({ reason }) => reason);
}

/** New words for those from the first to the second of two parts of a source. */
export function from(source: string, first: string, last = first): { readonly to: (words: string, without?: WordsEdit['without']) => WordsEdit } {
  const start = source.indexOf(first);
  const end = source.indexOf(last, start) + last.length;
  if (start < 0 || end < last.length) throw new Error(`no ${first} in the source`);
  return { to: (words, without) => ({ kind: 'words', span: { start, end }, words, ...(without && { without }) }) };
}

/** The tables of a document, without nested ones. */
function tablesIn({ blocks }: Pick<Document, 'blocks'>): Table[] {
  return blocks.flatMap((block: Block): Table[] => {
    if (block.kind === 'table') return [block];
    if (block.kind === 'list') return block.items.flatMap(tablesIn);
    return 'blocks' in block ? tablesIn(block) : [];
  });
}

/** The tables of a source. */
export function tablesOf(source: string): Table[] {
  return tablesIn(readRst(pageOf(source)));
}

/** All rows of a table. */
export function rowsIn({ header, body }: Table): readonly Row[] {
  return [...header, ...body];
}

/** The content of a table: its caption and texts. */
export function readingOf(table: Table): { caption: string | undefined; header: number; rows: (string | undefined)[][] } {
  return {
    caption: table.caption?.value,
    header: table.header.length,
    rows: rowsIn(table).map(({ cells }) => cells.map((cell) => cell?.text.value)),
  };
}

/** The span of a cell's only paragraph, or of an empty cell; undefined for anything else. */
export function editOf(cell: Cell, words: string): WordsEdit | undefined {
  const [block, ...others] = cell.blocks;
  if (block === undefined) return { kind: 'words', span: cell.span, words };
  if (block.kind !== 'paragraph' || others.length > 0) return undefined;
  return { kind: 'words', span: spanOf(block), words };
}

/** From the first to the last word of a paragraph. */
function spanOf({ text: { runs } }: Paragraph): WordsEdit['span'] {
  const last = runs.at(-1)!;
  return { start: runs[0]!.start, end: last.start + last.length };
}
