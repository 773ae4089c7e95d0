import { wholeServicesOf } from '../../../disk/index.ts';
import type { Disk, ServiceFiles, ReadError } from '../../../disk/index.ts';
import { totalOf } from '../../../lint/summary.ts';
import type { Report } from '../../../model.ts';
import { drawOnServices } from '../../../reporters/index.ts';
import type { LintCommand } from '../arguments/command.ts';
import type { Input } from '../input/input.ts';
import { pagesIn } from '../input/services.ts';
import { progressOn } from '../output/progress.ts';
import type { Progress } from '../output/progress.ts';
import type { Host } from '../host.ts';
import { examined } from './lint-service.ts';
import type { Examined, Task, LintOptions } from './lint-service.ts';
import { collectSooner } from './gc-tuning.ts';
import { reportFrom } from './report.ts';

/** A report, and what could not be read for it. */
export interface Examination {
  readonly report: Report;
  readonly readErrors: readonly ReadError[];
}

/**
 * Whether a run wants to know of problems and nothing else: then nothing is kept of a service that has been
 * examined, and threads may share the work.
 */
export function isPlain({ fix, baseline, stdin, outputs }: LintCommand, { changes }: Input): boolean {
  return fix === undefined && baseline === undefined && changes === undefined && !stdin
    && !outputs.some(({ format }) => drawOnServices.has(format));
}

/** Examines the services of pages one by one, on as many threads as pay. */
export async function examine(
  command: LintCommand, input: Input, terms: LintOptions, disk: Disk, host: Host,
): Promise<Examination> {
  const { services, readErrors } = wholeServicesOf(input.files, terms.config, disk);
  const reported = new Set(input.files);
  const tasks = services.map((service) => taskFor(service, reported));
  const progress = progressOn(host.stderr, pagesIn(services));
  try {
    const found = await examinedBy(command, tasks, terms, input.read, progress, host);
    const unread = [...input.readErrors, ...readErrors, ...found.flatMap((each) => each.readErrors)];
    const problems = found.flatMap((each) => each.problems);
    const report = reportFrom(problems, totalOf(found.map(({ counts }) => counts)), command.only, unread);
    return { report: { ...report, canon: terms.canon }, readErrors: unread };
  } finally {
    progress.done();
  }
}

/** What comes of each task, in their order; it does not depend on how many threads there are. */
async function examinedBy(
  { concurrency }: LintCommand, tasks: readonly Task[], terms: LintOptions, read: Input['read'], { tell }: Progress,
  { worker }: Host,
): Promise<readonly Examined[]> {
  const pages = pagesIn(tasks);
  if (pages > manyPages) collectSooner();
  if (worker !== undefined && (concurrency ?? pages) > 1) {
    const { examinedInThreads, threadsFor } = await import('./threads.ts');
    const threads = concurrency ?? threadsFor(pages);
    if (threads > 1) return examinedInThreads(tasks, terms, { threads, program: worker }, read, tell);
  }
  let begun = 0;
  return tasks.map((task) => examined(task, terms, read, () => tell(++begun)));
}

/** Beyond that many, what V8 leaves uncollected of the pages outweighs what lives. */
const manyPages = 2000;

function taskFor({ name, root, files }: ServiceFiles, reported: ReadonlySet<string>): Task {
  return { name, root, files, unreported: files.filter((file) => !reported.has(file)) };
}
