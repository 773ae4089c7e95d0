import type { Random } from './random.ts';

/** A part of canonlint that is fed what nobody in his right mind would write. */
export interface Target {
  readonly name: string;
  /** How an input is written to a file: in `latin1` each of its units is a byte. */
  readonly encoding: 'utf8' | 'latin1';
  /** The input that a stream of numbers determines. */
  readonly inputOf: (random: Random) => string;
  /** The law that an input breaks, as a predicate; undefined where it holds. What is thrown breaks it, too. */
  readonly faultOf: (input: string) => string | undefined | Promise<string | undefined>;
}
