import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Examined, Task, Terms } from './examine.ts';
import type { Input } from './input.ts';
import { newTally, shareOf } from './shares.ts';
import type { Share, Work } from './shares.ts';

/** A thread costs as much as reading some hundred pages. */
const pagesAThread = 400;
/** More threads wait for each other, and for the disk. */
const mostThreads = 8;

/** How many threads examine that many pages best, this one included. */
export function threadsFor(pages: number): number {
  return Math.max(1, Math.min(availableParallelism(), mostThreads, Math.floor(pages / pagesAThread)));
}

/** How a run is spread. */
export interface Spread {
  /** How many threads there are to be, this one included. */
  readonly threads: number;
  /** The program of a further thread. */
  readonly program: URL;
}

/**
 * Examines services on several threads, this one included; what comes of each, in the order of the tasks,
 * does not depend on how many there are.
 */
export async function examinedInThreads(
  tasks: readonly Task[], terms: Terms, { threads, program }: Spread, read: Input['read'], tell: (told: number) => void,
): Promise<readonly Examined[]> {
  // the largest service first, so that none is left for last while other threads have nothing to do
  const order = [...tasks.keys()].toSorted((one, other) => tasks[other]!.files.length - tasks[one]!.files.length);
  const work: Work = { tasks: order.map((index) => tasks[index]!), terms, tally: newTally() };
  const others = Array.from({ length: Math.min(threads, tasks.length) - 1 }, () => shareFrom(program, work));
  const shares = [shareOf(work, read, tell), ...await Promise.all(others)];
  const found: Examined[] = [];
  for (const [index, examined] of shares.flat()) found[order[index]!] = examined;
  return found;
}

/** The share of a thread of its own. Rejects with what fails there. */
async function shareFrom(program: URL, work: Work): Promise<Share> {
  const worker = new Worker(program, { workerData: work });
  const [share] = await once(worker, 'message') as [Share]; // the thread posts this and nothing else
  return share;
}
