import type { Span } from '../../model.ts';

/** Whether words follow the tag of an element of code directly. */
export function followCodeTag(source: string, { start }: Span): boolean {
  return /<(?:code|tt|kbd|samp)(?:\s[^<>]*)?>\s*$/i.test(source.slice(Math.max(0, start - longestTag), start));
}

/** In UTF-16 code units. */
const longestTag = 200;
