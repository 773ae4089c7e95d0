import type { Environment } from '../output/colour.ts';
import type { OutputStream } from '../output/output-stream.ts';

/** What a command sees of the machine it runs on: handed in, so that a test can stand in for it. */
export interface Host {
  /** The working folder, absolute. */
  readonly cwd: string;
  readonly env: Environment;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** The program of a further thread; without it there is but one. */
  readonly worker?: URL | undefined;
}
