import type { Place, Problem, Report, Rule } from '../model.ts';

/** A report as text; it ends with a line break. */
export type Reporter = (report: Report, style: Style, background: ReportContext) => string;

/** What a report may draw on beside its problems; a format that does not ask for it costs nothing. */
export interface ReportContext {
  /** The version of canonlint. */
  readonly version: string;
  readonly rules: readonly Pick<Rule, 'name' | 'summary' | 'why' | 'severity'>[];
  /** The source of a page as the report saw it; undefined where it cannot be read. */
  readonly sourceOf: (file: string) => string | undefined;
  /** The change to the page that fixes a problem by itself; undefined where none can be made. */
  readonly replacementOf: (problem: Problem) => Replacement | undefined;
}

/** Source in the place of other source. */
export interface Replacement {
  readonly place: Place;
  readonly text: string;
}

/** How a report for people looks; machine formats take no notice of it. */
export interface Style {
  readonly colours: Colours;
  /** Columns of the terminal; undefined where lines may be of any length. */
  readonly width?: number | undefined;
  /** How many problems of each severity are shown beside the source; undefined for as many as its reader takes. */
  readonly annotations?: number | undefined;
}

/** Puts a text between the escape sequences of a colour, or leaves it as it is. */
export type Paint = (text: string) => string;

/** What a report may be coloured with; picocolors' `createColors` gives it. */
export interface Colours {
  /** Whether the paints below do anything. */
  readonly isColorSupported: boolean;
  readonly bold: Paint;
  readonly dim: Paint;
  readonly underline: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
}

const unpainted: Paint = (text) => text;

/** What leaves every text as it is. */
export const colourless: Colours = {
  isColorSupported: false,
  bold: unpainted, dim: unpainted, underline: unpainted, red: unpainted, green: unpainted, yellow: unpainted,
};
