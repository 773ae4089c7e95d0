import { dirname, join } from 'node:path';
import { memoizeByPath } from '../../disk/paths.ts';
import { mayBePage } from '../../formats/format.ts';
import { excludedFrom } from './selection.ts';
import type { Project } from './selection.ts';
import type { Workspace } from './workspace.ts';

/** In a folder with more of them, few are specifications. */
const most = 20;

/**
 * The files that may be the specification of a page that stands alone: those in its folder that are known by their content, and not
 * excluded. None of a page that may be one itself. Sorted; relative to the working folder.
 */
export function filesBeside(project: Project, workspace: Workspace): (page: string) => readonly string[] {
  const specifying = workspace.toolkit.formats.filter(({ statesElsewhere }) => statesElsewhere === true);
  const isExcluded = excludedFrom(project, workspace);
  const filesIn = memoizeByPath((folder): readonly string[] => {
    const names = [...workspace.namesIn(folder)].filter((name) => mayBePage(name, specifying));
    if (names.length > most) return [];
    return names.toSorted().map((name) => join(folder, name)).filter((file) => !isExcluded(file)).map(workspace.nameOf);
  });
  return (page) => (mayBePage(page, specifying) ? [] : filesIn(dirname(page)));
}
