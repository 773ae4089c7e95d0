import type { Place, Span } from '../model.ts';
import { lineStartsOf, placeOf } from './lines.ts';

/**
 * The one replacement that turns `before` into `after`; undefined where they are equal. It covers `words` if given,
 * else whole lines. It never splits a line end or a surrogate pair.
 */
export function replacementBetween(
  file: string, before: string, after: string, words?: Span,
): { readonly place: Place; readonly text: string } | undefined {
  if (before === after) return undefined;
  const { start, end } = widen(changedSpan(before, after), words, before);
  const text = after.slice(start, after.length - (before.length - end));
  return { place: placeOf(file, lineStartsOf(before), { start, end }), text };
}

/** The range of `before` that differs in `after`. */
function changedSpan(before: string, after: string): Span {
  const shorterLength = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorterLength && before[start] === after[start]) start += 1;
  if (splitsPair(before, start) || splitsPair(after, start)) start -= 1;
  let suffix = 0;
  while (suffix < shorterLength - start && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix += 1;
  if (splitsPair(before, before.length - suffix) || splitsPair(after, after.length - suffix)) suffix -= 1;
  return { start, end: before.length - suffix };
}

/** Whether an offset lies inside a surrogate pair or a CRLF. */
function splitsPair(source: string, offset: number): boolean {
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(source.slice(Math.max(0, offset - 1), offset + 1));
}

function widen({ start, end }: Span, words: Span | undefined, source: string): Span {
  if (words !== undefined) return { start: Math.min(start, words.start), end: Math.max(end, words.end) };
  while (start > 0 && !/[\n\r]/.test(source[start - 1]!)) start -= 1;
  while (end < source.length && !/[\n\r]/.test(source[end]!)) end += 1;
  return { start, end };
}
