/**
 * Fuzzes every part that reads files: npm run fuzz -- --runs 100000. The runs are for each target; `--target` chooses
 * one. Prints its seed; `--seed` repeats it, and `--print RUN` prints the input of one run of a target.
 */
import { parseArgs } from 'node:util';
import { randomOf } from './fuzz/random.ts';
import { targetNamed, targets } from './fuzz/targets/index.ts';
import { fuzz } from './fuzz/watch.ts';

const string = { type: 'string' } as const;
const { values } = parseArgs({ options: { runs: { ...string, default: '20000' }, seed: string, target: string, print: string } });
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const chosen = values.target === undefined ? targets : [targetNamed(values.target)];

/** One bug often fails on many inputs. */
const maxReported = 10;

if (values.print === undefined) await runAll();
else for (const { encoding, inputOf } of chosen) process.stdout.write(Buffer.from(inputOf(randomOf(seed, Number(values.print))), encoding));

async function runAll(): Promise<void> {
  console.log(`seed ${seed}`);
  for (const { name } of chosen) {
    const { runs, slowest, slowestRun, failures } = await fuzz(name, seed, Number(values.runs));
    console.log(`${name}: ${runs} runs, the slowest ${slowest.toFixed(0)} ms (${slowestRun}), ${failures.length} in trouble`);
    for (const { run, what } of failures.slice(0, maxReported)) console.log(`\nnpm run --silent fuzz -- --target ${name} --seed ${seed} --print ${run}\n${what}\n`);
    if (failures.length > 0) process.exitCode = 1;
  }
}
