import type { Span } from '../../../model.ts';
import { trimmed } from '../lines/whitespace.ts';

/** A heading's level, 1 to 6, and its words. */
export interface Heading {
  readonly level: number;
  readonly words: Span;
}

/** The heading of a line that begins with number signs; undefined if it is none (CommonMark, section 4.2). */
export function headingAt(source: string, start: number, end: number): Heading | undefined {
  let from = start;
  while (from < end && source[from] === '#') from += 1;
  const level = from - start;
  if (level > 6 || (from < end && source[from] !== ' ' && source[from] !== '\t')) return undefined;
  return { level, words: withoutAttributes(source, withoutClosing(source, trimmed(source, from, end))) };
}

/** Words without number signs at their end. */
function withoutClosing(source: string, { start, end }: Span): Span {
  let to = end;
  while (to > start && source[to - 1] === '#') to -= 1;
  if (to === end || (to > start && source[to - 1] !== ' ' && source[to - 1] !== '\t')) return { start, end };
  return trimmed(source, start, to);
}

/** Whether a line gives its heading an anchor: `{#not-found}`, or `<a name="not-found">`. */
export function hasOwnAnchor(line: string): boolean {
  return /\{(?::|\/\*)? *#[^{}]*\}$/.test(line.trimEnd()) || /<a\s[^<>]*(?:name|id)=/i.test(line);
}

/** In UTF-16 code units. */
const longestAttributes = 200;

/** The words of a heading without an identifier in braces: `{#not-found}`. */
export function withoutAttributes(source: string, { start, end }: Span): Span {
  if (source[end - 1] !== '}') return { start, end };
  const tail = source.slice(Math.max(start, end - longestAttributes), end);
  const attributes = tail.slice(Math.max(0, tail.lastIndexOf('{')));
  return /^\{(?::|\/\*)? *[#.][^{}]*\}$/.test(attributes) ? trimmed(source, start, end - attributes.length) : { start, end };
}
