/**
 * White space as Python's `str.isspace` has it, which docutils relies on: unlike JavaScript's `\s` it
 * holds U+001C to U+001F and U+0085, and not U+FEFF.
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

/** Where the white space ends that begins at `from`. */
export function startOfWords(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Where the spaces end that begin at `from`: U+0020 alone. */
export function endOfSpaces(text: string, from: number): number {
  let end = from;
  while (text[end] === ' ') end++;
  return end;
}

/** How many units of white space a text begins with. */
export function indentOf(text: string): number {
  return startOfWords(text, 0);
}

/** Where the white space begins that ends at `to`; `from` where there is nothing else. */
export function endOfWords(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** A text without the white space at its end. */
export function stripEnd(text: string): string {
  const end = endOfWords(text, 0, text.length);
  return end === text.length ? text : text.slice(0, end);
}

/** A text without the white space at both ends. */
export function strip(text: string): string {
  return stripEnd(text.slice(indentOf(text)));
}
