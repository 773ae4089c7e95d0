import type { Disk } from '../disk/index.ts';
import type { Setup } from './config.ts';
import type { Listener } from './listener.ts';
import type { FindCache } from './run-cache.ts';
import type { Toolkit } from './toolkit.ts';

/** What a run works with. */
export interface LintMeans {
  readonly toolkit: Toolkit;
  readonly disk: Disk;
  readonly listener?: Listener;
  /** The configuration of the request and what comes with it, if they are known. */
  readonly setup?: Setup;
  /** The program of further threads; without it there is only one. */
  readonly worker?: URL | undefined;
  /** Where the run may keep what later runs need not find out again; asked only if that would pay. */
  readonly cache?: FindCache | undefined;
}
