import { loadReaders } from '../../formats/format.ts';
import type { Input } from '../input.ts';
import { lintService } from '../lint-service.ts';
import { filesIn } from '../read-services.ts';
import type { LintOptions, Task } from '../lint-task.ts';
import type { Toolkit } from '../toolkit.ts';
import { holder } from './held-problems.ts';
import type { HeldService } from './held-problems.ts';

/** Work that threads share: each takes the next free task until none is left. */
export interface Work {
  readonly tasks: readonly Task[];
  readonly options: LintOptions;
  /** The paths that the user has named. */
  readonly named: readonly string[];
  readonly tally: Tally;
}

/** The progress of the work in shared memory: tasks taken, and pages begun. */
export type Tally = Int32Array<SharedArrayBuffer>;

const [taken, begun] = [0, 1];

/** Called with the index and the result of a task. */
export type Done = (index: number, linted: HeldService) => void;

/** The tally at the start. */
export function newTally(): Tally {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

/** Does this thread's share of the work; `tell` is called with the number of pages begun by all threads. */
export async function share(
  { tasks, options, tally }: Work, toolkit: Toolkit, read: Input['read'], done: Done, tell: (begun: number) => void = () => {},
): Promise<void> {
  await loadReaders(filesIn(tasks), toolkit.formats);
  const hold = holder();
  const step = (): void => tell(Atomics.add(tally, begun, 1) + 1);
  for (let index = Atomics.add(tally, taken, 1); index < tasks.length; index = Atomics.add(tally, taken, 1)) {
    done(index, hold(lintService(tasks[index]!, options, toolkit, read, step)));
  }
}
