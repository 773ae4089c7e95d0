import type { Report } from '../model.ts';

/** A report as text; it ends with a line break. */
export type Reporter = (report: Report, style: Style) => string;

/** How a report for people looks; machine formats take no notice of it. */
export interface Style {
  readonly colours: Colours;
  /** Columns of the terminal; undefined where lines may be of any length. */
  readonly width?: number | undefined;
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
