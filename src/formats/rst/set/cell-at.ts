import type { Block, Cell, Paragraph, Row, Span, Table, Text } from '../../../model.ts';
import { innerBlocks } from '../../../text/inner-blocks.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { holds, nestedTable, tablesIn } from './table-at.ts';

/** A cell and its position. */
export interface CellSpot {
  /** The index of its row; header rows count. */
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/**
 * The cell with a paragraph that contains a span, else the first cell that it touches. Throws `CannotSet` if there is
 * none.
 */
export function cellAt(table: Table, span: Span): CellSpot {
  const cells = spotsOf(table);
  const [spot, other] = cells.filter(({ cell }) => isHome(cell, span));
  if (other !== undefined) throw new CannotSet('several empty cells stand there');
  const found = spot ?? cells.find(({ cell }) => touches(cell.text, span));
  if (found !== undefined) return found;
  const isNested = cells.some(({ cell }) => tablesIn(cell.blocks).some((inner) => holds(inner.table, span)));
  throw new CannotSet(isNested ? nestedTable : 'the words to replace stand in no cell of a table');
}

const spotsByTable = new WeakMap<Table, readonly CellSpot[]>();

/** The cells of a table, cached since every edit needs them. */
function spotsOf(table: Table): readonly CellSpot[] {
  const found = spotsByTable.get(table) ?? rowsOf(table).flatMap((each, row) =>
    each.cells.flatMap((cell, column): CellSpot[] => (cell === undefined ? [] : [{ row, column, cell }])));
  spotsByTable.set(table, found);
  return found;
}

/** All rows of a table, header rows first. */
export function rowsOf({ header, body }: Table): readonly Row[] {
  return [...header, ...body];
}

function isHome(cell: Cell, span: Span): boolean {
  if (cell.blocks.length === 0) return span.start === cell.span.start && span.end === cell.span.end;
  const isWithin = cell.span.start <= span.start && span.end <= cell.span.end;
  return isWithin && paragraphAt(cell.blocks, span) !== undefined;
}

/** The paragraph in which a span begins and ends at visible words. */
export function paragraphAt(blocks: readonly Block[], { start, end }: Span): Paragraph | undefined {
  if (start === end) return undefined;
  return paragraphsIn(blocks).find(
    ({ text }) => indexIn(text, start, 'start') !== undefined && indexIn(text, end, 'end') !== undefined,
  );
}

/** The paragraph of a cell that is exactly a span. */
export function wholeParagraph({ blocks }: Cell, span: Span): Paragraph | undefined {
  const paragraph = paragraphAt(blocks, span);
  const isWhole = paragraph !== undefined && indexIn(paragraph.text, span.start, 'start') === 0
    && indexIn(paragraph.text, span.end, 'end') === paragraph.text.value.length;
  return isWhole ? paragraph : undefined;
}

/** The reason why no paragraph contains a span. */
export function noParagraph(blocks: readonly Block[], span: Span): string {
  if (blocks.some((block) => block.kind === 'literal' && touches(block.text, span))) return 'the words stand in a literal block';
  const [paragraph, ...others] = paragraphsIn(blocks).filter(({ text }) => touches(text, span));
  const last = paragraph?.text.runs.at(-1);
  const isWithin = last !== undefined && others.length === 0 && span.end <= last.start + last.length + longestMark;
  return isWithin ? 'the words hold markup' : 'the words are not of one paragraph';
}

/** The length of markup that may follow the last visible word of a paragraph. */
const longestMark = 2;

function touches({ runs }: Text, { start, end }: Span): boolean {
  return runs.some((run) => run.start < end && run.start + run.length > start);
}

/** All paragraphs in blocks, without those in nested tables, in order. */
export function paragraphsIn(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block): Paragraph[] => {
    if (block.kind !== 'paragraph') return paragraphsIn(innerBlocks(block));
    return block.text.runs.length > 0 ? [block] : [];
  });
}

/** The index in a text's value of a source offset; with `end`, of an offset where a span ends. */
export function indexIn({ runs }: Text, offset: number, side: 'start' | 'end'): number | undefined {
  const shift = side === 'end' ? 1 : 0;
  const run = runs.find(({ start, length }) => offset - shift >= start && offset - shift < start + length);
  return run === undefined ? undefined : run.at + offset - run.start;
}
