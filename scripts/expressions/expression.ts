/** A regular expression in the code, and its place. */
export interface Expression {
  /** As `file:line`. */
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}
