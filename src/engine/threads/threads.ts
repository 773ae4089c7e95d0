import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { UserError } from '../../text/user-error.ts';
import type { Input } from '../input.ts';
import type { LintOptions, Task } from '../lint-task.ts';
import type { Toolkit } from '../toolkit.ts';
import type { HeldService } from './held-problems.ts';
import { newTally, share } from './work-queue.ts';
import type { Done, Work } from './work-queue.ts';

/** To start a thread costs as much as reading some hundred pages. */
const pagesPerThread = 400;
/** More threads would only wait for each other and for the disk. */
const maxThreads = 8;

/** Pages leave few live objects; more room in a thread costs memory and saves no time. */
const maxYoungGenerationSizeMb = 4;

/**
 * The best number of threads for a number of pages, this one included. There is one for every two processors: V8 keeps
 * one and a half processors busy for each thread, and two processors are often hyper-threads of one.
 */
export function threadsFor(pages: number, processors = availableParallelism()): number {
  return Math.max(1, Math.min(Math.floor(processors / 2), maxThreads, Math.floor(pages / pagesPerThread)));
}

/** How a run is distributed. */
export interface Spread {
  /** The number of threads, this one included. */
  readonly threads: number;
  /** The program of further threads. */
  readonly program: URL;
  /** The paths that the user has named. */
  readonly named: readonly string[];
}

/**
 * Lints services on several threads, this one included. The results are in the order of the tasks, independent of the
 * number of threads.
 */
export async function lintedInThreads(
  tasks: readonly Task[], options: LintOptions, toolkit: Toolkit, { threads, program, named }: Spread, read: Input['read'],
  tell: (told: number) => void,
): Promise<readonly HeldService[]> {
  // the largest service first, so that no thread is idle while it is linted last
  const order = [...tasks.keys()].toSorted((one, other) => tasks[other]!.files.length - tasks[one]!.files.length);
  const work: Work = { tasks: order.map((index) => tasks[index]!), options, named, tally: newTally() };
  const found: HeldService[] = [];
  const done: Done = (index, service) => {
    found[order[index]!] = service;
  };
  const others = Array.from({ length: Math.min(threads, tasks.length) - 1 }, () => shareInThread(program, work, done));
  await share(work, toolkit, read, done, tell);
  await Promise.all(others);
  if (Object.keys(found).length < tasks.length) throw new Error('a thread has ended before its work was done');
  return found;
}

/**
 * Does a share of the work in another thread. Rejects if that fails, with a `UserError` if the system has no room for
 * the thread.
 */
async function shareInThread(program: URL, work: Work, done: Done): Promise<void> {
  try {
    const worker = new Worker(program, { workerData: work, resourceLimits: { maxYoungGenerationSizeMb } });
    worker.on('message', (given: Parameters<Done>) => done(...given)); // the thread posts nothing else
    await once(worker, 'exit');
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException; // the thread throws nothing else
    throw shortageCodes.has(code) ? new UserError(`there is no room for another thread: ${message}`, '--concurrency 1 needs none') : error;
  }
}

/** The error codes of a system that runs out of files or memory. */
const shortageCodes: ReadonlySet<string> = new Set(['EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM', 'ERR_WORKER_INIT_FAILED', 'ERR_WORKER_OUT_OF_MEMORY']);
