import { parentPort, workerData } from 'node:worker_threads';
import { randomOf } from './random.ts';
import { targetNamed } from './targets/index.ts';
import type { Fuzzed, Task, Failure } from './watch.ts';

/** The processor time for one input, in milliseconds, that counts as a failure. */
const bound = 1000;

// The thread is started with nothing but a task.
const { target: name, seed, runs, progress } = workerData as Task;
const target = targetNamed(name);
parentPort!.postMessage(await fuzzed());

async function fuzzed(): Promise<Fuzzed> {
  const failures: Failure[] = [];
  let [slowest, slowestRun] = [0, 0];
  for (let run = 0; run < runs; run++) {
    Atomics.store(progress, 0, run);
    const input = target.inputOf(randomOf(seed, run));
    const began = process.cpuUsage();
    const what = await faultOf(input);
    const { user, system } = process.cpuUsage(began);
    const took = (user + system) / 1000;
    if (took > slowest) [slowest, slowestRun] = [took, run];
    if (what !== undefined) failures.push({ run, what });
    else if (took > bound) failures.push({ run, what: `takes ${took.toFixed(0)} ms` });
  }
  return { runs, slowest, slowestRun, failures };
}

async function faultOf(input: string): Promise<string | undefined> {
  try {
    return await target.faultOf(input);
  } catch (error) {
    return error instanceof Error ? error.stack : String(error);
  }
}
