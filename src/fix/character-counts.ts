import type { Marks } from '../formats/format.ts';
import type { Document, Edit, Page, Row, Span, Text, WordsEdit } from '../model.ts';
import { cellAt, tablesOf } from '../text/tables.ts';
import type { PlacedTable } from '../text/tables.ts';
import { textAt, textsOutsideTables } from '../text/outer-texts.ts';

/** How often each character occurs in a text, without white space and drawing characters. */
export type CharacterCounts = ReadonlyMap<string, number>;

/** The character counts that a page should have after edits, from the words that the edits remove and add. */
export function characterCounts(
  { source }: Page, document: Document, edits: readonly Edit[], marks: Marks,
): CharacterCounts {
  const counts = new Map<string, number>();
  add(counts, source, 1, marks);
  const tables = tablesOf(document);
  const outside = textsOutsideTables(document);
  for (const edit of edits) {
    if (edit.kind === 'row') for (const words of edit.cells) add(counts, words, 1, marks);
    if (edit.kind !== 'words') continue;
    add(counts, edit.words, 1, marks);
    for (const words of removedWords(edit, tables, outside)) add(counts, words, -1, marks);
  }
  return counts;
}

function* removedWords({ span, without = [] }: WordsEdit, tables: readonly PlacedTable[], outside: readonly Text[]): Generator<string> {
  const home = cellAt(tables, span.start);
  const texts = home === undefined ? [textAt(outside, span.start) ?? []].flat() : textsOutsideTables(home.cell);
  for (const gone of [span, ...without]) for (const text of texts) yield wordsIn(text, gone);
}

/** The words of a text from its first to its last character in a span. */
function wordsIn({ value, runs }: Text, { start, end }: Span): string {
  const parts = runs.flatMap((run) => {
    const [from, to] = [Math.max(run.start, start), Math.min(run.start + run.length, end)];
    return from < to ? [{ from: run.at + from - run.start, to: run.at + to - run.start }] : [];
  });
  return parts.length === 0 ? '' : value.slice(parts[0]!.from, parts.at(-1)!.to);
}

/** Whether a source has the expected character counts; a new row may add its own marks, one of `tagged` all of them. */
export function sameCharacterCounts(
  expected: CharacterCounts, source: string, edits: readonly Edit[], marks: Marks, tagged: readonly Row[],
): boolean {
  const actual = new Map<string, number>();
  add(actual, source, 1, marks);
  for (const { span, cells } of tagged) {
    add(actual, source.slice(span.start, span.end), -1, marks);
    for (const cell of cells) add(actual, cell?.text.value ?? '', 1, marks);
  }
  const ignored = edits.some(({ kind }) => kind === 'row') ? marks.row : '';
  return [...new Set([...expected.keys(), ...actual.keys()])]
    .every((unit) => ignored.includes(unit) || (expected.get(unit) ?? 0) === (actual.get(unit) ?? 0));
}

function add(counts: Map<string, number>, text: string, times: number, { drawing, references }: Marks): void {
  for (const unit of references?.decoded(text) ?? text) {
    if (!drawing.includes(unit) && !/\s/.test(unit)) counts.set(unit, (counts.get(unit) ?? 0) + times);
  }
}
