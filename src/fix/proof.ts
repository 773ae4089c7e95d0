import type { Edit, Page, Span, Table } from '../model.ts';
import { expectedAfter } from './expected.ts';
import { characterCounts, sameCharacterCounts } from './character-counts.ts';
import type { Setting } from './setting.ts';
import { sameOutline, outlineOf } from './outline.ts';
import type { Expected } from './outline.ts';
import { cellAt, tablesOf } from './tables.ts';
import type { PlacedTable } from './tables.ts';

/**
 * Why a rewritten page is not the page as it was with these edits applied and nothing else, as a clause;
 * undefined where it is. The new source is read again: all it says must be as expected, its words in the
 * lines they stood in, and outside the changed tables every character as it was.
 */
export function faultOf(
  before: Page, source: string, edits: readonly Edit[], setting: Pick<Setting, 'read'>,
): string | undefined {
  const [was, is] = [setting.read(before), setting.read({ ...before, source })];
  const [wereTables, areTables] = [tablesOf(was), tablesOf(is)];
  const altered = expectedAfter(edits, wereTables);
  if (altered === undefined) return 'an edit is of no cell';
  if (was.faults.length !== is.faults.length) return 'a table could not be read any more';
  const expected = outlineOf(was, before.source, altered);
  if (!sameOutline(expected, outlineOf(is, source, unchanged))) return 'the page would not read as it should';
  const changed = changedTables(edits, wereTables, areTables);
  const [outsideBefore, outsideNow] = [
    outside(before.source, changed.map(([{ span }]) => span)),
    outside(source, changed.map(([, { span }]) => span)),
  ];
  if (outsideBefore !== outsideNow) return 'text outside the table would change';
  if (!sameCharacterCounts(characterCounts(before, was, edits), source, edits)) return 'markup would be lost or added';
  return changed.map((pair) => faultOfFrame(pair, [before.source, source])).find((fault) => fault !== undefined);
}

const unchanged: Expected = { paragraphs: new Map(), cells: new Map(), bodies: new Map() };

/** The outermost tables that edits are of, in order, each as it was and as it is. */
function changedTables(
  edits: readonly Edit[], were: readonly PlacedTable[], are: readonly PlacedTable[],
): readonly (readonly [Table, Table])[] {
  const changed = new Set(edits.map((edit) => (edit.kind === 'words'
    ? cellAt(were, edit.span.start)
    : were.find(({ table }) => table.span.start === edit.table))?.root));
  const rootsNow = rootsOf(are);
  return rootsOf(were).flatMap((root, at) => (changed.has(root) ? [[root, rootsNow[at]!] as const] : []));
}

function rootsOf(tables: readonly PlacedTable[]): readonly Table[] {
  return tables.filter(({ table, root }) => table === root).map(({ table }) => table);
}

function outside(source: string, spans: readonly Span[]): string {
  const ends = [0, ...spans.map(({ end }) => end)];
  return ends.map((end, at) => source.slice(end, spans[at]?.start)).join('\0');
}

/** What is amiss with what holds a table's cells: its line ends, its directive, or its indentation. */
function faultOfFrame([was, is]: readonly [Table, Table], sources: readonly [string, string]): string | undefined {
  const before = sources[0].slice(was.span.start, was.span.end);
  const after = sources[1].slice(is.span.start, is.span.end);
  if (!isWithin(after.match(lineEnd), before.match(lineEnd))) return 'the line ends would change';
  if (was.markup === 'list' || was.markup === 'csv') {
    return headOf(was, sources[0]) === headOf(is, sources[1]) ? undefined : 'the directive of the table would change';
  }
  const isDrawnAsBefore = was.markup !== 'grid' || isWithin(after.match(indentation), before.match(indentation));
  return isDrawnAsBefore ? undefined : 'the indentation would change';
}

const lineEnd = /\r\n|\r|\n/g;
const indentation = /(?<=[\r\n])[ \t]*(?=[^\r\n])/g;

function isWithin(some: readonly string[] | null, all: readonly string[] | null): boolean {
  const known = new Set(all);
  return (some ?? []).every((each) => known.has(each));
}

/** What stands before the first row. */
function headOf({ span, header, body }: Table, source: string): string {
  return source.slice(span.start, (header[0] ?? body[0])?.span.start);
}
