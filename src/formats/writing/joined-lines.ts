import type { Span } from '../../model.ts';

/** An offset of the page in lines joined by line breaks, in UTF-16 code units; undefined if it is in none of them. */
export function offsetIn(lines: readonly Span[], offset: number): number | undefined {
  let before = 0;
  for (const { start, end } of lines) {
    if (offset >= start && offset <= end) return before + offset - start;
    before += end - start + 1;
  }
  return undefined;
}
