import { endOfSpaces } from '../lines/whitespace.ts';

/** A field's marker, as in `:name: body`: where its name ends, and how many units it takes. */
export interface FieldMarker {
  /** Index of the colon behind the name, which begins at 1. */
  readonly nameEnd: number;
  readonly width: number;
}

/** The field marker that a line begins with ("Field Lists"): up to a colon before white space, with escapes. */
export function fieldMarkerAt(text: string): FieldMarker | undefined {
  if (text[0] !== ':' || text[1] === ':' || text[1] === ' ') return undefined;
  for (let at = 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === ':') {
      const next = text[at + 1];
      if (next === '`') return undefined;
      if (next !== undefined && next !== ' ') continue;
      return text[at - 1] === ' ' ? undefined : { nameEnd: at, width: endOfSpaces(text, at + 1) };
    }
  }
  return undefined;
}
