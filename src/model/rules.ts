import type { Canon } from './canon.ts';
import type { ExamplePage } from './examples.ts';
import type { Service, StatusEntry, Wording } from './facts.ts';
import type { Place } from './places.ts';

export type Severity = 'error' | 'warning';

/** How far a wording is from the canon's. */
export type Degree = 'cosmetic' | 'reworded' | 'empty';

/** One check: facts of a service × canon → findings. */
export interface Rule {
  /** Named for its fault. */
  readonly name: string;
  /** What it reports, in one line. */
  readonly summary: string;
  /** Why that matters, in a few sentences. */
  readonly why: string;
  /** `off` unless a project asks for the rule. */
  readonly severity: Severity | 'off';
  /** Pages of a service on which the rule reports. */
  readonly example: readonly ExamplePage[];
  /** Rules that say more about the same entry: where one of them reports it, this one is silent. */
  readonly yieldsTo?: readonly string[];
  /** What a project may choose beside the severity. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  check(subject: Subject): Iterable<Finding>;
}

/** A choice that a rule leaves to the project. */
export interface RuleOption {
  readonly summary: string;
  /** The first is the default. */
  readonly choices: readonly [string, ...string[]];
}

/** What a rule is given. */
export interface Subject {
  readonly service: Service;
  readonly canon: Canon;
  /** The choice made for each of the rule's options. */
  readonly options: Readonly<Record<string, string>>;
}

/** What a rule found. */
export interface Finding {
  readonly place: Place;
  /** The entry it is about, for `yieldsTo`. */
  readonly entry?: StatusEntry;
  readonly code?: number;
  readonly message: string;
  readonly degree?: Degree;
  /** What the page says, and what the canon has. */
  readonly actual?: string;
  readonly expected?: string;
  /** Other places that have to do with it: the row it contradicts, the table that lacks it. */
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  /** Why there is no fix, where one would be expected. */
  readonly declined?: string;
}

/** What would mend a finding; `safe` where nobody could object. */
export interface Fix {
  readonly safe: boolean;
  readonly change: Change;
}

export type Change = Rewording | Naming | NewRow | Reordering;

/** Other words in the place of some. */
export interface Rewording {
  readonly kind: 'reword';
  /** The words to replace; they stand in one cell, in one paragraph. */
  readonly place: Place;
  readonly from: string;
  readonly to: string;
  /** Further paragraphs of the cell that the new words stand for as well; they go. */
  readonly alsoFor?: readonly Wording[];
}

/** A reason phrase for a code that has none, where and as the other rows of its table have theirs. */
export interface Naming {
  readonly kind: 'name';
  /** Where the code stands. */
  readonly place: Place;
  readonly phrase: string;
}

/** A row for a code that its table lacks, before the first row of a higher code. */
export interface NewRow {
  readonly kind: 'row';
  readonly table: Place;
  readonly code: number;
  readonly phrase?: string;
  readonly description?: string;
}

/** The rows of a table in ascending order of their codes, within their groups. */
export interface Reordering {
  readonly kind: 'order';
  readonly table: Place;
}

/** A place that a finding refers to, and what stands there. */
export interface Related {
  readonly place: Place;
  readonly message: string;
}

/** A finding, signed with its rule and severity. */
export interface Problem extends Omit<Finding, 'entry'> {
  readonly rule: string;
  readonly severity: Severity;
}

/** What a run found, and what it read. */
export interface Report {
  /** Sorted by file, line, column, rule. */
  readonly problems: readonly Problem[];
  readonly summary: Summary;
  /** The services as far as they are reported on, for a report that shows more than problems. */
  readonly services?: readonly Service[];
  /** What they were held against. */
  readonly canon?: Canon;
}

export interface Summary {
  readonly pages: number;
  readonly services: number;
  readonly tables: number;
  readonly entries: number;
  readonly errors: number;
  readonly warnings: number;
}
