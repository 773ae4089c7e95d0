/** A half-open range of a page's source, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A range of a page with lines and columns, all 1-based; the end is exclusive. */
export interface Place extends Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
