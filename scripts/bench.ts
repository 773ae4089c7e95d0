/**
 * Measures the time and memory of canonlint: npm run bench -- FOLDER. Prints a Markdown document of tables. `--pages N`
 * is the size of the tree made of copies of the folder, `--rounds N` how often each command runs, `--problem-pages N` the number of
 * pages with fifty problems each; `--no-peers` leaves
 * other tools out.
 */
import { statSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { isBuilt } from './bench/commands.ts';
import { fixedLoopTime } from './bench/fixed-loop.ts';
import { editing } from './bench/editing.ts';
import { folderAt } from './bench/folder.ts';
import { growth } from './bench/growth.ts';
import { hooksOn } from './bench/hooks.ts';
import { longPagesOf } from './bench/long-pages.ts';
import { manyProblems } from './bench/many-problems.ts';
import { markups, markupsIn } from './bench/markups.ts';
import { mixOf } from './bench/mix.ts';
import { onePage } from './bench/one-page.ts';
import { peers } from './bench/peers.ts';
import { wholeProject } from './bench/project.ts';
import { sampleOf } from './bench/sample.ts';
import { boundsText, inMilliseconds, sectionText } from './bench/section.ts';
import type { Bound, Section } from './bench/section.ts';
import { specifications } from './bench/specifications.ts';
import { stageShares } from './bench/stages.ts';
import { treeOf } from './bench/tree.ts';

const { values, positionals: [path = 'fixtures/services'] } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '7' },
    'problem-pages': { type: 'string', default: '10000' },
    'no-peers': { type: 'boolean', default: false },
  },
});
const [pages, rounds] = [countOf(values.pages), countOf(values.rounds)];
if (!isBuilt()) fail('run npm run build first');
if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) fail(`${path} is no folder`);
const folder = folderAt(resolve(path));
if (folder.files.length === 0) fail(`${path} holds no page`);

// without a listener, a signal ends the process before it can clean up
for (const [signal, number] of [['SIGINT', 2], ['SIGTERM', 15]] as const) process.once(signal, () => process.exit(128 + number));

console.log('# What canonlint takes\n');
console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB of memory\n`);
const loop = fixedLoopTime(3 * rounds);
console.log(`The fixed loop, which tells machines apart, takes ${inMilliseconds(loop)} of processor time. Processor times are of all threads.\n`);
const bounds: Bound[] = [];
for await (const section of sections()) {
  console.log(sectionText(section));
  bounds.push(...section.bounds ?? []);
  // signals are handled here, since everything else waits synchronously for other programs
  await setImmediate();
}
console.log(boundsText(bounds));

async function* sections(): AsyncGenerator<Section> {
  tell(`copying ${path} until there are ${pages} pages`);
  const tree = treeOf(folder, pages);
  tell('a whole project');
  yield wholeProject(folder, { dense: tree, versions: treeOf(folder, pages, true), mix: mixOf(folder, pages) }, rounds, loop);
  tell('one page');
  yield onePage(3 * rounds);
  tell('hooks');
  yield hooksOn(folder, rounds);
  tell('markups');
  yield markups(folder, rounds, loop);
  tell('growth');
  yield growth(tree, longPagesOf(folder), rounds);
  tell('specifications');
  yield specifications(rounds);
  tell('many problems');
  yield manyProblems(countOf(values['problem-pages']));
  tell('the editor');
  yield await editing(tree);
  tell('stages');
  yield stageShares(folder, rounds);
  if (values['no-peers']) return;
  for (const { markup, ...own } of markupsIn(folder)) {
    tell(`peers that read ${markup}`);
    yield peers(markup, sampleOf(own, 1000), rounds);
  }
}

function tell(what: string): void {
  console.error(`bench: ${what}`);
}

function countOf(words: string): number {
  if (!/^[1-9]\d*$/.test(words)) fail(`${words} is no count`);
  return Number(words);
}

function fail(message: string): never {
  console.error(`bench: ${message}`);
  process.exit(2);
}
