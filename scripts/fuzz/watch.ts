import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** The result for a number of inputs. */
export interface Fuzzed {
  /** The number of inputs. */
  readonly runs: number;
  /** The longest processor time for one input, in milliseconds, and its number. */
  readonly slowest: number;
  readonly slowestRun: number;
  readonly failures: readonly Failure[];
  /** Inputs that took a second and more. How long one takes depends on what else the machine does, so it is no failure. */
  readonly slow: readonly Failure[];
}

/** An input that broke a law, or that took long. */
export interface Failure {
  readonly run: number;
  readonly what: string;
}

/** The task of the worker: `progress` contains the number of the current input. */
export interface Task {
  readonly target: string;
  readonly seed: number;
  readonly runs: number;
  readonly progress: Int32Array;
}

/** The processor time for one input, in milliseconds, that counts as a hang. */
const hangAfter = 20_000;

/** How often the worker is checked, in milliseconds. */
const interval = 2000;

/** A thread in which inputs run, so that a hang is detected and reported. Starting it takes longer than a thousand inputs. */
export class Watch {
  #worker: Worker | undefined;

  /** Runs `runs` inputs of a target. */
  async fuzz(target: string, seed: number, runs: number): Promise<Fuzzed> {
    const worker = this.#worker ??= started();
    const task: Task = { target, seed, runs, progress: new Int32Array(new SharedArrayBuffer(4)) };
    const hung = watchOver(task.progress);
    const ended = once(worker, 'message').then(([result]) => result as Fuzzed); // the worker posts nothing else
    worker.postMessage(task);
    const outcome = await Promise.race([ended, hung.promise]);
    hung.stop();
    if (typeof outcome !== 'number') return outcome;
    await this.end();
    return { runs: outcome, slowest: hangAfter, slowestRun: outcome, failures: [{ run: outcome, what: 'hangs' }], slow: [] };
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}

function started(): Worker {
  return new Worker(new URL('worker.ts', import.meta.url), { execArgv: ['--import', new URL('../typescript.mjs', import.meta.url).href] });
}

/** Resolves to the number of the input that hangs. */
function watchOver(progress: Int32Array): { readonly promise: Promise<number>; readonly stop: () => void } {
  let last = { run: -1, spent: 0 };
  let watch: NodeJS.Timeout | undefined;
  const promise = new Promise<number>((resolve) => {
    watch = setInterval(() => {
      const [run, spent] = [Atomics.load(progress, 0), spentSoFar()];
      if (run !== last.run) last = { run, spent };
      else if (spent - last.spent > hangAfter) resolve(run);
    }, interval);
  });
  return { promise, stop: () => clearInterval(watch) };
}

/** Processor time rather than clock time, since the machine may be busy. */
function spentSoFar(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
