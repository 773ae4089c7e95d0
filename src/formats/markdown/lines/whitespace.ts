/** Whether a character is white space that collapses in a text: Unicode's, and the separators of ASCII. */
export function isSpace(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 28 && unit <= 31);
  if (unit < 0x85) return false;
  if (unit <= 0xa0) return unit === 0x85 || unit === 0xa0;
  if (unit < 0x1680) return false;
  return unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029
    || unit === 0x202f || unit === 0x205f || unit === 0x3000;
}

/** A range without the spaces and tabs at both ends. */
export function trimmed(source: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let [from, to] = [start, end];
  while (from < to && isBlankUnit(source.charCodeAt(from))) from++;
  while (to > from && isBlankUnit(source.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

function isBlankUnit(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}
