import type { Outcome } from './facts.ts';

/** The entries every service should agree with. */
export interface Canon {
  readonly name: string;
  readonly entries: ReadonlyMap<number, CanonEntry>;
  readonly headers: Headers;
}

/** How the columns of a status table are called; undefined where the canon has no say. */
export interface Headers {
  readonly code?: string;
  readonly phrase?: string;
  readonly description?: string;
}

export interface CanonEntry {
  readonly code: number;
  /** Whether the canon itself governs the code, rather than only knowing it from the registry. */
  readonly governed: boolean;
  readonly required: boolean;
  /** The reason phrase. */
  readonly phrase?: string;
  /** Names the code had in older standards. */
  readonly aliases: readonly string[];
  readonly outcome?: Outcome;
  readonly description?: string;
  /** Other wordings that are just as good as the description. */
  readonly accept: readonly string[];
  /** The methods whose normal response this code is; undefined where any may be. */
  readonly methods?: readonly string[];
  readonly wrong: readonly WrongStatement[];
}

/** Words that say something untrue of their code. */
export interface WrongStatement {
  /** Alternatives, each matched after normalising, as a run of whole words anywhere in the description. */
  readonly says: readonly string[];
  /** Words, matched likewise, beside which the statement is no fault. */
  readonly unless?: readonly string[];
  readonly because: string;
}
