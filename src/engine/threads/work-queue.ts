import type { Input } from '../input.ts';
import { lintService } from '../lint-service.ts';
import type { LintedService, LintOptions, Task } from '../lint-task.ts';
import type { Toolkit } from '../toolkit.ts';

/** Work that threads share: each takes the next task that nobody has taken, until there is none. */
export interface Work {
  readonly tasks: readonly Task[];
  readonly options: LintOptions;
  readonly tally: Tally;
}

/** How far the work has come: the tasks taken and the pages begun, in memory that all threads see. */
export type Tally = Int32Array<SharedArrayBuffer>;

const [taken, begun] = [0, 1];

/** What has come of the task with an index. */
export type Done = (index: number, linted: LintedService) => void;

/** A tally of work that nobody has begun. */
export function newTally(): Tally {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

/** Does this thread's share of the work; `tell` is told how many pages have been begun, by all threads. */
export function share(
  { tasks, options, tally }: Work, toolkit: Toolkit, read: Input['read'], done: Done, tell: (begun: number) => void = () => {},
): void {
  const step = (): void => tell(Atomics.add(tally, begun, 1) + 1);
  for (let index = Atomics.add(tally, taken, 1); index < tasks.length; index = Atomics.add(tally, taken, 1)) {
    done(index, lintService(tasks[index]!, options, toolkit, read, step));
  }
}
