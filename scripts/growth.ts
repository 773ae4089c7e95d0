/**
 * Measures how the time of a run grows with the size of a page: npm run growth -- WORDS. Prints for each thing that a
 * page may hold any number of, or those with the words in their name, the processor time at 100 KB and at 1 MB without
 * the start of the program, and the exponent: 1 is linear, 2 quadratic. Unlike `test/growth` it measures
 * what Node itself does, too.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { canonlint, isBuilt, processorTimeOf } from './bench/commands.ts';
import { temporaryFolder } from './bench/temporary.ts';
import { constructs } from './growth/constructs.ts';

if (!isBuilt()) throw new Error('run npm run build first');
const folder = temporaryFolder();
// a program is a page only where it is named so
writeFileSync(join(folder, 'canonlint.yaml'), 'include: ["*.py"]\n');
const words = process.argv.slice(2).join(' ');
const sizes = [100_000, 1_000_000] as const;
const start = timeOf('page.rst', '');

console.log('| construct | page | 100 KB | 1 MB | exponent |\n|---|---|---:|---:|---:|');
for (const { name, file, page } of constructs.filter((each) => `${each.name} ${each.file}`.includes(words))) {
  const [short, long] = [page(sizes[0]), page(sizes[1])];
  const [time, more] = [short, long].map((source) => Math.max(1, timeOf(file, source) - start));
  const exponent = Math.log(more! / time!) / Math.log(long.length / short.length);
  console.log(`| ${name} | ${file} | ${time!.toFixed(0)} ms | ${more!.toFixed(0)} ms | ${exponent.toFixed(2)} |`);
}

/** In milliseconds. */
function timeOf(file: string, source: string): number {
  const path = join(folder, file);
  writeFileSync(path, source);
  return processorTimeOf(canonlint('--exit-zero', '--config', join(folder, 'canonlint.yaml'), '--canon', 'open-telekom-cloud', '--format', 'json', '--concurrency', '1', path));
}
