import type { Config } from '../config/config.ts';
import { readOnce } from '../disk/index.ts';
import type { Disk, ReadError } from '../disk/index.ts';
import { totalOf } from '../lint/summary.ts';
import type { LongReport } from '../model.ts';
import { canonFor } from './canon.ts';
import { inputFor } from './input.ts';
import type { LintRequest } from './lint-request.ts';
import type { LintOptions, Task } from './lint-task.ts';
import { noProgress } from './listener.ts';
import type { Listener } from './listener.ts';
import { pagesIn } from './read-services.ts';
import type { KnownFacts } from './read-services.ts';
import { reportOnParts } from './report.ts';
import { collectGarbageSooner } from './threads/gc-tuning.ts';
import type { HeldBatch } from './threads/held-problems.ts';
import { packedTasks } from './threads/packed-tasks.ts';
import { share, workOn } from './threads/work-queue.ts';
import type { Done, Means, Work } from './threads/work-queue.ts';
import type { Toolkit } from './toolkit.ts';
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

/**
 * Lints the services batch by batch, on as many threads as are useful; `worker` is the program of further threads. Nothing but
 * the names of pages and what was found is held throughout the run.
 */
export async function lintServices(
  request: LintRequest, config: Config, toolkit: Toolkit, from: Disk, listener: Listener, worker: URL | undefined,
): Promise<LintedServices> {
  const disk = readOnce(from);
  const { work, known, readErrors } = await planned(request, config, workspaceOn(disk, toolkit, request.trackedOnly), listener);
  const pages = pagesOf(work);
  tuneFor(pages);
  const progress = listener.reading?.(pages) ?? noProgress;
  try {
    const found = await heldBatches(work, request.concurrency, { toolkit, read: disk.readPage, known, tell: progress.tell }, worker);
    const unread = [...readErrors, ...found.flatMap((each) => each.readErrors)];
    const { options } = work;
    const report = reportOnParts(found.flatMap((each) => each.problems), totalOf(found.map(({ counts }) => counts)), request.only, unread, options);
    return { report: { ...report, canon: options.canon }, readErrors: unread };
  } finally {
    progress.done();
  }
}

/** What a run will do. */
interface Plan {
  readonly work: Work;
  readonly known: KnownFacts;
  /** What could not be read to find the pages. */
  readonly readErrors: readonly ReadError[];
}

/** Finds the pages of a run, and their services. All that is known of them besides is forgotten with the workspace. */
async function planned(request: LintRequest, config: Config, workspace: Workspace, listener: Listener): Promise<Plan> {
  const input = await inputFor(request, config, workspace, listener);
  tuneFor(input.files.length);
  const { canon: named, inline, paths, wants: { fixes } } = request;
  const { canon, known } = await canonFor({ named, paths, input }, config, workspace, listener);
  const { services, readErrors } = wholeServicesOf(input.files, config, workspace);
  const options: LintOptions = { canon, config, cwd: workspace.cwd, inline, fixes };
  return { work: workOn(packedTasks(tasksFor(services, input.files), pagesIn(services)), options, paths), known, readErrors: [...input.readErrors, ...readErrors] };
}

function* tasksFor(services: readonly ServiceFiles[], files: readonly string[]): Iterable<Task> {
  const reported = new Set(files);
  for (const service of services) yield { ...service, unreported: service.files.filter((file) => !reported.has(file)) };
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
  const pages = pagesOf(work);
  if (program === undefined || (concurrency ?? pages) <= 1) return share(work, means, done);
  const { shareInThreads, threadsFor } = await import('./threads/threads.ts');
  const count = concurrency ?? threadsFor(pages - (means.known?.size ?? 0));
  return count > 1 ? shareInThreads(work, { count, program }, means, done) : share(work, means, done);
}

/** With many pages, the garbage that V8 leaves uncollected outweighs the live objects. */
function tuneFor(pages: number): void {
  if (pages > manyPages) collectGarbageSooner();
}

const manyPages = 2000;

function pagesOf({ tasks }: Work): number {
  return tasks.pages.reduce((sum, pages) => sum + pages, 0);
}
