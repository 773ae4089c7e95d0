import { countsOf } from '../lint/summary.ts';
import type { Problem } from '../model.ts';
import type { Input } from './input.ts';
import type { LintedService, LintOptions, Task } from './lint-task.ts';
import { filesOf } from './once-each.ts';
import { problemsIn } from './problems.ts';
import { readService } from './read-services.ts';
import type { KnownFacts } from './read-services.ts';
import type { SpecificationsBeside } from './specifications-beside.ts';
import type { Toolkit } from './toolkit.ts';

/** Reads a whole service and lints it; `step` is called before each page. */
export function lintService(
  task: Task, options: LintOptions, toolkit: Toolkit, read: Input['read'], step: () => void, specificationsOf: SpecificationsBeside, known?: KnownFacts,
): LintedService {
  const { service, readErrors } = readService(task, read, toolkit.formats, step, specificationsOf, known);
  const unreported = new Set(task.unreported);
  const pages = service.pages.filter(({ file }) => !unreported.has(file));
  const reported = filesOf(pages);
  const problems = problemsIn([service], options, toolkit.rules).filter(({ place }) => reported.has(place.file));
  const counts = countsOf(pages.length === 0 ? [] : [{ ...service, pages }]);
  return { problems: options.fixes ? problems : problems.map(withoutFix), counts, readErrors };
}

/** A problem without what only fixing needs, to save memory. */
function withoutFix(problem: Problem): Problem {
  const { fix: _, declined: __, ...problemWithoutFix } = problem;
  return problemWithoutFix;
}
