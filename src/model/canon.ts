import type { Outcome } from './facts.ts';

/** The entries with which every service should agree. */
export interface Canon {
  readonly name: string;
  readonly entries: ReadonlyMap<number, CanonEntry>;
  readonly headers: Headers;
}

/** The headers of a status list's columns; undefined where the canon has none. */
export interface Headers {
  readonly code?: string;
  readonly phrase?: string;
  readonly description?: string;
}

export interface CanonEntry {
  readonly code: number;
  /** Whether the canon governs the code; if not, it only knows the code from the registry. */
  readonly governed: boolean;
  readonly required: boolean;
  /** The reason phrase. */
  readonly phrase?: string;
  /** Names of the code in older standards. */
  readonly aliases: readonly string[];
  readonly outcome?: Outcome;
  readonly description?: string;
  /** Other wordings that are equally good. */
  readonly accept: readonly string[];
  /** The methods whose normal response the code is; undefined for any method. */
  readonly methods?: readonly string[];
  readonly wrong: readonly WrongStatement[];
}

/** Words that are wrong for a code. */
export interface WrongStatement {
  /** Alternatives. Each is normalised and matched as a sequence of whole words anywhere in the description. */
  readonly says: readonly string[];
  /** Words that make the statement right; matched in the same way. */
  readonly unless?: readonly string[];
  readonly because: string;
}
