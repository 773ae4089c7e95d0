/** A regular expression of the code, and where it is made. */
export interface Expression {
  /** As `file:line`. */
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}
