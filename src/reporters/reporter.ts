import type { LongReport, Place, Problem, Report, Rule } from '../model.ts';
import type { Notation } from '../text/harmless.ts';

/** A report format. */
export interface Reporter {
  /** Whom or what it is for, as the table in docs/reports.md says it. */
  readonly audience: string;
  /** How its text is written, on which it depends how the words of a page in it are made harmless. */
  readonly notation: Notation;
  /**
   * What it needs besides the problems and the summary: the source of `pages` and the `origin`, which the context gives, or the
   * `services` of the report. Absent if it needs none of them.
   */
  readonly needs?: readonly ('pages' | 'services' | 'origin')[];
  /** Turns a report into text that ends with a line break, and that no terminal and no log obeys. */
  write(report: Report, style: Style, context: ReportContext): string;
  /**
   * The same text in pieces of whole lines, of a report of any length; absent where all problems must be known before the first
   * is told.
   */
  readonly pieces?: (report: LongReport, style: Style, context: ReportContext) => Iterable<string>;
}

/** Where more is said on the web. */
export interface Addresses {
  /** The page about canonlint. */
  readonly homepage: string;
  /** The page about a rule; undefined where there is none. */
  readonly pageOfRule: (name: string) => string | undefined;
}

/** When and of what a report was made. */
export interface Origin {
  /** The day in UTC, as `2030-12-31`. */
  readonly day: string;
  /** The first digits of the commit that is checked out; undefined outside repositories. */
  readonly commit?: string | undefined;
}

/** What a reporter may use besides the report. A function is called only when it is needed. */
export interface ReportContext {
  /** The version of canonlint. */
  readonly version: string;
  readonly addresses: Addresses;
  /** When and of what the report was made; undefined for formats that do not need it. */
  readonly origin?: Origin | undefined;
  readonly rules: readonly Pick<Rule, 'name' | 'summary' | 'why' | 'severity'>[];
  /** The source of a page as it was checked; undefined where it cannot be read. */
  readonly sourceOf: (file: string) => string | undefined;
  /** The replacement that fixes one problem; undefined where there is none. */
  readonly replacementOf: (problem: Problem) => Replacement | undefined;
}

/** New text for a place in the source. */
export interface Replacement {
  readonly place: Place;
  readonly text: string;
}

/** How a report for people looks; formats for machines ignore it. */
export interface Style {
  readonly colours: Colours;
  /** Columns of the terminal; undefined for no limit. */
  readonly width?: number | undefined;
  /** Turns words into a link that a terminal opens; absent where it cannot. */
  readonly link?: ((words: string, address: string) => string) | undefined;
  /** How many problems of each severity are shown next to the source; undefined for the reader's own limit. */
  readonly annotations?: number | undefined;
}

/** Colours a text with escape sequences, or returns it unchanged. */
export type Paint = (text: string) => string;

/** The colours of a report, as `createColors` of picocolors returns them. */
export interface Colours {
  /** Whether the functions below change their text. */
  readonly isColorSupported: boolean;
  readonly bold: Paint;
  readonly dim: Paint;
  readonly underline: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
}

const unpainted: Paint = (text) => text;

/** Colours that change nothing. */
export const colourless: Colours = {
  isColorSupported: false,
  bold: unpainted, dim: unpainted, underline: unpainted, red: unpainted, green: unpainted, yellow: unpainted,
};
