/**
 * Mutated pages through the whole pipeline: npm run fuzz -- --runs 100000
 *
 * Prints its seed; `--seed` repeats it, and `--page RUN` prints the page of one run.
 */
import { parseArgs } from 'node:util';
import { pageOf } from './fuzz/pages.ts';
import { fuzz } from './fuzz/watch.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '20000' }, seed: { type: 'string' }, page: { type: 'string' } },
});
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);

if (values.page !== undefined) {
  process.stdout.write(pageOf(seed, Number(values.page)));
} else {
  console.log(`seed ${seed}`);
  const { runs, slowest, troubles } = await fuzz(seed, Number(values.runs));
  console.log(`${runs} runs, the slowest ${slowest.toFixed(0)} ms, ${troubles.length} in trouble`);
  for (const { run, what } of troubles) console.log(`\nnpm run --silent fuzz -- --seed ${seed} --page ${run}\n${what}`);
  process.exitCode = troubles.length === 0 ? 0 : 1;
}
