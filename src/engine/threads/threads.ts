import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { UserError } from '../../text/user-error.ts';
import type { Input } from '../input.ts';
import type { LintedService, LintOptions, Task } from '../lint-task.ts';
import type { Toolkit } from '../toolkit.ts';
import { newTally, share } from './work-queue.ts';
import type { Done, Work } from './work-queue.ts';

/** A thread costs as much as reading some hundred pages. */
const pagesAThread = 400;
/** More threads wait for each other, and for the disk. */
const mostThreads = 8;

/** A page leaves little behind; a thread with more room for it would take more memory, and no less time. */
const maxYoungGenerationSizeMb = 4;

/**
 * How many threads lint that many pages best, this one included: one for every two processors, since a thread
 * keeps one and a half busy with what V8 does beside it, and since two are often one that is called two.
 */
export function threadsFor(pages: number, processors = availableParallelism()): number {
  return Math.max(1, Math.min(Math.floor(processors / 2), mostThreads, Math.floor(pages / pagesAThread)));
}

/** How a run is spread. */
export interface Spread {
  /** How many threads there are to be, this one included. */
  readonly threads: number;
  /** The program of a further thread. */
  readonly program: URL;
}

/**
 * Lints services on several threads, this one included; what comes of each, in the order of the tasks,
 * does not depend on how many there are. `linted` hears of each as soon as it is done.
 */
export async function lintedInThreads(
  tasks: readonly Task[], options: LintOptions, toolkit: Toolkit, { threads, program }: Spread, read: Input['read'],
  tell: (told: number) => void, linted: (service: LintedService) => void,
): Promise<readonly LintedService[]> {
  // the largest service first, so that none is left for last while other threads have nothing to do
  const order = [...tasks.keys()].toSorted((one, other) => tasks[other]!.files.length - tasks[one]!.files.length);
  const work: Work = { tasks: order.map((index) => tasks[index]!), options, tally: newTally() };
  const found: LintedService[] = [];
  const done: Done = (index, service) => {
    found[order[index]!] = service;
    linted(service);
  };
  const others = Array.from({ length: Math.min(threads, tasks.length) - 1 }, () => shareElsewhere(program, work, done));
  share(work, toolkit, read, done, tell);
  await Promise.all(others);
  if (Object.keys(found).length < tasks.length) throw new Error('a thread has ended before its work was done');
  return found;
}

/** Does a share of the work in a thread of its own. Rejects with what fails there: a `UserError` where the system has no room for it. */
async function shareElsewhere(program: URL, work: Work, done: Done): Promise<void> {
  try {
    const worker = new Worker(program, { workerData: work, resourceLimits: { maxYoungGenerationSizeMb } });
    worker.on('message', (given: Parameters<Done>) => done(...given)); // the thread posts these and nothing else
    await once(worker, 'exit');
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException; // the thread throws no other
    throw shortages.has(code) ? new UserError(`there is no room for another thread: ${message}`, '--concurrency 1 needs none') : error;
  }
}

/** What a system says that has not enough files or memory left. */
const shortages: ReadonlySet<string> = new Set(['EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM', 'ERR_WORKER_INIT_FAILED', 'ERR_WORKER_OUT_OF_MEMORY']);
