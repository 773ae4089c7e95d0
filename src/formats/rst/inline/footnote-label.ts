import { endOfName } from './simple-name.ts';

/** The end of the footnote or citation label at `at`: `*`, `#` with or without a name, or a name. */
export function endOfLabel(text: string, at: number): number | undefined {
  if (text[at] === '*') return at + 1;
  if (text[at] === '#') return endOfName(text, at + 1);
  const end = endOfName(text, at);
  return end === at ? undefined : end;
}

/** Whether docutils numbers the footnote, judged by the first character of its label. */
export function isAutomatic(first: string): boolean {
  return first === '#' || first === '*';
}
