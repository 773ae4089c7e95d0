import type { Listener } from './listener.ts';
import { refuseNothing } from './workspace/nothing-found.ts';
import { selectionOf } from './workspace/selection.ts';
import type { Project, Selection } from './workspace/selection.ts';
import type { Workspace } from './workspace/workspace.ts';

/** The pages at paths; tells of folders that are not searched. Throws a `UserError` if some were asked for and there is none. */
export function selected(paths: readonly string[], project: Project, workspace: Workspace, listener: Listener): Selection {
  const selection = selectionOf(paths, project, workspace);
  for (const { folder, reason } of selection.leftOut) listener.leftOut?.(folder, reason);
  refuseNothing(paths, selection, project, workspace);
  return selection;
}
