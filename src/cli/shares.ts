import { readPage } from '../files/index.ts';
import { examined } from './examine.ts';
import type { Examined, Task, Terms } from './examine.ts';
import type { Input } from './input.ts';

/** Work that threads share: each takes the next task that nobody has taken, until there is none. */
export interface Work {
  readonly tasks: readonly Task[];
  readonly terms: Terms;
  readonly tally: Tally;
}

/** How far the work has come: the tasks taken and the pages begun, in memory that all threads see. */
export type Tally = Int32Array<SharedArrayBuffer>;

const [taken, begun] = [0, 1];

/** What one thread has examined, each with the index of its task. */
export type Share = readonly (readonly [index: number, examined: Examined])[];

/** A tally of work that nobody has begun. */
export function newTally(): Tally {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

/** This thread's share of the work; `told` is how many pages have been begun, by all threads. */
export function shareOf({ tasks, terms, tally }: Work, read: Input['read'], tell: (told: number) => void = () => {}): Share {
  const share: (readonly [number, Examined])[] = [];
  const step = (): void => tell(Atomics.add(tally, begun, 1) + 1);
  for (let index = Atomics.add(tally, taken, 1); index < tasks.length; index = Atomics.add(tally, taken, 1)) {
    share.push([index, examined(tasks[index]!, terms, read, step)]);
  }
  return share;
}

/** Reads pages from the disk, as a thread does that knows of no other input. */
export function fromDisk(cwd: string): Input['read'] {
  return (file) => readPage(file, cwd);
}
