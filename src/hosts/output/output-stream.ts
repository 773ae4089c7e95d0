/** A stream that text is written to; a terminal says so and knows its width. */
export interface OutputStream {
  /** In UTF-8 unless told otherwise. */
  write(text: string, encoding?: 'utf-8' | 'latin1'): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  /** True once nobody reads it any more. */
  readonly destroyed?: boolean | undefined;
}
