import type { Random } from './random.ts';

/** A part of canonlint that is fuzzed. */
export interface Target {
  readonly name: string;
  /** The encoding of an input in a file; in `latin1` each code unit is one byte. */
  readonly encoding: 'utf8' | 'latin1';
  /** The part of the runs that it gets, since one takes longer than that of others; all if absent. */
  readonly share?: number;
  /** Creates an input from a stream of numbers. */
  readonly inputOf: (random: Random) => string;
  /** The law that an input breaks, as a predicate; undefined if it holds. An exception also breaks it. */
  readonly faultOf: (input: string) => string | undefined | Promise<string | undefined>;
}

/** How many of a number of runs a target gets. */
export function runsOf({ share = 1 }: Target, runs: number): number {
  return Math.ceil(share * runs);
}
