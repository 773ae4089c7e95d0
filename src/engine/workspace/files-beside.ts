import { dirname, join } from 'node:path';
import { mayBePage } from '../../formats/format.ts';
import type { Workspace } from './workspace.ts';

/** In a folder with more of them, few are specifications. */
const most = 20;

/**
 * The files that may be the specification of a page that stands alone: those in its folder that are known by their content.
 * None of a page that may be one itself. Absolute, sorted.
 */
export function specificationFilesBeside(page: string, workspace: Workspace): readonly string[] {
  const specifying = workspace.toolkit.formats.filter(({ statesElsewhere }) => statesElsewhere === true);
  if (mayBePage(page, specifying)) return [];
  const folder = dirname(page);
  const names = [...workspace.namesIn(folder)].filter((name) => mayBePage(name, specifying));
  return names.length > most ? [] : names.toSorted().map((name) => join(folder, name));
}
