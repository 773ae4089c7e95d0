import { Worker } from 'node:worker_threads';

/** What came of a number of mutated pages. */
export interface Fuzzed {
  /** How many pages were tried. */
  readonly runs: number;
  /** The longest that one page took, in milliseconds of processor time. */
  readonly slowest: number;
  readonly troubles: readonly Trouble[];
}

/** A page that broke a law. */
export interface Trouble {
  readonly run: number;
  readonly what: string;
}

/** What the worker is given: `progress` holds the number of the page it is at. */
export interface Task {
  readonly seed: number;
  readonly runs: number;
  readonly progress: Int32Array;
}

/** Longer at one page than this, in milliseconds, is a hang. */
const patience = 20_000;

/** Tries `runs` pages in a thread of their own, so that a hang is found and named, not shared. */
export async function fuzz(seed: number, runs: number): Promise<Fuzzed> {
  const progress = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    workerData: { seed, runs, progress } satisfies Task,
    execArgv: ['--import', new URL('../typescript.mjs', import.meta.url).href],
  });
  return new Promise((resolve, reject) => {
    let last = -1;
    const watch = setInterval(() => {
      const run = Atomics.load(progress, 0);
      if (run === last) resolve({ runs: run, slowest: patience, troubles: [{ run, what: 'hangs' }] });
      last = run;
    }, patience);
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', () => clearInterval(watch));
  }).finally(() => void worker.terminate()) as Promise<Fuzzed>;
}
