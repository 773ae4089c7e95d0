import type { Config } from '../config/config.ts';
import { readOnce } from '../disk/index.ts';
import type { ReadError } from '../disk/index.ts';
import { totalOf } from '../lint/summary.ts';
import type { LongReport } from '../model.ts';
import { alreadyFound, nothingFound, together } from './already-found.ts';
import { canonFor } from './canon.ts';
import { inputFor } from './input.ts';
import { knownProblems } from './known-problems.ts';
import type { LintRequest } from './lint-request.ts';
import type { LintMeans } from './lint-means.ts';
import type { LintOptions, Task } from './lint-task.ts';
import { noProgress } from './listener.ts';
import type { Listener } from './listener.ts';
import { pagesIn } from './read-services.ts';
import type { KnownFacts } from './read-services.ts';
import { runCache } from './run-cache.ts';
import type { RunCache } from './run-cache.ts';
import { reportOnParts } from './report.ts';
import { threadsFor } from './threads/thread-count.ts';
import { tuneFor } from './threads/v8-tuning.ts';
import type { HeldBatch } from './threads/held-problems.ts';
import { packedTasks, pagesOf } from './threads/packed-tasks.ts';
import { share, workOn } from './threads/work-queue.ts';
import type { Done, Means, Work } from './threads/work-queue.ts';
import { wholeServicesOf } from './workspace/services.ts';
import type { ServiceFiles } from './workspace/services.ts';
import { workspaceOn } from './workspace/workspace.ts';
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

/** What such a run works with. */
export interface ServicesMeans extends Required<Pick<LintMeans, 'toolkit' | 'disk' | 'listener'>>, Pick<LintMeans, 'worker' | 'cache'> {
  readonly config: Config;
}

/**
 * Lints the services batch by batch, on as many threads as are useful. Nothing but
 * the names of pages and what was found is held throughout the run.
 */
export async function lintServices(request: LintRequest, { config, toolkit, disk: from, listener, worker, cache }: ServicesMeans): Promise<LintedServices> {
  const disk = readOnce(from);
  const openCache = runCache(cache, disk, config, { read: disk.readPage, stampOf: disk.stampOf });
  const { tasks, options, known, readErrors } = await planned(request, config, workspaceOn(disk, toolkit, request.trackedOnly), listener, openCache);
  const open = await openCache(pagesIn(tasks));
  const { found, missing } = open === undefined ? nothingFound(tasks) : alreadyFound(tasks, knownProblems(open.cache, options));
  const pages = missing.reduce((sum, each) => sum + pagesIn(each), 0);
  const work = workOn(packedTasks(missing, pages), options, request.paths, open?.shared);
  tuneFor(pages);
  const progress = listener.reading?.(pages) ?? noProgress;
  try {
    const means: Means = { toolkit, read: disk.readPage, known, cache: open?.cache, tell: progress.tell };
    const all = together(found, work.tasks, await heldBatches(work, request.concurrency, means, worker));
    open?.cache.save();
    const unread = [...readErrors, ...all.flatMap((each) => each.readErrors)];
    const report = reportOnParts(all.flatMap((each) => each.problems), totalOf(all.map(({ counts }) => counts)), request.only, unread, options);
    return { report: { ...report, canon: options.canon }, readErrors: unread };
  } finally {
    progress.done();
  }
}

/** What a run will do. */
interface Plan {
  readonly tasks: readonly Task[];
  readonly options: LintOptions;
  readonly known: KnownFacts;
  /** What could not be read to find the pages. */
  readonly readErrors: readonly ReadError[];
}

/** Finds the pages of a run, and their services. All that is known of them besides is forgotten with the workspace. */
export async function planned(request: LintRequest, config: Config, workspace: Workspace, listener: Listener, openCache: RunCache): Promise<Plan> {
  const input = await inputFor(request, config, workspace, listener);
  const { canon: named, inline, paths, wants: { fixes } } = request;
  const { canon, known } = await canonFor({ named, paths, input }, config, workspace, listener, openCache);
  const { services, readErrors } = wholeServicesOf(input.files, config, workspace);
  const options: LintOptions = { canon, config, cwd: workspace.cwd, inline, fixes };
  return { tasks: tasksFor(services, input.files), options, known, readErrors: [...input.readErrors, ...readErrors] };
}

function tasksFor(services: readonly ServiceFiles[], files: readonly string[]): readonly Task[] {
  const reported = new Set(files);
  return services.map((service) => ({ ...service, unreported: service.files.filter((file) => !reported.has(file)) }));
}

/** The results of the batches in their order, independent of the number of threads. */
async function heldBatches(work: Work, concurrency: number | undefined, means: Means, program: URL | undefined): Promise<readonly HeldBatch[]> {
  const found: HeldBatch[] = [];
  const done: Done = (batch, held) => {
    found[batch] = held;
  };
  await shareBest(work, concurrency, means, program, done);
  if (Object.keys(found).length < work.order.length) throw new Error('a thread has ended before its work was done');
  return found;
}

async function shareBest(work: Work, concurrency: number | undefined, means: Means, program: URL | undefined, done: Done): Promise<void> {
  const pages = pagesOf(work.tasks);
  if (program === undefined || (concurrency ?? pages) <= 1) return share(work, means, done);
  const count = concurrency ?? threadsFor(pages - (means.known?.size ?? 0));
  if (count === 1) return share(work, means, done);
  const { shareInThreads } = await import('./threads/threads.ts');
  return shareInThreads(work, { count, program }, means, done);
}
