import type { Line } from '../lines/line.ts';

/** The marker of a list item. */
export interface ListMarker {
  /** Items whose markers have the same type belong to one list. */
  readonly type: string;
  /** The length of the marker, without white space. */
  readonly length: number;
  /** The number of an ordered item. */
  readonly number: number | undefined;
}

/** The marker at the first word of a line; undefined if there is none (CommonMark, section 5.2). */
export function listMarkerAt({ source, words, end }: Line): ListMarker | undefined {
  const first = source.charCodeAt(words);
  if (first === 42 || first === 43 || first === 45) {
    return isGap(source, words + 1, end) ? { type: source[words]!, length: 1, number: undefined } : undefined;
  }
  let at = words;
  while (at < end && at - words < 10 && isDigit(source.charCodeAt(at))) at += 1;
  const digits = at - words;
  const delimiter = source[at];
  if (digits === 0 || digits > 9 || (delimiter !== '.' && delimiter !== ')') || at >= end || !isGap(source, at + 1, end)) return undefined;
  return { type: delimiter, length: digits + 1, number: Number(source.slice(words, at)) };
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isGap(source: string, at: number, end: number): boolean {
  return at >= end || source[at] === ' ' || source[at] === '\t';
}
