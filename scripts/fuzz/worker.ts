import { parentPort } from 'node:worker_threads';
import { randomOf } from './random.ts';
import { targetNamed } from './targets/index.ts';
import type { Fuzzed, Task, Failure } from './watch.ts';

/** The processor time for one input, in milliseconds, that is told. */
const bound = 1000;

const port = parentPort!; // this is a thread
// the thread that started this one sends nothing but tasks
port.on('message', (task: Task) => void fuzzed(task).then((result) => port.postMessage(result)));

async function fuzzed({ target: name, seed, runs, progress }: Task): Promise<Fuzzed> {
  const target = targetNamed(name);
  const [failures, slow]: [Failure[], Failure[]] = [[], []];
  let [slowest, slowestRun] = [0, 0];
  for (let run = 0; run < runs; run++) {
    Atomics.store(progress, 0, run);
    const input = target.inputOf(randomOf(seed, run));
    const began = process.cpuUsage();
    const what = await faultOf(target.faultOf, input);
    const { user, system } = process.cpuUsage(began);
    const took = (user + system) / 1000;
    if (took > slowest) [slowest, slowestRun] = [took, run];
    if (what !== undefined) failures.push({ run, what });
    if (took > bound) slow.push({ run, what: `takes ${took.toFixed(0)} ms` });
  }
  return { runs, slowest, slowestRun, failures, slow };
}

async function faultOf(test: (input: string) => string | undefined | Promise<string | undefined>, input: string): Promise<string | undefined> {
  try {
    return await test(input);
  } catch (error) {
    return error instanceof Error ? error.stack : String(error);
  }
}
