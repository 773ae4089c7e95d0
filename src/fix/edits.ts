import type { Writer } from '../formats/format.ts';
import type {
  Change, Document, Edit, Fault, Page, PageFacts, Problem, Rewording, Span, StatusList, Table, Text,
} from '../model.ts';
import { holds, indexAt } from '../text/spans.ts';
import { naming } from './naming.ts';
import { newRow } from './new-row.ts';
import { newOrder } from './order.ts';
import { cellAt, paragraphsIn, tablesOf } from '../text/tables.ts';
import type { PlacedCell, PlacedTable } from '../text/tables.ts';
import { textAt, textsOutsideTables } from '../text/outer-texts.ts';

/** The plan for a problem with a fix: an edit, or the reason why there is none. */
export type PlannedFix = PlannedEdit | DeclinedFix;

/** A problem, and the edit that fixes it. */
export interface PlannedEdit {
  readonly problem: Problem;
  readonly edit: Edit;
}

/** A problem that is not fixed, and why, as a clause. */
export interface DeclinedFix {
  readonly problem: Problem;
  readonly reason: string;
}

/** The planned edits for the problems of a page, in their order. */
export function plannedEditsOf(
  problems: readonly Problem[], page: Page, document: Document, writer: Writer, { statusLists }: PageFacts,
): readonly PlannedFix[] {
  const tables = tablesOf(document);
  const context: Context = { page, texts: textsOutsideTables(document), writer, tables, statusLists, orders: new Map() };
  const incompleteTables = tables.filter(({ table, root }) =>
    document.faults.some((fault) => touches(fault, table, page) || touches(fault, root, page)));
  return problems.flatMap((problem): readonly PlannedFix[] => {
    if (problem.fix === undefined) return [];
    const { change } = problem.fix;
    const { start } = 'table' in change ? change.table : change.place;
    const isIncomplete = incompleteTables.some(({ table: { span } }) => span.start <= start && start <= span.end);
    const edit = isIncomplete ? 'a part of the table cannot be read' : fileOf(change) === page.file ? editFor(change, context) : 'the words stand in another file';
    return [typeof edit === 'string' ? { problem, reason: edit } : { problem, edit }];
  });
}

function fileOf(change: Change): string {
  return 'table' in change ? change.table.file : change.place.file;
}

/** Whether a fault lies in a table, or directly after it, as the rest of the table. */
function touches({ span: { start, end } }: Fault, { span }: Table, { source }: Page): boolean {
  if (start <= span.end) return end >= span.start;
  return start - span.end < longestGap && /^[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)?$/.test(source.slice(span.end, start));
}

/** In UTF-16 code units; no line has more indentation. */
const longestGap = 200;

/** What is known about the page that is edited. */
interface Context {
  readonly page: Page;
  /** Those in no table. */
  readonly texts: readonly Text[];
  readonly writer: Writer;
  readonly tables: readonly PlacedTable[];
  readonly statusLists: readonly StatusList[];
  /** The order of each table, since every misplaced row asks for it. */
  readonly orders: Map<Table, Edit | string>;
}

function editFor(change: Change, context: Context): Edit | string {
  const { tables, statusLists, orders } = context;
  switch (change.kind) {
    case 'reword':
      return rewording(change, context);
    case 'name':
      return naming(change, tables, statusLists);
    case 'row':
    case 'order': {
      const { start } = change.table;
      const table = tables.find((each) => each.table.span.start === start)?.table;
      const status = statusLists.find(({ place }) => place.start === start);
      if (status === undefined) return 'the table is not where it was';
      if (table === undefined) return 'the codes stand in a list, and not in a table';
      if (!hasCodesFirst(table, status)) return 'the codes do not stand in the first column';
      if (change.kind === 'row') return newRow(change, table, status);
      const order = orders.get(table) ?? newOrder(table, status);
      orders.set(table, order);
      return order;
    }
  }
}

/** Rows are set and ordered by their first cell. */
function hasCodesFirst(table: Table, { entries: [first] }: StatusList): boolean {
  return first === undefined || cellAt([{ table, root: table }], first.place.start)?.column === 0;
}

function rewording(change: Rewording, { page: { source }, texts, writer, tables }: Context): Edit | string {
  const { place } = change;
  const home = cellAt(tables, place.start);
  if (home !== undefined && home.cell.columnSpan > 1) return 'the cell spans several columns';
  if (writer.isCode(source, place)) return 'the words are in code font';
  if (!areInSource(change, home === undefined ? [textAt(texts, place.start)] : paragraphsIn(home.cell.blocks).map(({ text }) => text))) {
    return 'the words begin or end with what stands in the page as something else';
  }
  return home === undefined ? rewordingOfText(change, texts) : rewordingOfCell(change, home, tables);
}

/** Whether the first and last of the words to replace are characters of the source, rather than character references or escapes. */
function areInSource({ place: { start, end }, from }: Rewording, texts: readonly (Text | undefined)[]): boolean {
  const text = texts.find((each) => each !== undefined && holds(each, start) && holds(each, end - 1));
  if (start === end || text === undefined) return true;
  return text.value.slice(indexAt(text, start), indexAt(text, end - 1)! + 1) === from;
}

function rewordingOfCell({ place, to, alsoFor = [] }: Rewording, home: PlacedCell, tables: readonly PlacedTable[]): Edit | string {
  if (!isOneParagraph(home, place)) return 'the words stand in several paragraphs';
  const isHere = (span: Span): boolean => cellAt(tables, span.start)?.cell === home.cell;
  if (!alsoFor.every((other) => isHere(other.place))) return 'the words stand in several cells';
  const without = alsoFor.map((other) => ({ start: other.place.start, end: other.place.end }));
  return { kind: 'words', span: spanAt(place), words: to, ...(without.length > 0 && { without }) };
}

function rewordingOfText({ place, to, alsoFor = [] }: Rewording, texts: readonly Text[]): Edit | string {
  const text = textAt(texts, place.start);
  if (text === undefined || !holds(text, place.end - 1) || alsoFor.length > 0) return 'the words do not stand in one paragraph';
  return { kind: 'words', span: spanAt(place), words: to };
}

function spanAt({ start, end }: Span): Span {
  return { start, end };
}

function isOneParagraph({ cell }: PlacedCell, { start, end }: Span): boolean {
  if (start === end) return cell.blocks.length === 0;
  return paragraphsIn(cell.blocks).some(({ text }) => holds(text, start) && holds(text, end - 1));
}
