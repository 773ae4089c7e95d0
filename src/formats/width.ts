import { eastAsianWidth } from 'get-east-asian-width';

/** Whether every code unit is one column wide: no wide, combining or astral characters. */
export function isNarrow(text: string): boolean {
  return !/[\u0300-\uffff]/.test(text);
}

/** The columns of a code point: 2 if it is wide or full-width (UAX #11). */
export function widthOf(codePoint: number): 1 | 2 {
  return codePoint >= 0x1100 && eastAsianWidth(codePoint) === 2 ? 2 : 1;
}

/**
 * Whether a character combines with the one before it: its canonical combining class is not zero (UAX #15). Canonical
 * order moves only such a character before U+0345, which has the highest class.
 */
export function isCombining(character: string): boolean {
  if (character < '\u0300') return false;
  return character === '\u0345' || !`\u0345${character}`.normalize('NFD').startsWith('\u0345');
}

/** The columns of a text, as docutils' `column_width` counts them. */
export function columnsOf(text: string): number {
  if (isNarrow(text)) return text.length;
  let columns = 0;
  for (const character of text) {
    if (!isCombining(character)) columns += widthOf(character.codePointAt(0)!);
  }
  return columns;
}
