/**
 * Fuzzes every part that reads files: npm run fuzz -- --runs 100000. The runs are for each target, fewer for slow ones;
 * `--target` chooses one. `--pages FOLDER`, repeatable, names real pages to splice. Prints its seed; `--seed` repeats it
 * with the same pages, and `--print RUN` prints the input of one run of a target.
 */
import { delimiter } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { randomOf } from './fuzz/random.ts';
import { foldersVariable } from './fuzz/samples.ts';
import { runsOf } from './fuzz/target.ts';
import { targetNamed, targets } from './fuzz/targets/index.ts';
import { Watch } from './fuzz/watch.ts';

const string = { type: 'string' } as const;
const { values } = parseArgs({ options: { runs: { ...string, default: '20000' }, seed: string, target: string, print: string, pages: { ...string, multiple: true, default: [] } } });
// threads inherit it
process.env[foldersVariable] = values.pages.join(delimiter);
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const chosen = values.target === undefined ? targets : [targetNamed(values.target)];

/** One bug often fails on many inputs. */
const maxReported = 10;

if (values.print === undefined) await runAll();
else for (const { encoding, inputOf } of chosen) process.stdout.write(Buffer.from(inputOf(randomOf(seed, Number(values.print))), encoding));

async function runAll(): Promise<void> {
  console.log(`seed ${seed}`);
  const watch = new Watch();
  for (const target of chosen) {
    const { name } = target;
    const { runs, slowest, slowestRun, failures, slow } = await watch.fuzz(name, seed, runsOf(target, Number(values.runs)));
    console.log(`${name}: ${runs} runs, the slowest ${slowest.toFixed(0)} ms (${slowestRun}), ${failures.length} in trouble`);
    for (const { run, what } of [...failures, ...slow].slice(0, maxReported)) console.log(`\nnpm run --silent fuzz -- --target ${name} --seed ${seed} --print ${run}\n${what}\n`);
    if (failures.length > 0) process.exitCode = 1;
  }
  await watch.end();
}
