import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { factsOf } from '../../src/facts/index.ts';
import { readRst } from '../../src/formats/rst/read.ts';
import { wholeOf } from '../fuzz/whole-document.ts';
import { pagesBelow } from './pages.ts';
import type { Requirement } from './requirement.ts';
import { shortened } from './requirement.ts';

/** Whether the corpus gives the same result with and without shortcuts, on one or several threads, in any order. */
export async function* howeverRead(folder: string): AsyncGenerator<Requirement> {
  yield withoutShortcuts(join(folder, 'corpus'));
  yield onThreads(join(folder, 'corpus'));
}

function withoutShortcuts(corpus: string): Requirement {
  const pages = [...pagesBelow(corpus)];
  const misses = pages.flatMap((page) => {
    const [short, long] = [readRst(page), readRst(page, { shortcuts: false })];
    const isSame = isDeepStrictEqual(factsOf(page, short), factsOf(page, long)) && isDeepStrictEqual(wholeOf(short), wholeOf(long));
    return isSame ? [] : [`${page.file} is read otherwise`];
  });
  const figures = `${pages.length - misses.length} of ${pages.length} pages`;
  return { name: 'the corpus is read alike with shortcuts and without', figures, met: misses.length === 0, misses: shortened(misses) };
}

function onThreads(corpus: string): Requirement {
  const services = readdirSync(corpus).toSorted();
  const ways = [
    ['--concurrency', '1'], ['--concurrency', '3', ...services.toReversed()],
  ];
  const outputs = ways.map((words) => linted(corpus, words));
  const misses = ways.filter((_, at) => outputs[at] !== outputs[0]).map((words) => `canonlint ${words.join(' ')} says something else`);
  const figures = `${ways.length} runs, ${(outputs[0]!.length / 1e6).toFixed(1)} MB each`;
  return { name: 'the corpus on several threads, and in any order', figures, met: misses.length === 0 && outputs[0] !== '', misses };
}

function linted(corpus: string, words: readonly string[]): string {
  const argv = [resolve('dist/cli/main.cjs'), '--no-config', '-f', 'json', ...words];
  return spawnSync(process.execPath, argv, { cwd: corpus, encoding: 'utf8', maxBuffer: 2 ** 28 }).stdout;
}
