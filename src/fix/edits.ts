import type {
  Change, Document, Edit, Fault, Page, PageFacts, Problem, Rewording, Span, StatusList, Table,
} from '../model.ts';
import { naming } from './naming.ts';
import { newRow } from './new-row.ts';
import { newOrder } from './order.ts';
import { cellAt, holds, paragraphsIn, tablesOf } from './tables.ts';
import type { PlacedCell, PlacedTable } from './tables.ts';

/** What becomes of a problem that has a fix: an edit, or the reason why there is none, as a clause. */
export type Mending = PlannedEdit | DeclinedFix;

/** A problem, and the edit that mends it. */
export interface PlannedEdit {
  readonly problem: Problem;
  readonly edit: Edit;
}

/** A problem that stays, and why, as a clause. */
export interface DeclinedFix {
  readonly problem: Problem;
  readonly reason: string;
}

/** The edits that would mend problems of a page, in their order. */
export function plannedEditsOf(
  problems: readonly Problem[], page: Page, document: Document, { statusLists }: PageFacts,
): readonly Mending[] {
  const tables = tablesOf(document);
  const halves = tables.filter(({ table, root }) =>
    document.faults.some((fault) => isOf(fault, table, page) || isOf(fault, root, page)));
  const orders = new Map<Table, Edit | string>();
  return problems.flatMap((problem): readonly Mending[] => {
    if (problem.fix === undefined) return [];
    const { change } = problem.fix;
    const { start } = 'table' in change ? change.table : change.place;
    const isHalf = halves.some(({ table: { span } }) => span.start <= start && start <= span.end);
    const edit = isHalf ? 'a part of the table cannot be read' : editFor(change, tables, statusLists, orders);
    return [typeof edit === 'string' ? { problem, reason: edit } : { problem, edit }];
  });
}

/** Whether what could not be read stands in a table, or is the rest of it. */
function isOf({ span: { start, end } }: Fault, { span }: Table, { source }: Page): boolean {
  if (start <= span.end) return end >= span.start;
  return start - span.end < longestGap && /^[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)?$/.test(source.slice(span.end, start));
}

/** In UTF-16 code units; no line is indented further. */
const longestGap = 200;

/** `orders` remembers those found: every row that is out of place asks for the order of its table. */
function editFor(
  change: Change, tables: readonly PlacedTable[], statusLists: readonly StatusList[], orders: Map<Table, Edit | string>,
): Edit | string {
  switch (change.kind) {
    case 'reword':
      return rewording(change, tables);
    case 'name':
      return naming(change, tables, statusLists);
    case 'row':
    case 'order': {
      const { start } = change.table;
      const table = tables.find((each) => each.table.span.start === start)?.table;
      const status = statusLists.find(({ place }) => place.start === start);
      if (table === undefined || status === undefined) return 'the table is not where it was';
      if (change.kind === 'row') return newRow(change, table, status);
      const order = orders.get(table) ?? newOrder(table, status);
      orders.set(table, order);
      return order;
    }
  }
}

function rewording({ place, to, alsoFor = [] }: Rewording, tables: readonly PlacedTable[]): Edit | string {
  const home = cellAt(tables, place.start);
  if (home === undefined) return 'the words stand in no cell';
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
