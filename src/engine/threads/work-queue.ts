import type { Cache } from '../../cache/index.ts';
import type { Input } from '../input.ts';
import { knownProblems } from '../known-problems.ts';
import { lintService } from '../lint-service.ts';
import type { SharedCache } from '../run-cache.ts';
import { specificationsBeside } from '../specifications-beside.ts';
import { equalPagesAmong } from '../read-services.ts';
import type { KnownFacts, ReadMeans } from '../read-services.ts';
import type { LintedService, LintOptions } from '../lint-task.ts';
import type { Toolkit } from '../toolkit.ts';
import { holder } from './held-problems.ts';
import type { HeldBatch } from './held-problems.ts';
import { filesOf, pagesOf, tasksOf } from './packed-tasks.ts';
import type { PackedTasks } from './packed-tasks.ts';

/** Work that threads share: each takes the next free batch of tasks until none is left. */
export interface Work {
  readonly tasks: PackedTasks;
  /** The batches in the order in which they are taken. */
  readonly order: Uint32Array;
  readonly options: LintOptions;
  /** The paths that the user has named. */
  readonly named: readonly string[];
  /** The cache of the run, if there is one. */
  readonly cache?: SharedCache | undefined;
  readonly tally: Tally;
}

/** The progress of the work in shared memory: batches taken, and pages begun. */
export type Tally = Int32Array<SharedArrayBuffer>;

const [taken, begun] = [0, 1];

/** Called with the index and the result of a batch. */
export type Done = (batch: number, held: HeldBatch) => void;

/** What a thread does its share with. */
export interface Means {
  readonly toolkit: Toolkit;
  readonly read: Input['read'];
  /** The facts of pages that need not be read again. */
  readonly known?: KnownFacts;
  readonly cache?: Cache | undefined;
  /** Called with the number of pages begun by all threads. */
  readonly tell?: (begun: number) => void;
}

/** Work of which nothing is done; the largest batch comes first, so that no thread is idle while it is linted last. */
export function workOn(tasks: PackedTasks, options: LintOptions, named: readonly string[], cache?: SharedCache): Work {
  const { pages } = tasks;
  const order = Uint32Array.from(pages.keys()).sort((one, other) => pages[other]! - pages[one]! || one - other);
  return { tasks, order, options, named, cache, tally: new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)) };
}

/** Does this thread's share of the work. */
export async function share({ tasks, order, options, tally }: Work, means: Means, done: Done): Promise<void> {
  const { toolkit, read, known, cache, tell = () => {} } = means;
  const hold = holder();
  const specificationsOf = specificationsBeside(read, toolkit.formats);
  const step = (): void => tell(Atomics.add(tally, begun, 1) + 1);
  const problems = cache && knownProblems(cache, options);
  const equal = await equalPagesAmong(pagesOf(tasks), () => filesOf(tasks));
  const readMeans: ReadMeans = { read, formats: toolkit.formats, step, specificationsOf, known, cache, equal };
  for (let turn = Atomics.add(tally, taken, 1); turn < order.length; turn = Atomics.add(tally, taken, 1)) {
    const batch = order[turn]!;
    const linted: LintedService[] = [];
    for (const task of tasksOf(tasks, batch)) linted.push(await lintService(task, options, toolkit, readMeans, problems));
    done(batch, hold(linted));
  }
  cache?.save();
}
