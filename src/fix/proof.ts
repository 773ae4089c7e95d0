import type { Frame, WritableFormat, Writer } from '../formats/format.ts';
import type { Document, Edit, Page, Row } from '../model.ts';
import { changedRegions, outside, type Region } from './changed-regions.ts';
import { expectedAfter } from './expected.ts';
import { characterCounts, sameCharacterCounts } from './character-counts.ts';
import { sameOutline, outlineOf } from './outline.ts';
import type { Expected } from './outline.ts';
import { tablesOf } from '../text/tables.ts';
import { textsOutsideTables } from '../text/outer-texts.ts';

/**
 * Why a rewritten page is not exactly the page with these edits, as a clause; undefined if it is. The new source is
 * read again. Its content must be as expected, its words in the same lines, and every character outside the changed
 * tables and texts the same.
 */
export function faultOf(
  before: Page, source: string, edits: readonly Edit[], { read, writer }: Pick<WritableFormat, 'read' | 'writer'>,
): string | undefined {
  const { marks, marks: { inline }, readWhole = read } = writer;
  const [was, is] = [readWhole(before), readWhole({ ...before, source })];
  const changes = expectedAfter(edits, tablesOf(was), textsOutsideTables(was));
  if (changes === undefined) return 'an edit is of no words of the page';
  if (was.faults.length !== is.faults.length) return 'a table could not be read any more';
  const expected = outlineOf(was, before.source, inline, changes);
  if (!sameOutline(expected, outlineOf(is, source, inline, unchanged))) return 'the page would not read as it should';
  const [regions, regionsNow] = changedRegions(edits, [was, before.source], [is, source], marks);
  if (outside(before.source, regions) !== outside(source, regionsNow)) return 'text outside the table would change';
  if (!sameCharacterCounts(characterCounts(before, was, edits, marks), source, edits, marks, taggedRows(was, is, changes, writer))) return 'markup would be lost or added';
  return regions.map((region, at) =>
    faultOfFrame(frameOf(region, before.source, writer), frameOf(regionsNow[at]!, source, writer))).find((fault) => fault !== undefined);
}

/** The new rows on a page with tags around their words; the page must have the same tables as before. */
function taggedRows(was: Document, is: Document, { bodies }: Expected, writer: Writer): readonly Row[] {
  const now = tablesOf(is);
  return tablesOf(was).flatMap(({ table }, number) => {
    if (writer.hasTags?.(table) !== true) return [];
    const body = now[number]?.table.body ?? [];
    return (bodies.get(table.body) ?? []).flatMap((row, at) => ('cells' in row ? [] : body[at] ?? []));
  });
}

const unchanged: Expected = { texts: new Map(), cells: new Map(), bodies: new Map() };

/** What surrounds the words of a region: its line ends, and what its format adds for a table. */
function frameOf({ span: { start, end }, table }: Region, source: string, writer: Writer): Frame {
  const lineEnds = source.slice(start, end).match(/\r\n|\r|\n/g) ?? [];
  return { 'the line ends': lineEnds, ...(table !== undefined && writer.frameOf(table, source)) };
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
