/** A stream for text; a terminal says so and knows its width. */
export interface OutputStream {
  /** UTF-8 by default. */
  write(text: string, encoding?: 'utf-8' | 'latin1'): unknown;
  /** Ends when there is room for more text, or the reader is gone. Absent if there is always room. */
  drained?(): Promise<void>;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  /** True after the reader is gone. */
  readonly destroyed?: boolean | undefined;
}
