import { endOfName } from './simple-name.ts';

/** Where the label of a footnote or citation ends that begins at `at`: `*`, `#` with a name or without, or a name. */
export function endOfLabel(text: string, at: number): number | undefined {
  if (text[at] === '*') return at + 1;
  if (text[at] === '#') return endOfName(text, at + 1);
  const end = endOfName(text, at);
  return end === at ? undefined : end;
}

/** Whether docutils gives the footnote its number or symbol, by the first character of its label. */
export function isAutomatic(first: string): boolean {
  return first === '#' || first === '*';
}
