import type { Problem } from '../model.ts';
import type { LintRun } from './lint-run.ts';
import { problemsIn } from './problems.ts';

/** The problems on all pages of the services, without those that are known or older than a change. */
export async function openProblems(run: LintRun): Promise<readonly Problem[]> {
  const { request: { baseline }, input: { files, changes }, reading, context, workspace } = run;
  const problems = problemsIn(reading.services, context, workspace.toolkit.rules);
  const open = baseline === undefined ? problems : await unknownTo(baseline, problems, run);
  if (changes === undefined) return open;
  const { newProblems } = await import('./changed-since.ts');
  return newProblems(open, files, changes, reading, context, workspace);
}

async function unknownTo(baseline: string, problems: readonly Problem[], run: LintRun): Promise<readonly Problem[]> {
  const { uncoveredByBaseline } = await import('./baseline/baseline.ts');
  return uncoveredByBaseline(baseline, problems, run);
}
