/** A stream of numbers from 0 to below 1, determined by a seed (mulberry32). */
export type Random = () => number;

/** The stream of one run; all runs of a seed differ. */
export function randomOf(seed: number, run: number): Random {
  let state = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) + Math.imul(run + 1, 0xc2b2_ae35);
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to below `limit`. */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/** One item of a list, which must not be empty. */
export function oneOf<T>(random: Random, several: readonly T[]): T {
  return several[below(random, several.length)]!;
}
