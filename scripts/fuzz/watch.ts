import { Worker } from 'node:worker_threads';

/** What came of a number of inputs. */
export interface Fuzzed {
  /** How many inputs were tried. */
  readonly runs: number;
  /** The longest that one input took, in milliseconds of processor time, and which that was. */
  readonly slowest: number;
  readonly slowestRun: number;
  readonly failures: readonly Failure[];
}

/** An input that broke a law. */
export interface Failure {
  readonly run: number;
  readonly what: string;
}

/** What the worker is given: `progress` holds the number of the input it is at. */
export interface Task {
  readonly target: string;
  readonly seed: number;
  readonly runs: number;
  readonly progress: Int32Array;
}

/** More at one input than this, in milliseconds of processor time, is a hang. */
const patience = 20_000;

/** How often the worker is looked at, in milliseconds. */
const interval = 2000;

/** Tries `runs` inputs of a target in a thread of their own, so that a hang is found and named, not shared. */
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
      else if (spent - last.spent > patience) {
        resolve({ runs: run, slowest: patience, slowestRun: run, failures: [{ run, what: 'hangs' }] });
      }
    }, interval);
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', () => clearInterval(watch));
  }).finally(() => void worker.terminate());
}

/** Processor time, not that of the clock: the machine may be busy with other things. */
function spentSoFar(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
