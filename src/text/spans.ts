import type { Run, Span, Text } from '../model.ts';
import { countBefore } from './ordered.ts';

/** The empty text. */
export const noText: Text = { value: '', runs: [] };

/**
 * The source range of `value.slice(from, to)`: from its first to its last character that comes from the source;
 * undefined where none does. Takes logarithmic time.
 */
export function spanOf({ value, runs }: Text, from = 0, to = value.length): Span | undefined {
  let [first, last] = [firstRunBehind(runs, from), countBefore(runs, to, ({ at }) => at) - 1];
  while (first <= last && runs[first]!.length === 0) first++;
  while (first <= last && runs[last]!.length === 0) last--;
  if (first > last || from >= to) return undefined;
  const [head, tail] = [runs[first]!, runs[last]!];
  return { start: head.start + Math.max(0, from - head.at), end: tail.start + Math.min(tail.length, to - tail.at) };
}

/** The part of a text between two offsets in its value. */
export function sliceText({ value, runs: all }: Text, from: number, to = value.length): Text {
  const runs: Run[] = [];
  for (let index = firstRunBehind(all, from); index < all.length && all[index]!.at < to; index++) {
    const run = all[index]!;
    const first = Math.max(run.at, from);
    const last = Math.min(run.at + run.length, to);
    if (first < last) runs.push({ at: first - from, start: run.start + first - run.at, length: last - first });
  }
  return { value: value.slice(from, to), runs };
}

/** The index of the first run that ends behind an offset; runs are in order. */
function firstRunBehind(runs: readonly Run[], offset: number): number {
  return countBefore(runs, offset + 1, ({ at, length }) => at + length);
}

/** Joins texts with `separator` between them; the separator has no place in the source. */
export function joinTexts(texts: readonly Text[], separator = ' '): Text {
  if (texts.length === 1) return texts[0]!;
  let value = '';
  const runs: Run[] = [];
  for (const text of texts) {
    if (text.value === '') continue;
    if (value !== '') value += separator;
    for (const run of text.runs) runs.push({ ...run, at: run.at + value.length });
    value += text.value;
  }
  return { value, runs };
}

/** Whether a text has a character at a source offset. */
export function holds({ runs }: Text, offset: number): boolean {
  return runs.some(({ start, length }) => start <= offset && offset < start + length);
}

/** The index in a text of the character at a source offset; undefined if it has none there. */
export function indexAt({ runs }: Text, offset: number): number | undefined {
  const run = runs.find(({ start, length }) => start <= offset && offset < start + length);
  return run === undefined ? undefined : run.at + offset - run.start;
}
