import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { UserError } from '../../text/user-error.ts';
import { share } from './work-queue.ts';
import type { Done, Means, Work } from './work-queue.ts';

/** Pages leave few live objects; more room in a thread costs memory and saves no time. */
const maxYoungGenerationSizeMb = 4;

/** The threads of a run. */
export interface Threads {
  /** How many, this one included. */
  readonly count: number;
  /** The program of the others. */
  readonly program: URL;
}

/** Does work on several threads, this one included; `done` is called on this one. */
export async function shareInThreads(work: Work, { count, program }: Threads, means: Means, done: Done): Promise<void> {
  const others = Array.from({ length: Math.min(count, work.order.length) - 1 }, () => shareInThread(program, work, done));
  // together: where one fails, nobody would wait for the failure of another
  await Promise.all([told(share(work, means, done)), ...others]);
}

/**
 * Does a share of the work in another thread. Rejects if that fails, with a `UserError` if the system has no room for
 * the thread.
 */
function shareInThread(program: URL, work: Work, done: Done): Promise<void> {
  return told((async () => {
    const worker = new Worker(program, { workerData: work, resourceLimits: { maxYoungGenerationSizeMb } });
    worker.on('message', (given: Parameters<Done>) => done(...given)); // the thread posts nothing else
    await once(worker, 'exit');
  })());
}

/** Work whose failure is told in a line where the system has no room for it beside the others. */
async function told(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    const { code = '', message, name, hint } = error as NodeJS.ErrnoException & Pick<UserError, 'hint'>; // the thread throws nothing else
    // the class of an error is lost between threads
    if (name === 'UserError') throw new UserError(message, hint);
    throw shortageCodes.has(code) ? new UserError(`there is no room for another thread: ${message}`, '--concurrency 1 needs none') : error;
  }
}

/** The error codes of a system that runs out of files or memory. */
const shortageCodes: ReadonlySet<string> = new Set(['EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM', 'ERR_WORKER_INIT_FAILED', 'ERR_WORKER_OUT_OF_MEMORY']);
