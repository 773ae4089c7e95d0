import type { Frame, WritableFormat, Writer } from '../formats/format.ts';
import type { Edit, Page, Span, Table } from '../model.ts';
import { expectedAfter } from './expected.ts';
import { characterCounts, sameCharacterCounts } from './character-counts.ts';
import { sameOutline, outlineOf } from './outline.ts';
import type { Expected } from './outline.ts';
import { cellAt, tablesOf } from './tables.ts';
import type { PlacedTable } from './tables.ts';

/**
 * Why a rewritten page is not exactly the page with these edits, as a clause; undefined if it is. The new source is
 * read again. Its content must be as expected, its words in the same lines, and every character outside the changed
 * tables the same.
 */
export function faultOf(
  before: Page, source: string, edits: readonly Edit[], { read, writer }: Pick<WritableFormat, 'read' | 'writer'>,
): string | undefined {
  const { marks, marks: { inline } } = writer;
  const [was, is] = [read(before), read({ ...before, source })];
  const [wereTables, areTables] = [tablesOf(was), tablesOf(is)];
  const changes = expectedAfter(edits, wereTables);
  if (changes === undefined) return 'an edit is of no cell';
  if (was.faults.length !== is.faults.length) return 'a table could not be read any more';
  const expected = outlineOf(was, before.source, inline, changes);
  if (!sameOutline(expected, outlineOf(is, source, inline, unchanged))) return 'the page would not read as it should';
  const changed = changedTables(edits, wereTables, areTables);
  const [outsideBefore, outsideNow] = [
    outside(before.source, changed.map(([{ span }]) => span)),
    outside(source, changed.map(([, { span }]) => span)),
  ];
  if (outsideBefore !== outsideNow) return 'text outside the table would change';
  if (!sameCharacterCounts(characterCounts(before, was, edits, marks), source, edits, marks)) return 'markup would be lost or added';
  return changed.map(([tableBefore, tableNow]) =>
    faultOfFrame(frameOf(tableBefore, before.source, writer), frameOf(tableNow, source, writer))).find((fault) => fault !== undefined);
}

const unchanged: Expected = { paragraphs: new Map(), cells: new Map(), bodies: new Map() };

/** The outermost tables with edits, in order, before and after. */
function changedTables(
  edits: readonly Edit[], were: readonly PlacedTable[], are: readonly PlacedTable[],
): readonly (readonly [Table, Table])[] {
  const changed = new Set(edits.map((edit) => (edit.kind === 'words'
    ? cellAt(were, edit.span.start)
    : were.find(({ table }) => table.span.start === edit.block))?.root));
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

/** What surrounds the words of a table: its line ends, and what its format adds. */
function frameOf(table: Table, source: string, writer: Writer): Frame {
  const { start, end } = table.span;
  return { 'the line ends': source.slice(start, end).match(/\r\n|\r|\n/g) ?? [], ...writer.frameOf(table, source) };
}

/** What is wrong with a frame: a part that was not there before. */
function faultOfFrame(before: Frame, now: Frame): string | undefined {
  const name = Object.keys(now).find((each) => !isWithin(now[each]!, before[each]));
  return name === undefined ? undefined : `${name} would change`;
}

function isWithin(some: readonly string[], all: readonly string[] = []): boolean {
  const known = new Set(all);
  return some.every((each) => known.has(each));
}
