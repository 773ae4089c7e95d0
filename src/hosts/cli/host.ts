import type { ImportModule } from '../code/loader.ts';
import type { Environment } from '../output/colour.ts';
import type { watchFiles } from '../../disk/node/watcher.ts';
import type { LogStream } from '../output/log-stream.ts';

/** The machine as a command sees it; a test can replace it. */
export interface Host {
  /** The working folder, absolute. */
  readonly cwd: string;
  readonly env: Environment;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: LogStream;
  readonly stderr: LogStream;
  /** Loads a module, such as a plugin that may run. */
  readonly importModule?: ImportModule;
  /** Whether somebody at a terminal can be asked; absent if nobody can. */
  readonly isInteractive?: () => boolean;
  /** Opens the standard input and output as they are, for a protocol; absent where there are none. */
  readonly rawStreams?: () => RawStreams;
  /** Watches files and folders; by default those of this machine. */
  readonly watch?: typeof watchFiles;
  /** Tells this build of canonlint from every other; by default what the build has noted, and no cache where nothing is built. */
  readonly build?: string;
  /** The program of further threads; without it there is only one. */
  readonly worker?: URL | undefined;
}

/** Streams of bytes, which nothing changes on their way. */
export interface RawStreams {
  readonly input: NodeJS.ReadableStream & { destroy(): unknown };
  readonly output: NodeJS.WritableStream;
}
