import type { Canon } from './canon.ts';
import type { ExamplePage } from './examples.ts';
import type { Service, StatusEntry, Wording } from './facts.ts';
import type { Place } from './places.ts';

export type Severity = 'error' | 'warning';

/** How far a wording is from the canon's. */
export type Degree = 'cosmetic' | 'reworded' | 'empty';

/** One check: service facts × canon → findings. */
export interface Rule {
  /** The name of the fault that it reports. */
  readonly name: string;
  /** What it reports, in one line. */
  readonly summary: string;
  /** Why it matters, in a few sentences. */
  readonly why: string;
  /** The default severity; `off` if projects must ask for the rule. */
  readonly severity: Severity | 'off';
  /** Pages of a service with problems for the rule. */
  readonly example: readonly ExamplePage[];
  /** Rules with precedence: where one of them reports the same words of an entry, this one does not. */
  readonly yieldsTo?: readonly string[];
  /** Whether its fixes are the canon's own words or rows: they are offered only with a canon that somebody named. */
  readonly fixesFromCanon?: true;
  /** What a project can choose besides the severity. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** Absent if a run itself reports it: what a comment silences, say, is known only when all rules have reported. */
  check?(subject: Subject): Iterable<Finding>;
}

/** A choice that a rule offers to projects. */
export interface RuleOption {
  readonly summary: string;
  /** The first is the default. */
  readonly choices: readonly [string, ...string[]];
}

/** What a rule checks. */
export interface Subject {
  readonly service: Service;
  readonly canon: Canon;
  /** The choice for each option of the rule. */
  readonly options: Readonly<Record<string, string>>;
  /** Whether findings in a file are reported: others need not be made. Absent if all are. */
  readonly isReported?: (file: string) => boolean;
}

/** What a rule found. */
export interface Finding {
  readonly place: Place;
  /** The entry that it concerns, for `yieldsTo`. */
  readonly entry?: StatusEntry;
  readonly code?: number;
  readonly message: string;
  readonly degree?: Degree;
  /** The text of the page, and the text of the canon. */
  readonly actual?: string;
  readonly expected?: string;
  /** Other places that matter: the row that it contradicts, the table that lacks it. */
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  /** Why there is no fix where one would be expected. */
  readonly declined?: string;
  /** Whether it is a warning at most: all that it contradicts is what most services agree on. */
  readonly advisory?: true;
  /** Where nearly all descriptions of a service are unlike a canon that nobody named. */
  readonly unlike?: Unlike;
}

/** A service whose descriptions are unlike the canon's. */
export interface Unlike {
  readonly service: string;
  /** The number of descriptions that were compared. */
  readonly compared: number;
}

/** The fix of a finding; `safe` if nobody could object. */
export interface Fix {
  readonly safe: boolean;
  /** What an unsafe fix may break, as a clause, where that is known. */
  readonly risk?: string;
  readonly change: Change;
}

export type Change = Rewording | Naming | NewRow | Reordering;

/** New words for old. */
export interface Rewording {
  readonly kind: 'reword';
  /** The words to replace, in one paragraph of one cell. */
  readonly place: Place;
  readonly from: string;
  readonly to: string;
  /** Further paragraphs of the cell that the new words also replace. */
  readonly alsoFor?: readonly Wording[];
}

/** Adds a reason phrase to a code without one, where and as the other rows have it. */
export interface Naming {
  readonly kind: 'name';
  /** The place of the code. */
  readonly place: Place;
  readonly phrase: string;
}

/** Adds a row for a missing code before the first row with a higher code. */
export interface NewRow {
  readonly kind: 'row';
  readonly table: Place;
  readonly code: number;
  readonly phrase?: string;
  readonly description?: string;
}

/** Sorts the rows of a table by code within their groups. */
export interface Reordering {
  readonly kind: 'order';
  readonly table: Place;
}

/** A place that a finding refers to, and what is there. */
export interface Related {
  readonly place: Place;
  readonly message: string;
}

/** A finding with its rule and severity. */
export interface Problem extends Omit<Finding, 'entry' | 'advisory'> {
  readonly rule: string;
  /** The place of the code whose words these are, where it is on another line: a row may take up many lines of the source. */
  readonly row?: Place;
  /** Whether there is a fix, and one that nobody could object to; it stays known where the fix is not kept. */
  readonly fixable?: 'safe' | 'unsafe';
  readonly severity: Severity;
}

/** What a run found and read. */
export interface Report extends LongReport {
  readonly problems: readonly Problem[];
}

/** A report whose problems may be too many to be held at once: they come one by one, as often as somebody asks. */
export interface LongReport {
  /** Sorted by file, line, column, rule. */
  readonly problems: Iterable<Problem>;
  readonly summary: Summary;
  /** The services that are reported on, for reports that show more than problems. */
  readonly services?: readonly Service[];
  /** The canon with which they were compared. */
  readonly canon?: Canon;
  /** The counts that were asked for. */
  readonly statistics?: Statistics;
}

/** How many problems there are, by what they are about; the highest counts come first. */
export interface Statistics {
  readonly rules: readonly Counted[];
  readonly services: readonly Counted[];
  readonly codes: readonly Counted[];
}

/** The problems of one rule, service or code. */
export interface Counted {
  readonly name: string;
  readonly errors: number;
  readonly warnings: number;
}

export interface Summary {
  readonly pages: number;
  readonly services: number;
  readonly tables: number;
  readonly entries: number;
  /** What looks like a status list and was not taken for one. */
  readonly nearMisses: number;
  /** Problems that `--fix` may fix, and those that only `--fix=all` may; without those whose fix was declined. */
  readonly safeFixes: number;
  readonly unsafeFixes: number;
  /** Problems of changed pages that are older than the change and not reported; absent if all count. */
  readonly older?: number;
  readonly errors: number;
  readonly warnings: number;
}
