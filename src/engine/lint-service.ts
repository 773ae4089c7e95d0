import { countsOf } from '../lint/summary.ts';
import type { Problem } from '../model.ts';
import type { KnownProblems } from './known-problems.ts';
import type { LintedService, LintOptions, Task } from './lint-task.ts';
import { filesOf } from './once-each.ts';
import { problemsIn } from './problems.ts';
import { readService } from './read-services.ts';
import type { KnownFacts, ReadMeans } from './read-services.ts';
import { lintSilentPages } from './silent-pages.ts';
import type { Toolkit } from './toolkit.ts';

/** Reads a whole service and lints it; the result is kept among the known problems, if there are any. */
export async function lintService(
  task: Task, options: LintOptions, { rules }: Pick<Toolkit, 'rules'>, means: ReadMeans, known?: KnownProblems,
): Promise<LintedService> {
  const silent = await lintSilentPages(task, options, means);
  if ('linted' in silent) return silent.linted;
  const before = known?.ofPart(task);
  if (before !== undefined) return before;
  const { service, readErrors } = await readService(task, { ...means, known: withRead(silent.read, means.known) });
  const unreported = new Set(task.unreported);
  const pages = service.pages.filter(({ file }) => !unreported.has(file));
  const reported = filesOf(pages);
  const isReported = (file: string): boolean => reported.has(file);
  const found = unreported.size === 0 ? problemsIn([service], options, rules) : problemsIn([service], options, rules, isReported);
  const problems = found.filter(({ place }) => isReported(place.file));
  const counts = countsOf(pages.length === 0 ? [] : [{ ...service, pages }]);
  const linted: LintedService = { problems: options.fixes ? problems : problems.map(withoutFix), counts, readErrors };
  known?.keep(task, service, linted);
  return linted;
}

function withRead(read: KnownFacts, known: KnownFacts | undefined): KnownFacts | undefined {
  return read.size === 0 ? known : { size: read.size + (known?.size ?? 0), get: (file) => read.get(file) ?? known?.get(file) };
}

/** A problem without what only fixing needs, to save memory. */
function withoutFix(problem: Problem): Problem {
  const { fix: _, declined: __, ...problemWithoutFix } = problem;
  return problemWithoutFix;
}
