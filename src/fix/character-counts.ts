import type { Marks } from '../formats/format.ts';
import type { Document, Edit, Page, Text, WordsEdit } from '../model.ts';
import { cellAt, paragraphsIn, tablesOf } from './tables.ts';
import type { PlacedTable } from './tables.ts';
import { textAt, textsOutsideTables } from '../text/outer-texts.ts';

/** How often each character occurs in a text, without white space and drawing characters. */
export type CharacterCounts = ReadonlyMap<string, number>;

/** The character counts that a page should have after edits, from the words that the edits remove and add. */
export function characterCounts(
  { source }: Page, document: Document, edits: readonly Edit[], { drawing }: Marks,
): CharacterCounts {
  const counts = new Map<string, number>();
  add(counts, source, 1, drawing);
  const tables = tablesOf(document);
  const outside = textsOutsideTables(document);
  for (const edit of edits) {
    if (edit.kind === 'row') for (const words of edit.cells) add(counts, words, 1, drawing);
    if (edit.kind !== 'words') continue;
    add(counts, edit.words, 1, drawing);
    for (const words of removedWords(edit, tables, outside, source)) add(counts, words, -1, drawing);
  }
  return counts;
}

function* removedWords(
  { span, without = [] }: WordsEdit, tables: readonly PlacedTable[], outside: readonly Text[], source: string,
): Generator<string> {
  const home = cellAt(tables, span.start);
  const texts = home === undefined ? [textAt(outside, span.start) ?? []].flat() : paragraphsIn(home.cell.blocks).map(({ text }) => text);
  const runs = texts.flatMap((text) => text.runs);
  for (const gone of [span, ...without]) {
    for (const { start, length } of runs) {
      const [from, to] = [Math.max(start, gone.start), Math.min(start + length, gone.end)];
      if (from < to) yield source.slice(from, to);
    }
  }
}

/** Whether a source has the expected character counts; a new row may add its own marks. */
export function sameCharacterCounts(
  expected: CharacterCounts, source: string, edits: readonly Edit[], { drawing, row }: Marks,
): boolean {
  const actual = new Map<string, number>();
  add(actual, source, 1, drawing);
  const ignored = edits.some(({ kind }) => kind === 'row') ? row : '';
  return [...new Set([...expected.keys(), ...actual.keys()])]
    .every((unit) => ignored.includes(unit) || (expected.get(unit) ?? 0) === (actual.get(unit) ?? 0));
}

function add(counts: Map<string, number>, text: string, times: number, drawing: string): void {
  for (const unit of text) {
    if (!drawing.includes(unit) && !/\s/.test(unit)) counts.set(unit, (counts.get(unit) ?? 0) + times);
  }
}
