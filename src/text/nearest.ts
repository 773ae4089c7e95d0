import { closest, distance } from 'fastest-levenshtein';

/** The known name that a misspelt one most likely means, case aside; undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > longest || known.length === 0) return undefined;
  const written = name.toLowerCase();
  const names = known.map((each) => each.toLowerCase());
  const meant = closest(written, names);
  return isNear(written, meant) ? known[names.indexOf(meant)] : undefined;
}

/** Whether two words differ by slips of the pen at most: one in four characters, begun fours counted. */
export function isNear(one: string, other: string): boolean {
  const length = Math.max(one.length, other.length);
  if (length > longest) return one === other;
  return distance(one, other) <= Math.ceil(length / 4);
}

/** In UTF-16 code units: no name is longer, and the distance takes time with the square of it. */
const longest = 200;
