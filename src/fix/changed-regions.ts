import type { Marks } from '../formats/format.ts';
import type { Document, Edit, Span, Table } from '../model.ts';
import { spanOf } from '../text/spans.ts';
import { cellAt, tablesOf } from '../text/tables.ts';
import type { PlacedTable } from '../text/tables.ts';
import { numberOfText, textAt, textsOutsideTables } from '../text/outer-texts.ts';

/** A part of a page that edits change: an outermost table, or a text outside of tables. */
export interface Region {
  readonly span: Span;
  readonly table?: Table;
}

/** A page as its format reads it, and its source. */
type PageState = readonly [document: Document, source: string];

/**
 * The regions with edits, ascending, before and after; the page must have the same tables and texts in both. A text takes in
 * the drawing characters and the character references beside it.
 */
export function changedRegions(
  edits: readonly Edit[], were: PageState, are: PageState, marks: Marks,
): readonly [were: readonly Region[], are: readonly Region[]] {
  const before = regionsOf(were, marks);
  const after = regionsOf(are, marks);
  const pairs = changedIn(edits, were[0]).map((index) => [before[index], after[index]]).flatMap(([one, other]) =>
    (one === undefined || other === undefined ? [] : [[one, other] as const]))
    .toSorted(([one], [other]) => one.span.start - other.span.start);
  return [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
}

/** All of a source but some parts of it. */
export function outside(source: string, regions: readonly Region[]): string {
  const ends = [0, ...regions.map(({ span: { end } }) => end)];
  return ends.map((end, at) => source.slice(end, regions[at]?.span.start)).join('\0');
}

/** The regions of a page, by number: the outermost tables, then the texts; undefined for a text without a place. */
function regionsOf([document, source]: PageState, marks: Marks): readonly (Region | undefined)[] {
  const texts = textsOutsideTables(document).map((text): Region | undefined => {
    const span = spanOf(text);
    return span && { span: withDrawing(span, source, marks) };
  });
  return [...rootsOf(tablesOf(document)).map((table): Region => ({ span: table.span, table })), ...texts];
}

/** The numbers of the regions with edits. */
function changedIn(edits: readonly Edit[], document: Document): readonly number[] {
  const [tables, texts] = [tablesOf(document), textsOutsideTables(document)];
  const roots = rootsOf(tables);
  return [...new Set(edits.flatMap((edit) => {
    const placed = edit.kind === 'words' ? cellAt(tables, edit.span.start) : tables.find(({ table }) => table.span.start === edit.block);
    if (placed !== undefined) return [roots.indexOf(placed.root)];
    const text = edit.kind === 'words' ? textAt(texts, edit.span.start) : undefined;
    return text === undefined ? [] : [roots.length + numberOfText(texts, text)];
  }))];
}

function rootsOf(tables: readonly PlacedTable[]): readonly Table[] {
  return tables.filter(({ table, root }) => table === root).map(({ table }) => table);
}

function withDrawing({ start, end }: Span, source: string, { drawing, references }: Marks): Span {
  const drawn = (at: number): number => Number(at >= 0 && at < source.length && drawing.includes(source[at]!));
  let [from, to] = [start, end];
  for (let length = 1; length > 0; from -= length) length = Math.max(references?.lengthBefore(source, from) ?? 0, drawn(from - 1));
  for (let length = 1; length > 0; to += length) length = Math.max(references?.lengthAt(source, to) ?? 0, drawn(to));
  return { start: from, end: to };
}
