import { isSpace } from '../lines/whitespace.ts';
import type { Piece } from './inline-scan.ts';

/**
 * The visible part of a phrase reference: the phrase without an embedded `<target>`, or the target if there is no
 * phrase ("Embedded URIs and Aliases").
 */
export function linkedPhrase(text: string, from: number, to: number): Piece {
  const open = openOfTarget(text, from, to);
  if (open === undefined) return { from, to, kind: 'enclosed' };
  const end = endOfPhrase(text, from, open);
  return end === from ? seenTarget(text, open + 1, to - 1) : { from, to: end, kind: 'enclosed' };
}

/** The index of the `<` of an embedded target that ends before `to`. */
function openOfTarget(text: string, from: number, to: number): number | undefined {
  const inner = text.slice(from, to);
  if (!/(?<![\s\0])>$/.test(inner)) return undefined;
  let open = inner.lastIndexOf('<');
  while (open > 0 && inner[open - 1] === '\0') open = inner.lastIndexOf('<', open - 1);
  if (open < 0 || (open > 0 && !/[ \n]/.test(inner[open - 1]!))) return undefined;
  const target = inner.slice(open + 1, -1);
  return target === '' || isSpace(target.charCodeAt(0)) || /(?<!\0)>/.test(target) ? undefined : from + open;
}

function endOfPhrase(text: string, from: number, open: number): number {
  let end = open;
  while (end > from && (text[end - 1] === ' ' || text[end - 1] === '\n')) end--;
  return end;
}

/** A target shown as its own phrase: a name in lower case, or an address without white space. */
function seenTarget(text: string, from: number, to: number): Piece {
  const target = text.slice(from, to);
  const isName = /(?<!\0)_$/.test(target) && !/^[a-zA-Z][a-zA-Z0-9.+-]*:/.test(target);
  const seen = isName ? target.slice(0, -1).toLowerCase() : target.replace(/(?<!\0)[ \n]+/g, '');
  if (target.startsWith(seen)) return { from, to: from + seen.length, kind: 'enclosed' };
  return { from, to: from, kind: 'enclosed', words: seen.replaceAll('\0', '') };
}
