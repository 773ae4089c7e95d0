import { baselineWith } from '../../../engine/baseline/baseline.ts';
import type { Problem } from '../../../model.ts';
import { UserError } from '../../../text/user-error.ts';
import type { OpenPage } from '../session.ts';
import type { ChangedPage } from './workspace-edit.ts';

/** The baseline of the project with one more known problem; undefined where there is none, or it has mistakes. */
export async function known(problem: Problem, { file, view, service }: OpenPage): Promise<ChangedPage | undefined> {
  const run = view.runOn([file], view.live.readingOf(service));
  const { request: { baseline } } = run;
  if (baseline === undefined) return undefined;
  const before = view.workspace.disk.readPage(baseline);
  const source = 'message' in before ? undefined : before.source;
  if (source === undefined && view.workspace.disk.exists(view.pathOf(baseline))) return undefined;
  try {
    const text = await baselineWith(problem, source, run);
    return { before: { file: baseline, source: source ?? '' }, page: { source: text }, ...source === undefined && { isNew: true } };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
