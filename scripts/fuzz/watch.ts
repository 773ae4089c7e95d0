import { Worker } from 'node:worker_threads';

/** The result for a number of inputs. */
export interface Fuzzed {
  /** The number of inputs. */
  readonly runs: number;
  /** The longest processor time for one input, in milliseconds, and its number. */
  readonly slowest: number;
  readonly slowestRun: number;
  readonly failures: readonly Failure[];
}

/** An input that broke a law. */
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

/** Runs `runs` inputs of a target in a thread, so that a hang is detected and reported. */
export async function fuzz(target: string, seed: number, runs: number): Promise<Fuzzed> {
  const progress = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    workerData: { target, seed, runs, progress } satisfies Task,
    execArgv: ['--import', new URL('../typescript.mjs', import.meta.url).href],
  });
  return new Promise<Fuzzed>((resolve, reject) => {
    let last = { run: -1, spent: 0 };
    const watch = setInterval(() => {
      const [run, spent] = [Atomics.load(progress, 0), spentSoFar()];
      if (run !== last.run) last = { run, spent };
      else if (spent - last.spent > hangAfter) {
        resolve({ runs: run, slowest: hangAfter, slowestRun: run, failures: [{ run, what: 'hangs' }] });
      }
    }, interval);
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', () => clearInterval(watch));
  }).finally(() => void worker.terminate());
}

/** Processor time rather than clock time, since the machine may be busy. */
function spentSoFar(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
