import type { LoadedFormat, WritableFormat } from '../formats/format.ts';
import type { Document, Edit, Page, PageFacts, Problem, Text } from '../model.ts';
import { plannedEditsOf } from './edits.ts';
import type { PlannedEdit, DeclinedFix } from './edits.ts';
import { faultOf } from './proof.ts';
import { cellAt, tablesOf } from '../text/tables.ts';
import type { PlacedTable } from '../text/tables.ts';
import { numberOfText, textAt, textsOutsideTables } from '../text/outer-texts.ts';

/** A page after one round of fixing. */
export interface FixedPage {
  readonly page: Page;
  readonly applied: readonly Problem[];
  readonly declined: readonly DeclinedFix[];
  /** Why the written page is rejected: it failed the proof. */
  readonly fault?: string;
}

/**
 * Applies the fixes that do not conflict: one in each cell or text, and none in a table whose rows are reordered. The result is
 * proved; a page that fails the proof stays as it was.
 */
export function fixPage(page: Page, format: LoadedFormat, facts: PageFacts, problems: readonly Problem[]): FixedPage {
  const { writer } = format;
  if (writer === undefined) return { page, applied: [], declined: declinedAll(problems, `canonlint does not write ${format.name}`) };
  const { readWhole = format.read } = writer;
  const document = readWhole(page);
  const plannedEdits = plannedEditsOf(problems, page, document, writer, facts);
  const declined = plannedEdits.flatMap((each) => ('reason' in each ? [each] : unwritable(each, page)));
  const refused = new Set(declined.map(({ problem }) => problem));
  const open = plannedEdits.filter((each): each is PlannedEdit => 'edit' in each && !refused.has(each.problem));
  const readOnce = (other: Page): Document => (other === page ? document : readWhole(other));
  return applied(page, { ...format, writer: { ...writer, readWhole: readOnce } }, open, declined, document);
}

function applied(
  page: Page, format: WritableFormat, open: readonly PlannedEdit[], before: readonly DeclinedFix[], document: Document,
): FixedPage {
  const chosen = compatible(open, document);
  const edits = [...chosen.keys()];
  if (edits.length === 0) return { page, applied: [], declined: before };
  const { source, declined } = format.writer.write(page, edits);
  const without = new Set(declined.map(({ edit }) => edit));
  const done = edits.filter((edit) => !without.has(edit));
  const refusals = [...before, ...declined.flatMap(({ edit, reason }) => declinedAll(chosen.get(edit) ?? [], reason))];
  const isRefused = new Set(refusals.map(({ problem }) => problem));
  const rest = open.filter(({ problem }) => !isRefused.has(problem));
  const waits = open.length > [...chosen.values()].flat().length;
  // what waited for an edit that is declined need not wait: other words of its cell, all of a table to be ordered
  if (waits && declined.length > 0) return applied(page, format, rest, refusals, document);
  if (done.length === 0) return { page, applied: [], declined: refusals };
  const fault = faultOf(page, source, done, format);
  if (fault !== undefined) return { page, applied: [], declined: [...refusals, ...declinedAll(rest.map(({ problem }) => problem), fault)], fault };
  return { page: { ...page, source }, applied: done.flatMap((edit) => chosen.get(edit)!), declined: refusals };
}

function declinedAll(problems: readonly Problem[], reason: string): readonly DeclinedFix[] {
  return problems.map((problem) => ({ problem, reason }));
}

/** The edits that can be applied together, in page order, each with the problems that it fixes. */
function compatible(open: readonly PlannedEdit[], document: Document): ReadonlyMap<Edit, readonly Problem[]> {
  const tables = tablesOf(document);
  const texts = textsOutsideTables(document);
  const ordered = new Set(open.flatMap(({ edit }) => (edit.kind === 'order' ? [edit.block] : [])));
  const chosen = new Map<string, { readonly edit: Edit; readonly problems: Problem[] }>();
  for (const { edit, problem } of open.toSorted(inOrder)) {
    const place = placeOf(edit, tables, texts);
    if (edit.kind !== 'order' && place.tables.some((table) => ordered.has(table))) continue;
    const other = chosen.get(place.key);
    if (other === undefined) chosen.set(place.key, { edit, problems: [problem] });
    else if (JSON.stringify(other.edit) === JSON.stringify(edit)) other.problems.push(problem);
  }
  return new Map([...chosen.values()].map(({ edit, problems }) => [edit, problems]));
}

/** By place; of two in one cell, the unsafe one first, since it says more. New rows ascend by code. */
function inOrder(one: PlannedEdit, other: PlannedEdit): number {
  return Number(one.problem.fix!.safe) - Number(other.problem.fix!.safe)
    || one.problem.place.start - other.problem.place.start
    || (one.problem.code ?? 0) - (other.problem.code ?? 0);
}

/** The position that an edit occupies, and the starts of the tables around it. */
interface EditPlace {
  readonly key: string;
  readonly tables: readonly number[];
}

function placeOf(edit: Edit, tables: readonly PlacedTable[], texts: readonly Text[]): EditPlace {
  if (edit.kind === 'order') return { key: `order ${edit.block}`, tables: [edit.block] };
  if (edit.kind === 'row') return { key: `row ${edit.block} ${edit.cells[0]}`, tables: [edit.block] };
  const home = cellAt(tables, edit.span.start);
  if (home === undefined) return { key: `text ${numberOfText(texts, textAt(texts, edit.span.start)!)}`, tables: [] };
  const [inner, outer] = [home.table.span.start, home.root.span.start];
  return { key: `cell ${inner} ${home.cell.span.start}`, tables: [inner, outer] };
}

/** Declines words that the encoding of the page cannot represent. */
function unwritable({ problem, edit }: PlannedEdit, { encoding }: Page): readonly DeclinedFix[] {
  const words = edit.kind === 'words' ? [edit.words] : edit.kind === 'row' ? edit.cells : [];
  const unencodable = encoding === 'latin1' && words.some((text) => /[^\u0000-\u00ff]/.test(text));
  return unencodable ? [{ problem, reason: 'the page is in Latin-1, which cannot hold the words' }] : [];
}
