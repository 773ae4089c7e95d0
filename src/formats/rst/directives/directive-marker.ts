import { endOfName } from '../inline/simple-name.ts';
import { endOfSpaces } from '../lines/whitespace.ts';

/** The name of a directive, and the width of the marker in its first line. */
export interface DirectiveMarker {
  readonly name: string;
  readonly width: number;
}

/** The marker of a directive whose name begins at `start`; one space may precede its colons. */
export function directiveAt(text: string, start: number): DirectiveMarker | undefined {
  const end = endOfName(text, start);
  return markerAt(text, start, end, text[end] === ' ' ? end + 1 : end);
}

/** The marker of a directive in a substitution definition, at the start of a line. */
export function embeddedDirectiveAt(text: string): DirectiveMarker | undefined {
  const end = endOfName(text, 0);
  return markerAt(text, 0, end, end);
}

function markerAt(text: string, start: number, end: number, colons: number): DirectiveMarker | undefined {
  const width = endOfSpaces(text, colons + 2);
  const isSeparated = width > colons + 2 || width >= text.length;
  return end > start && text.startsWith('::', colons) && isSeparated ? { name: text.slice(start, end), width } : undefined;
}
