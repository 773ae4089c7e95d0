import { fixService } from '../../../engine/fix.ts';
import { problemsIn } from '../../../engine/problems.ts';
import { identityIn } from '../../../lint/same-problem.ts';
import { isWanted } from '../../../fix/index.ts';
import type { Extent } from '../../../fix/index.ts';
import type { Problem, Span } from '../../../model.ts';
import type { OpenPage } from '../session.ts';
import type { ChangedPage } from './workspace-edit.ts';

type PageOfService = Pick<OpenPage, 'file' | 'view' | 'service'>;

/** The pages that `--fix` or `--fix=all` would change if it named one page: that page, and what it includes. */
export async function fixedPages({ file, view, service }: PageOfService, extent: Extent): Promise<readonly ChangedPage[]> {
  const reading = view.live.readingOf(service);
  return (await fixService(reading.service, (problem) => isWanted(problem, extent), view.runOn([file], reading))).outcomes;
}

/** The pages that `--fix` would change for the problems in a span of a page alone. */
export async function fixedIn({ start, end }: Span, { file, view, service }: PageOfService): Promise<readonly ChangedPage[]> {
  const reading = view.live.readingOf(service);
  const identify = identityIn([reading.service]);
  const problems = problemsIn([reading.service], view.context, view.toolkit.rules);
  const inside = new Set(problems.filter(({ place }) => place.file === file && place.start <= end && start <= place.end).map((problem) => identify(problem).key));
  return (await fixService(reading.service, (problem, { key }) => isWanted(problem, 'safe') && inside.has(key), view.runOn([file], reading))).outcomes;
}

/** The pages that the fix of one problem changes; as with `--fix`, it causes no other problem. */
export async function fixedFor(problem: Problem, { file, view, service }: PageOfService): Promise<readonly ChangedPage[]> {
  const reading = view.live.readingOf(service);
  const { key: wanted } = identityIn([reading.service])(problem);
  return (await fixService(reading.service, (each, { key }) => each.fix !== undefined && key === wanted, view.runOn([file], reading))).outcomes;
}
