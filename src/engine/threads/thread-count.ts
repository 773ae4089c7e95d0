import { availableParallelism } from 'node:os';

/** To start a thread costs as much as reading some hundred pages. */
const pagesPerThread = 400;
/** More threads would only wait for each other and for the disk. */
const maxThreads = 8;

/**
 * The best number of threads for a number of pages, this one included. There is one for every two processors: V8 keeps
 * one and a half processors busy for each thread, and two processors are often hyper-threads of one.
 */
export function threadsFor(pages: number, processors = availableParallelism()): number {
  return Math.max(1, Math.min(Math.floor(processors / 2), maxThreads, Math.floor(pages / pagesPerThread)));
}
