import { extname } from 'node:path';
import { markupsIn } from '../../formats/markups.ts';
import { counted } from '../../text/counted.ts';
import { UserError } from '../../text/user-error.ts';
import { filesUnder } from './listing.ts';
import { unwantedBy } from './selection.ts';
import type { Project, Selection } from './selection.ts';
import type { Workspace } from './workspace.ts';

/**
 * Throws a `UserError` if folders were named, or the project includes pages, and none was found: a run that looked at nothing must
 * not pass for one that found nothing. It says what is read and what is there. Files that are named and excluded are no mistake, since
 * a hook names whatever a commit changes.
 */
export function refuseNothing(paths: readonly string[], selection: Selection, project: Project, workspace: Workspace): void {
  const isAsked = paths.length > 0 || project.include.length > 0;
  if (!isAsked || !isEmpty(selection)) return;
  const { searched: { folders, ...found } } = selection;
  const isUnwanted = unwantedBy(project, workspace);
  const [pages, included] = [found.pages, found.included].map((each) => each.filter((page) => !isUnwanted(page)).length) as [number, number]; // `map` keeps the length
  const where = [...new Set(folders)].map(workspace.nameOf).map((name) => (name === '.' ? 'this folder' : name)).join(', ');
  if (pages === 0) throw new UserError(`there is no page in ${where}`, whatIsThere(selection, workspace));
  const all = pages === 1 ? 'the only page' : `all ${pages} pages`;
  if (included > 0) throw new UserError(`exclude, --ignore-pattern or a .canonlintignore leaves out ${all} in ${where}`, 'canonlint --print-config shows what is excluded');
  throw new UserError(`include matches no page in ${where}, where there ${pages === 1 ? 'is 1' : `are ${pages}`}`, 'canonlint --print-config shows what is included');
}

/** Whether folders were searched and nothing was found in them, without a reason that is told anyway. */
export function isEmpty({ files, readErrors, searched: { folders } }: Selection): boolean {
  return files.length === 0 && readErrors.length === 0 && folders.length > 0;
}

/** What canonlint reads, and which files are there instead of pages. */
export function whatIsThere({ searched: { folders } }: Selection, workspace: Workspace): string {
  const there = kindsOf(filesUnder(folders, workspace));
  return `canonlint reads ${markupsIn(workspace.toolkit.formats)}; here ${there}`;
}

/** How many files have which extension, the most frequent first. */
function kindsOf(files: readonly string[]): string {
  if (files.length === 0) return 'is no file at all';
  const counts = new Map<string, number>();
  for (const file of files) {
    const kind = extname(file).toLowerCase();
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const kinds = [...counts].toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  const shown = kinds.slice(0, mostKinds).map(([kind, count]) => (kind === '' ? `${count} without an extension` : `${count} ${kind}`));
  const rest = kinds.slice(mostKinds).reduce((sum, [, count]) => sum + count, 0);
  const parts = rest === 0 ? shown : [...shown, counted(rest, 'other file')];
  return `${files.length === 1 ? 'is' : 'are'} ${parts.join(', ')}`;
}

const mostKinds = 4;
