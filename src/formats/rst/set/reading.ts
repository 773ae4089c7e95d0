import type { Block, Row, Table } from '../../../model.ts';
import { spanOf } from '../../../text/spans.ts';
import { readRst } from '../read.ts';
import { linesOf } from '../lines/line.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { indexIn, rowsOf } from './cell-at.ts';
import { inOrder, type TableChanges, type WordsChange } from './change.ts';
import type { Excerpt } from './excerpt.ts';

/** Throws for a table that does not read as the old one with exactly its changes. */
export function checkReading({ lines, raws }: Excerpt, table: Table, changes: TableChanges, text: string): void {
  const column = linesOf(raws[0]!)[0]!.text.length - lines[0]!.text.length;
  const source = linesOf(text).map((line) => ' '.repeat(column) + line.text.slice(column)).join('\n');
  const { title, blocks } = readRst({ file: '', source, encoding: 'utf-8', byteOrderMark: false });
  const read = tableIn(blocks);
  // The caption of a drawn table belongs to the directive around it.
  const caption = table.markup === 'list' || table.markup === 'csv' ? table.caption?.value : undefined;
  const isSame = title === undefined && read !== undefined && read.header.length === table.header.length && read.caption?.value === caption
    && JSON.stringify(rowsOf(read).map(summaryOf)) === JSON.stringify(expectedRows(table, changes));
  if (!isSame) throw new CannotSet('the table would not read as meant');
}

/** The table, if the blocks consist of one table only. */
function tableIn(blocks: readonly Block[]): Table | undefined {
  const [block] = blocks;
  if (blocks.length !== 1) return undefined;
  return block?.kind === 'table' ? block : block?.kind === 'container' ? tableIn(block.blocks) : undefined;
}

interface CellSummary {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

type RowSummary = readonly (CellSummary | undefined)[];

function summaryOf({ cells }: Row): RowSummary {
  return cells.map((cell) => cell && { text: cell.text.value, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan });
}

function expectedRows(table: Table, changes: TableChanges): RowSummary[] {
  const rows = rowsOf(table).map((row, at): RowSummary => summaryOf(row).map((cell, column) => {
    const own = changes.words.filter((change) => change.row === at && change.column === column);
    return cell && own.length > 0 ? { ...cell, text: textAfter(own) } : cell;
  }));
  return inOrder(rows, table.header.length, changes, ({ cells }): RowSummary =>
    cells.map((text) => ({ text, rowSpan: 1, columnSpan: 1 })));
}

/** The text of a cell after its changes. */
function textAfter(changes: readonly WordsChange[]): string {
  const [{ cell: { text } }] = changes as [WordsChange]; // callers pass at least one change
  const pieces = changes.flatMap(({ span, words, without }) => [
    { span, words },
    ...without.map((paragraph) => ({ span: spanOf(paragraph.text)!, words: '' })),
  ]);
  let { value } = text;
  for (const { span, words } of pieces.sort((a, b) => b.span.start - a.span.start)) {
    const [from, to] = [indexIn(text, span.start, 'start') ?? 0, indexIn(text, span.end, 'end') ?? 0];
    value = value.slice(0, from) + words + value.slice(to);
  }
  return value.replace(/ +/g, ' ').trim();
}
