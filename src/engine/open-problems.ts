import type { Problem } from '../model.ts';
import type { LintRun } from './lint-run.ts';
import { problemsIn } from './problems.ts';

/** Problems that are neither known nor older than a change. */
export interface OpenProblems {
  readonly open: readonly Problem[];
  /** Those on changed pages that are older than the change; absent if all count. */
  readonly older?: readonly Problem[];
}

/** The problems on all pages of the services, without those that are known or older than a change. */
export async function openProblems(run: LintRun): Promise<OpenProblems> {
  const { request: { baseline }, input: { changes }, reading, context, workspace } = run;
  const problems = problemsIn(reading.services, context, workspace.toolkit.rules);
  const open = baseline === undefined ? problems : await unknownTo(baseline, problems, run);
  if (changes === undefined) return { open };
  const { dated } = await import('./changed-since.ts');
  const { fresh, older } = await dated(open, changes, run);
  return { open: fresh, ...!changes.wholePages && { older } };
}

async function unknownTo(baseline: string, problems: readonly Problem[], run: LintRun): Promise<readonly Problem[]> {
  const { uncoveredByBaseline } = await import('./baseline/baseline.ts');
  return uncoveredByBaseline(baseline, problems, run);
}
