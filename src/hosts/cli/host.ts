/** What a command sees of the machine it runs on: handed in, so that a test can stand in for it. */
export interface Host {
  /** The working folder, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** The program of a further thread; without it there is but one. */
  readonly worker?: URL | undefined;
}

/** A stream that text is written to; a terminal says so and knows its width. */
export interface OutputStream {
  /** In UTF-8 unless told otherwise. */
  write(text: string, encoding?: 'utf-8' | 'latin1'): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  /** True once nobody reads it any more. */
  readonly destroyed?: boolean | undefined;
}
