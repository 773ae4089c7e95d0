import type { Span } from '../../model.ts';

/** A part of a page, and what is to stand there. */
export interface Piece extends Span {
  readonly text: string;
}

/** A source with pieces of it replaced, none of which overlap; those at one place stay in their order. */
export function spliced(source: string, pieces: readonly Piece[]): string {
  let [result, from] = ['', 0];
  for (const { start, end, text } of pieces.toSorted((one, other) => one.start - other.start)) {
    result += source.slice(from, start) + text;
    from = end;
  }
  return result + source.slice(from);
}
