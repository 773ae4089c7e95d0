import { indentOf } from '../lines/line.ts';

/** The marker of a list item, or the term of a description. */
export interface Marker {
  readonly kind: 'bullet' | 'number' | 'term' | 'callout';
  /** What siblings have in common with it: `**`, `1.`, `::`. */
  readonly trait: string;
  /** Where its text begins in the line; undefined if there is none. */
  readonly textAt: number | undefined;
  /** Where its term stands in the line. */
  readonly term?: readonly [from: number, to: number];
}

const bullet = /^[ \t]*(-|\*{1,50}|\u2022)[ \t]+/;
const ordered = /^[ \t]*(\.{1,50}|\d{1,10}\.|[a-zA-Z]\.|[IVX]{1,20}\)|[ivx]{1,20}\))[ \t]+/;
const callout = /^<(?:\d{1,5}|\.)>[ \t]+/;
const termEnd = /:{2,4}(?=[ \t]|$)|;;(?=[ \t]|$)/g;

/** The marker at the start of a line; undefined if it begins no item (AsciiDoc Language, "Lists"). */
export function markerOf(text: string): Marker | undefined {
  return simpleMarkerOf(text) ?? termOf(text);
}

/** The marker of a line that begins an item of another list than a description list. */
export function simpleMarkerOf(text: string): Marker | undefined {
  const dots = bullet.exec(text);
  if (dots !== null) return { kind: 'bullet', trait: dots[1]!, textAt: dots[0].length };
  const numbered = ordered.exec(text);
  if (numbered !== null) return { kind: 'number', trait: traitOf(numbered[1]!), textAt: numbered[0].length };
  const found = callout.exec(text);
  return found === null ? undefined : { kind: 'callout', trait: '<1>', textAt: found[0].length };
}

function traitOf(marker: string): string {
  if (marker.startsWith('.')) return marker;
  if (/^\d/.test(marker)) return '1.';
  if (marker.endsWith('.')) return /[a-z]/.test(marker) ? 'a.' : 'A.';
  return /[ivx]/.test(marker) ? 'i)' : 'I)';
}

/** The term of a line that begins an item of a description list; of a list with a mark, only one with the same. */
export function termOf(text: string, mark?: string): Marker | undefined {
  if (!(text.includes('::') || text.includes(';;')) || /^\/\/[^/]/.test(text)) return undefined;
  const from = indentOf(text);
  termEnd.lastIndex = from + 1;
  for (let found = termEnd.exec(text); found !== null; found = termEnd.exec(text)) {
    const [trait] = found;
    const longer = text[found.index - 1] === ':';
    if (trait === (mark ?? trait) && !(longer && trait !== ';;')) {
      const end = found.index + trait.length;
      const textAt = end + indentOf(text.slice(end));
      return { kind: 'term', trait, textAt: textAt < text.length ? textAt : undefined, term: [from, found.index] };
    }
  }
  return undefined;
}

/** Whether a line begins an item of the same list. */
export function isSibling(text: string, { kind, trait }: Marker): boolean {
  if (kind === 'term') return termOf(text, trait) !== undefined;
  const marker = simpleMarkerOf(text);
  return marker?.kind === kind && marker.trait === trait;
}
