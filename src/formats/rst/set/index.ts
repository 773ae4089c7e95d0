import type { Declined, Document, Edit, Page, Rewritten, Table } from '../../../model.ts';
import { readRst } from '../read.ts';
import { linesOf, type Line } from '../lines/line.ts';
import { indexAt } from '../../../text/spans.ts';
import { columnsOf } from '../../width.ts';
import type { TableMarkup } from '../tables/table.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { PendingReadings } from '../../writing/pending-readings.ts';
import { spliced, type Piece } from '../../writing/pieces.ts';
import { newRowOf, orderOf, wordsChangeOf, type TableChanges, type WordsChange } from './change.ts';
import { setCsv } from './csv.ts';
import { excerptOf, type Excerpt } from './excerpt.ts';
import { setGrid } from './grid.ts';
import { setList } from './list.ts';
import { checkReading } from './reading.ts';
import { setSimple } from './simple.ts';
import { tableOf, tablesIn } from './table-at.ts';
import { PageTexts } from './texts.ts';

/**
 * Applies edits to a page: each table with an edit is rewritten once in its own style, each paragraph outside of tables in its place, and
 * no other byte changes. A new row stays before the row that it was added to, wherever an order moves that.
 */
export function rewriteRst(page: Page, edits: readonly Edit[]): Rewritten {
  const document = readRst(page);
  const lines = linesOf(page.source);
  const tables = tablesRewritten(page, document, lines, edits);
  const texts = textsRewritten(page, document, lines, edits, tables.pieces);
  const reasons = new Map([...tables.declined, ...texts.declined].map((each) => [each.edit, each]));
  return { source: spliced(page.source, [...tables.pieces, ...texts.pieces]), declined: edits.flatMap((edit) => reasons.get(edit) ?? []) };
}

/** The parts of a page that edits change, and the edits that are not applied. */
interface Changes {
  readonly pieces: readonly Piece[];
  readonly declined: readonly Declined[];
}

function tablesRewritten(page: Page, { blocks }: Document, pageLines: readonly Line[], edits: readonly Edit[]): Changes {
  const tables = tablesIn(blocks);
  const declined: Declined[] = [];
  const byTable = new Map<Table, Edit[]>();
  for (const edit of edits) {
    const found = tableOf(tables, edit);
    if (found === undefined) continue;
    if (typeof found === 'string') declined.push({ edit, reason: found });
    else byTable.set(found, [...(byTable.get(found) ?? []), edit]);
  }
  const pieces = [...byTable].flatMap(([table, own]): Piece | readonly never[] => {
    const setting = settingOf(page, pageLines, table);
    const set = setWith(setting, own);
    declined.push(...set.declined);
    const { start, end } = setting.excerpt;
    return set.text === undefined ? [] : { start, end, text: set.text };
  });
  return { pieces, declined };
}

/** The paragraphs outside of tables; those that would read otherwise beside the changed `others` stay. */
function textsRewritten(page: Page, document: Document, lines: readonly Line[], edits: readonly Edit[], others: readonly Piece[]): Changes {
  const tables = tablesIn(document.blocks);
  const own = edits.filter((edit) => edit.kind === 'words' && tableOf(tables, edit) === undefined);
  if (own.length === 0) return { pieces: [], declined: [] };
  const texts = new PageTexts(page, lines, document);
  const pending = new PendingReadings(document);
  const declined: Declined[] = [];
  const pieces = new Map<Edit, Piece>();
  for (const edit of own) {
    const found = pieceOrReason(edit, texts, pending);
    if (typeof found === 'string') declined.push({ edit, reason: found });
    else pieces.set(edit, found);
  }
  const misread = pending.misreadOn(() => readRst({ ...page, source: spliced(page.source, [...others, ...pieces.values()]) }));
  for (const { edit } of misread) pieces.delete(edit);
  return { pieces: [...pieces.values()], declined: [...declined, ...misread] };
}

function pieceOrReason(edit: Edit, texts: PageTexts, pending: PendingReadings): Piece | string {
  try {
    const text = texts.textOf(edit);
    if (edit.kind !== 'words' || text === undefined) return 'the words stand in no table, and in no paragraph';
    const piece = texts.pieceOf(edit, text);
    pending.addText(edit, text);
    return piece;
  } catch (error) {
    if (error instanceof CannotSet) return error.message;
    throw error;
  }
}

