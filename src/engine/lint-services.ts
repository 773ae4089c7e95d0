import type { ReadError } from '../disk/index.ts';
import { loadReaders } from '../formats/format.ts';
import { totalOf } from '../lint/summary.ts';
import type { LongReport } from '../model.ts';
import type { Input } from './input.ts';
import type { LintRequest } from './lint-request.ts';
import { lintService } from './lint-service.ts';
import type { LintOptions, Task } from './lint-task.ts';
import { noProgress } from './listener.ts';
import type { Listener } from './listener.ts';
import { filesIn, pagesIn } from './read-services.ts';
import type { KnownFacts } from './read-services.ts';
import { reportOnParts } from './report.ts';
import { collectGarbageSooner } from './threads/gc-tuning.ts';
import { holder } from './threads/held-problems.ts';
import type { HeldService } from './threads/held-problems.ts';
import { wholeServicesOf } from './workspace/services.ts';
import type { ServiceFiles } from './workspace/services.ts';
import type { Workspace } from './workspace/workspace.ts';

/** A report, and what could not be read. */
export interface LintedServices {
  readonly report: LongReport;
  readonly readErrors: readonly ReadError[];
}

/**
 * Whether a run needs only problems. Then a service is forgotten as soon as it is linted, and threads can share the
 * work.
 */
export function isPlain({ facts, fix, baseline, page, changedSince, wants }: LintRequest): boolean {
  return !facts && fix === undefined && baseline === undefined && changedSince === undefined && page === undefined && !wants.services;
}

/**
 * Lints the services one by one, on as many threads as are useful; `worker` is the program of further threads. Pages with
 * `known` facts are not read again.
 */
export async function lintServices(
  request: LintRequest, input: Input, options: LintOptions, workspace: Workspace, listener: Listener, worker: URL | undefined,
  known: KnownFacts,
): Promise<LintedServices> {
  const { services, readErrors } = wholeServicesOf(input.files, options.config, workspace);
  const reported = new Set(input.files);
  const tasks = services.map((service) => taskFor(service, reported));
  await loadReaders(filesIn(services), workspace.toolkit.formats);
  const progress = listener.reading?.(pagesIn(services)) ?? noProgress;
  const run: LintWork = { tasks, options, workspace, known, tell: progress.tell };
  try {
    const found = await lintedBy(request, run, worker);
    const unread = [...input.readErrors, ...readErrors, ...found.flatMap((each) => each.readErrors)];
    const report = reportOnParts(found.flatMap((each) => each.problems), totalOf(found.map(({ counts }) => counts)), request.only, unread, options);
    return { report: { ...report, canon: options.canon }, readErrors: unread };
  } finally {
    progress.done();
  }
}

/** The work of a run. */
interface LintWork {
  readonly tasks: readonly Task[];
  readonly options: LintOptions;
  readonly workspace: Workspace;
  readonly known: KnownFacts;
  readonly tell: (begun: number) => void;
}

/** The results in the order of the tasks, independent of the number of threads. */
async function lintedBy(
  request: LintRequest, run: LintWork, worker: URL | undefined,
): Promise<readonly HeldService[]> {
  const { tasks, options, workspace: { toolkit, disk }, known, tell } = run;
  const pages = pagesIn(tasks);
  if (pages > manyPages) collectGarbageSooner();
  if (worker !== undefined && (request.concurrency ?? pages) > 1) {
    const { lintedInThreads, threadsFor } = await import('./threads/threads.ts');
    const threads = request.concurrency ?? threadsFor(pages - known.size);
    if (threads > 1) return lintedInThreads(tasks, options, toolkit, { threads, program: worker, named: request.paths }, disk.readPage, tell);
  }
  let begun = 0;
  const hold = holder();
  return tasks.map((task) => hold(lintService(task, options, toolkit, disk.readPage, () => tell(++begun), known)));
}

/** With more pages, the garbage that V8 leaves uncollected outweighs the live objects. */
const manyPages = 2000;

function taskFor(service: ServiceFiles, reported: ReadonlySet<string>): Task {
  return { ...service, unreported: service.files.filter((file) => !reported.has(file)) };
}
