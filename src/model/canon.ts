import type { Outcome } from './facts.ts';

/** The entries with which every service should agree. */
export interface Canon {
  readonly name: string;
  /** The language of its words, in ISO 639-1; undefined where it has none. */
  readonly language?: string;
  readonly entries: ReadonlyMap<number, CanonEntry>;
  readonly headers: Headers;
  /** The words of responses that specifications keep for their operations, by the name of the response; undefined if there are none. */
  readonly responses?: ReadonlyMap<string, string>;
  /** What codes are about, by name. */
  readonly ideas: ReadonlyMap<string, Idea>;
  /** How a run came to compare with it; undefined where no run chose it. */
  readonly choice?: CanonChoice;
}

/** How a run came to compare with a canon. */
export interface CanonChoice {
  /** `name`: somebody named it. The others are evidence: its own words, what most services agree on, or neither. */
  readonly by: 'name' | 'words' | 'consensus' | 'protocol';
  /** The reason, as a clause. */
  readonly why: string;
}

/** One thing that a status code can be about, such as a lack of permission. */
export interface Idea {
  readonly name: string;
  /** What it is, in words that complete "404 is described as …". */
  readonly means: string;
  /** The code that is about it above all. */
  readonly of: number;
  /** The specification and section that says so, as in "RFC 9110, 15.5.4". */
  readonly source?: string;
  /** Codes that a text which speaks of the idea, and of nothing that they are about, describes wrongly. */
  readonly wrongFor: readonly number[];
  /** Alternatives that speak of the idea; `|` stands between alternatives. */
  readonly says: readonly Saying[];
  /** Words that touch on the idea: enough to show that a text is about it, too little to say that it is. */
  readonly mentions: readonly string[];
  /** Words beside which a text does not speak of the idea. */
  readonly unless: readonly string[];
}

/** Words that stand in a text; of a list, each within a few words of the others, in any order. */
export type Saying = string | readonly string[];

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
  /** The names of the ideas that the code is about, beside those that are its own. */
  readonly about: readonly string[];
}

/** Words that are wrong for a code. */
export interface WrongStatement {
  /** Alternatives. Each is normalised and matched as a sequence of whole words anywhere in the description. */
  readonly says: readonly string[];
  /** Words that make the statement right; matched in the same way. */
  readonly unless?: readonly string[];
  readonly because: string;
}
