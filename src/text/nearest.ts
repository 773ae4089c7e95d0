import { closest, distance } from 'fastest-levenshtein';

/** The known name that a misspelt one most likely means, without regard to case; undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > longestName || known.length === 0) return undefined;
  const written = name.toLowerCase();
  const names = known.map((each) => each.toLowerCase());
  const closestName = closest(written, names);
  return isNear(written, closestName) ? known[names.indexOf(closestName)] : undefined;
}

/** Whether the edit distance of two words is at most a quarter of the longer one's length, rounded up. */
export function isNear(one: string, other: string): boolean {
  const length = Math.max(one.length, other.length);
  if (length > longestName) return one === other;
  return distance(one, other) <= Math.ceil(length / 4);
}

/** How many letters must be added, removed or replaced to make one word of another; Infinity for words longer than any name. */
export function lettersBetween(one: string, other: string): number {
  return Math.max(one.length, other.length) > longestName ? Infinity : distance(one, other);
}

/** In UTF-16 code units. No name is longer, and the time for the distance grows with the square of the length. */
const longestName = 200;
