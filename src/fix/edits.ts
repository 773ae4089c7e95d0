import type {
  Change, Document, Edit, Fault, Page, PageFacts, Problem, Rewording, Span, StatusList, Table,
} from '../model.ts';
import { naming } from './naming.ts';
import { newRow } from './new-row.ts';
import { newOrder } from './order.ts';
import { cellAt, holds, paragraphsIn, tablesOf } from './tables.ts';
import type { PlacedCell, PlacedTable } from './tables.ts';

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
  problems: readonly Problem[], page: Page, document: Document, { statusLists }: PageFacts,
): readonly PlannedFix[] {
  const tables = tablesOf(document);
  const incompleteTables = tables.filter(({ table, root }) =>
    document.faults.some((fault) => touches(fault, table, page) || touches(fault, root, page)));
  const orders = new Map<Table, Edit | string>();
  return problems.flatMap((problem): readonly PlannedFix[] => {
    if (problem.fix === undefined) return [];
    const { change } = problem.fix;
    const { start } = 'table' in change ? change.table : change.place;
    const isIncomplete = incompleteTables.some(({ table: { span } }) => span.start <= start && start <= span.end);
    const edit = isIncomplete ? 'a part of the table cannot be read' : editFor(change, page, tables, statusLists, orders);
    return [typeof edit === 'string' ? { problem, reason: edit } : { problem, edit }];
  });
}

/** Whether a fault lies in a table, or directly after it, as the rest of the table. */
function touches({ span: { start, end } }: Fault, { span }: Table, { source }: Page): boolean {
  if (start <= span.end) return end >= span.start;
  return start - span.end < longestGap && /^[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)?$/.test(source.slice(span.end, start));
}

/** In UTF-16 code units; no line has more indentation. */
const longestGap = 200;

/** `orders` caches the order of each table, since every misplaced row asks for it. */
function editFor(
  change: Change, page: Page, tables: readonly PlacedTable[], statusLists: readonly StatusList[], orders: Map<Table, Edit | string>,
): Edit | string {
  switch (change.kind) {
    case 'reword':
      return rewording(change, tables, page);
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

function rewording({ place, to, alsoFor = [] }: Rewording, tables: readonly PlacedTable[], { source }: Page): Edit | string {
  const home = cellAt(tables, place.start);
  if (home === undefined) return 'the words stand in no table';
  if (home.cell.columnSpan > 1) return 'the cell spans several columns';
  if (source[place.start - 1] === '`' || source[place.end] === '`') return 'the words are in code font';
  if (!isOneParagraph(home, place)) return 'the words stand in several paragraphs';
  const isHere = (span: Span): boolean => cellAt(tables, span.start)?.cell === home.cell;
  if (!alsoFor.every((other) => isHere(other.place))) return 'the words stand in several cells';
  const without = alsoFor.map((other) => ({ start: other.place.start, end: other.place.end }));
  const span = { start: place.start, end: place.end };
  return { kind: 'words', span, words: to, ...(without.length > 0 && { without }) };
}

function isOneParagraph({ cell }: PlacedCell, { start, end }: Span): boolean {
  if (start === end) return cell.blocks.length === 0;
  return paragraphsIn(cell.blocks).some(({ text }) => holds(text, start) && holds(text, end - 1));
}
