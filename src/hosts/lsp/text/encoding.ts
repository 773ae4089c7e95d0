import type { PositionEncodingKind } from 'vscode-languageserver';

/** In what units the characters of a line are counted; of the Language Server Protocol, 3.17, "Position". */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

/** The encoding for a client: the first that it offers and the server knows; UTF-16 for one that offers none. */
export function encodingFor(offered: readonly PositionEncodingKind[] = []): PositionEncoding {
  return known.find((encoding) => encoding === offered.find((each) => (known as readonly string[]).includes(each))) ?? 'utf-16';
}

const known: readonly PositionEncoding[] = ['utf-8', 'utf-16', 'utf-32'];

/** How many units of an encoding the first UTF-16 units of a line are. */
export function unitsBefore(line: string, utf16: number, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') return utf16;
  const before = line.slice(0, utf16);
  return encoding === 'utf-8' ? Buffer.byteLength(before) : [...before].length;
}

/** The UTF-16 offset in a line at which a number of units ends; the end of the line if there are fewer, the start of a character that it divides. */
export function utf16At(line: string, units: number, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') return Math.max(0, Math.min(units, line.length));
  let left = units;
  let at = 0;
  for (const character of line) {
    left -= encoding === 'utf-8' ? Buffer.byteLength(character) : 1;
    if (left < 0) break;
    at += character.length;
  }
  return at;
}
