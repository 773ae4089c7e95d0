/**
 * White space as in Python's `str.isspace`, which docutils uses. Unlike JavaScript's `\s` it includes U+001C to U+001F
 * and U+0085, but not U+FEFF.
 */
export function isSpace(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 28 && unit <= 31);
  if (unit < 0x85) return false;
  if (unit <= 0xa0) return unit === 0x85 || unit === 0xa0;
  if (unit < 0x1680) return false;
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** The end of the white space at `from`. */
export function startOfWords(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The end of the spaces (U+0020) at `from`. */
export function endOfSpaces(text: string, from: number): number {
  let end = from;
  while (text[end] === ' ') end++;
  return end;
}

/** The length of the white space at the start of a text. */
export function indentOf(text: string): number {
  return startOfWords(text, 0);
}

/** The start of the white space that ends at `to`; `from` if there is nothing else. */
export function endOfWords(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** A text without white space at its end. */
export function stripEnd(text: string): string {
  const end = endOfWords(text, 0, text.length);
  return end === text.length ? text : text.slice(0, end);
}

/** A text without white space at both ends. */
export function strip(text: string): string {
  return stripEnd(text.slice(indentOf(text)));
}
