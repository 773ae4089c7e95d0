import type { Run, Span, Text } from '../model.ts';

/** The empty text. */
export const noText: Text = { value: '', runs: [] };

/**
 * The source range of `value.slice(from, to)`: from its first to its last character that comes from the source;
 * undefined where none does.
 */
export function spanOf(text: Text, from = 0, to = text.value.length): Span | undefined {
  let start: number | undefined;
  let end: number | undefined;
  for (const run of text.runs) {
    const first = Math.max(run.at, from);
    const last = Math.min(run.at + run.length, to);
    if (first >= last) continue;
    start ??= run.start + first - run.at;
    end = run.start + last - run.at;
  }
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** The part of a text between two offsets in its value. */
export function sliceText(text: Text, from: number, to = text.value.length): Text {
  const runs: Run[] = [];
  for (const run of text.runs) {
    const first = Math.max(run.at, from);
    const last = Math.min(run.at + run.length, to);
    if (first < last) runs.push({ at: first - from, start: run.start + first - run.at, length: last - first });
  }
  return { value: text.value.slice(from, to), runs };
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
