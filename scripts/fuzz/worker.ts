import { parentPort, workerData } from 'node:worker_threads';
import { rules } from '../../rules/index.ts';
import { factsOf, loadCanon, reportOn } from '../../src/index.ts';
import type { Canon, Page } from '../../src/model.ts';
import { pageOf } from './pages.ts';
import type { Fuzzed, Task, Trouble } from './watch.ts';

/** Longer at one page than this, in milliseconds of processor time, is trouble. */
const bound = 1000;

// The thread is started with a task and nothing else.
const { seed, runs, progress } = workerData as Task;
const canon = await loadCanon('house', { from: '.', read: () => refuse(), factsOf });
parentPort!.postMessage(fuzzed());

function fuzzed(): Fuzzed {
  const troubles: Trouble[] = [];
  let slowest = 0;
  for (let run = 0; run < runs; run++) {
    Atomics.store(progress, 0, run);
    const page: Page = { file: 'page.rst', source: pageOf(seed, run), encoding: 'utf-8', byteOrderMark: false };
    const began = process.cpuUsage();
    const what = faultOf(page, canon);
    const { user, system } = process.cpuUsage(began);
    const took = (user + system) / 1000;
    slowest = Math.max(slowest, took);
    if (what !== undefined) troubles.push({ run, what });
    else if (took > bound) troubles.push({ run, what: `takes ${took.toFixed(0)} ms` });
  }
  return { runs, slowest, troubles };
}

/** The law that a page breaks: nothing throws, and every problem lies in its page. */
function faultOf(page: Page, against: Canon): string | undefined {
  try {
    const facts = factsOf(page);
    if (facts === undefined) return 'is not read';
    const { problems } = reportOn([{ name: 'page', pages: [facts] }], against, rules);
    const outside = problems.find(({ place }) => !(0 <= place.start && place.start <= place.end
      && place.end <= page.source.length && place.line >= 1 && place.column >= 1));
    return outside && `has a problem outside itself: ${JSON.stringify(outside)}`;
  } catch (error) {
    return error instanceof Error ? error.stack : String(error);
  }
}

function refuse(): never {
  throw new Error('a shipped canon needs no file');
}
