import type { Place, Span } from '../model.ts';
import { lineStartsOf, placeOf } from './lines.ts';

/**
 * The one change that makes a source another; undefined where they are the same. It takes in `words` where they
 * are given, else whole lines, and cuts neither a line end nor a pair of surrogates in half.
 */
export function replacementBetween(
  file: string, before: string, after: string, words?: Span,
): { readonly place: Place; readonly text: string } | undefined {
  if (before === after) return undefined;
  const { start, end } = widened(changed(before, after), words, before);
  const text = after.slice(start, after.length - (before.length - end));
  return { place: placeOf(file, lineStartsOf(before), { start, end }), text };
}

/** The part of a source that another has otherwise. */
function changed(before: string, after: string): Span {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  if (isInside(before, start) || isInside(after, start)) start -= 1;
  let kept = 0;
  while (kept < most - start && before.at(-1 - kept) === after.at(-1 - kept)) kept += 1;
  if (isInside(before, before.length - kept) || isInside(after, after.length - kept)) kept -= 1;
  return { start, end: before.length - kept };
}

/** Whether an offset stands between the halves of a pair. */
function isInside(source: string, offset: number): boolean {
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(source.slice(Math.max(0, offset - 1), offset + 1));
}

function widened({ start, end }: Span, words: Span | undefined, source: string): Span {
  if (words !== undefined) return { start: Math.min(start, words.start), end: Math.max(end, words.end) };
  while (start > 0 && !/[\n\r]/.test(source[start - 1]!)) start -= 1;
  while (end < source.length && !/[\n\r]/.test(source[end]!)) end += 1;
  return { start, end };
}
