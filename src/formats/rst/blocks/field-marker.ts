import { endOfSpaces } from '../lines/whitespace.ts';

/** The marker of a field, as in `:name: body`. */
export interface FieldMarker {
  /** The index of the colon after the name, which begins at 1. */
  readonly nameEnd: number;
  readonly width: number;
}

/** The field marker at the start of a line ("Field Lists"): up to a colon before white space; escapes are respected. */
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
