import type { Problem } from '../../../model.ts';
import type { Run } from './baseline.ts';
import { problemsIn } from './report.ts';

/** The problems of all services read, on whichever page, but for those that are known or older than a change. */
export async function openProblems(run: Run): Promise<readonly Problem[]> {
  const { command: { baseline, noInlineConfig }, input: { files, changes }, reading, standard, disk } = run;
  const { canon, config, cwd } = standard;
  const problems = problemsIn(reading.services, canon, config, cwd, !noInlineConfig);
  const open = baseline === undefined ? problems : await unknownTo(baseline, problems, run);
  if (changes === undefined) return open;
  const { newProblems } = await import('./changed-since.ts');
  return newProblems(open, files, changes, reading, standard, disk, !noInlineConfig);
}

async function unknownTo(baseline: string, problems: readonly Problem[], run: Run): Promise<readonly Problem[]> {
  const { beyondBaseline } = await import('./baseline.ts');
  return beyondBaseline(baseline, problems, run);
}