interface Setting {
  readonly page: Page;
  readonly table: Table;
  readonly excerpt: Excerpt;
  /** Whether a line of the page is so long that the author does not wrap lines. */
  readonly isWide: boolean;
}

/** Authors who wrap lines do so before this column. */
const longLineWidth = 100;

function settingOf(page: Page, lines: readonly Line[], table: Table): Setting {
  return {
    page,
    table,
    excerpt: excerptOf(page.source, lines, table.span),
    isWide: lines.some(({ text }) => text.length > longLineWidth && columnsOf(text) > longLineWidth),
  };
}

interface SetTable {
  /** Undefined if no edit could be applied. */
  readonly text: string | undefined;
  readonly declined: readonly Declined[];
}

/** Applies all edits to a table; if they fail together, each one that works with those before it. */
function setWith(setting: Setting, edits: readonly Edit[]): SetTable {
  const whole = attempt(setting, edits);
  if (!('reason' in whole)) return { ...whole, declined: [] };
  const asItIs = edits.length === 1 ? whole : attempt(setting, []);
  if ('reason' in asItIs) return { text: undefined, declined: edits.map((edit) => ({ edit, reason: asItIs.reason })) };
  const applied: Edit[] = [];
  const declined: Declined[] = [];
  let text: string | undefined;
  // by halves, so that the table is not rewritten once for each edit
  const applyPart = (some: readonly Edit[]): void => {
    const tried = attempt(setting, [...applied, ...some]);
    if (!('reason' in tried)) {
      ({ text } = tried);
      applied.push(...some);
    } else if (some.length === 1) {
      declined.push({ edit: some[0]!, reason: tried.reason });
    } else {
      for (const half of halvesOf(some)) applyPart(half);
    }
  };
  for (const half of halvesOf(edits)) applyPart(half);
  return { text, declined };
}

function halvesOf<T>(some: readonly T[]): readonly (readonly T[])[] {
  return [some.slice(0, some.length >> 1), some.slice(some.length >> 1)];
}

function attempt({ page, table, excerpt, isWide }: Setting, edits: readonly Edit[]): { text: string } | { reason: string } {
  try {
    const changes = changesOf(table, edits);
    const text = setters.get(table.markup)!(excerpt, table, changes, isWide, page.source);
    checkReading(excerpt, table, changes, text);
    return { text };
  } catch (error) {
    if (error instanceof CannotSet) return { reason: error.message };
    throw error;
  }
}

type Setter = (excerpt: Excerpt, table: Table, changes: TableChanges, isWide: boolean, source: string) => string;

/** What sets a table, by its markup. */
const setters: ReadonlyMap<string, Setter> = new Map(
  Object.entries({ grid: setGrid, simple: setSimple, list: setList, csv: setCsv } satisfies Record<TableMarkup, Setter>),
);

function changesOf(table: Table, edits: readonly Edit[]): TableChanges {
  const orders = edits.flatMap((edit) => (edit.kind === 'order' ? [orderOf(table, edit)] : []));
  if (orders.length > 1) throw new CannotSet('the rows of the table have another new order already');
  const words = edits.flatMap((edit) => (edit.kind === 'words' ? [wordsChangeOf(table, edit)] : []));
  if (words.some((change, at) => words.slice(at + 1).some((other) => overlap(change, other)))) {
    throw new CannotSet('other words are to stand there already');
  }
  // a cell could be wrapped otherwise, since its table fits its longest lines
  return { words: words.filter((change) => !standThere(change)), rows: edits.flatMap((edit) => (edit.kind === 'row' ? [newRowOf(table, edit)] : [])), order: orders[0] };
}

/** Whether new words stand in their place already. */
function standThere({ paragraph, span, words, without }: WordsChange): boolean {
  if (paragraph === undefined || without.length > 0) return false;
  const [from, last] = [indexAt(paragraph.text, span.start), indexAt(paragraph.text, span.end - 1)];
  return from !== undefined && last !== undefined && paragraph.text.value.slice(from, last + 1) === words;
}

/** Whether two changes concern the same words of a cell. */
function overlap(one: WordsChange, other: WordsChange): boolean {
  if (one.row !== other.row || one.column !== other.column) return false;
  return one.paragraph === undefined || (one.span.start < other.span.end && other.span.start < one.span.end);
}
