import { resolve } from 'node:path';
import { loadedCanon } from '../../../engine/canon.ts';
import { overlayDisk } from '../../../disk/overlay-disk.ts';
import { problemsIn } from '../../../engine/problems.ts';
import { workspaceOn } from '../../../engine/workspace/workspace.ts';
import { identityIn } from '../../../lint/same-problem.ts';
import type { Canon, Problem } from '../../../model.ts';
import { UserError } from '../../../text/user-error.ts';
import { withListItem } from '../../../yaml/list-item.ts';
import type { ProjectView } from '../../../engine/live/view.ts';
import type { OpenPage } from '../session.ts';
import type { ChangedPage } from './workspace-edit.ts';

/** The canon of the project with the words of a problem among those that it accepts; undefined where it is no file, or that does not help. */
export async function accepted(problem: Problem, { view, service: files }: OpenPage): Promise<ChangedPage | undefined> {
  const { rule, code, actual = '' } = problem;
  const file = canonFileOf(view);
  if (rule !== 'wording-drift' || code === undefined || actual.trim() === '' || file === undefined) return undefined;
  const before = view.workspace.disk.readPage(file);
  if ('message' in before) return undefined;
  const source = withListItem(before.source, ['codes', String(code), 'accept'], actual);
  const canon = source === undefined ? undefined : await canonWith(view.pathOf(file), source, view);
  if (source === undefined || canon === undefined) return undefined;
  const { service } = view.live.readingOf(files);
  const { key } = identityIn([service])(problem);
  const left = problemsIn([service], { ...view.context, canon }, view.toolkit.rules);
  return left.some((each) => identityIn([service])(each).key === key) ? undefined : { before, page: { source } };
}

/** The name of the file in which the project keeps its canon. */
export function canonFileOf({ context: { config: { canon, canonIn } }, ...view }: Pick<ProjectView, 'context' | 'workspace'>): string | undefined {
  if (canon === undefined || canonIn === undefined || !/[./\\]/.test(canon) || !/\.(?:ya?ml|json)$/i.test(canon)) return undefined;
  return view.workspace.nameOf(resolve(canonIn.folder, canon));
}

/** The canon as it would be with another text; undefined if it could not be read. */
async function canonWith(path: string, source: string, { context: { config, canon: { choice } }, workspace }: ProjectView): Promise<Canon | undefined> {
  const disk = overlayDisk(workspace.disk, new Map([[path, { source, encoding: 'utf-8', byteOrderMark: false }]]));
  try {
    const canon = await loadedCanon(config.canon!, { from: config.canonIn!.folder }, workspaceOn(disk, workspace.toolkit)); // it is named, as it is a file
    return { ...canon, ...choice !== undefined && { choice } };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
