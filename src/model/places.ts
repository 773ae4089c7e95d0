/** A range of a page's source, in offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A range of a page, as a person finds it. The end is exclusive, like the offset. */
export interface Place extends Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
