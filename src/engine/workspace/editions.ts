import { basename, dirname, join } from 'node:path';
import { upward, within } from '../../disk/paths.ts';
import { languageOfTag } from '../../text/language-tag.ts';
import { isVersion } from '../../text/version-name.ts';
import type { Workspace } from './workspace.ts';

/**
 * The innermost folder around a folder, below the root of its documentation, that holds an edition of the
 * documentation: a version or a language that stands beside another one with pages, or in a folder that Docusaurus keeps for
 * them. Undefined if there is none.
 */
export function editionAround(folder: string, root: string, workspace: Workspace): string | undefined {
  return upward(folder).find((each) => each !== root && within(root, each) && isEdition(each, workspace));
}

/** Whether a folder's name is a version (`v2`, `2.0`, `latest`) or a language (`en`, `zh-cn`). */
export function isNamedAsEdition(name: string): boolean {
  return kindOf(name) !== undefined;
}

function kindOf(name: string): 'version' | 'language' | undefined {
  if (isVersion(name)) return 'version';
  return languageOfTag(name) === undefined ? undefined : 'language';
}

function isEdition(folder: string, workspace: Workspace): boolean {
  const kind = kindOf(basename(folder));
  if (kind === undefined) return false;
  const parent = dirname(folder);
  if (editionsOnly.has(basename(parent))) return true;
  return [...workspace.namesIn(parent)].some((name) =>
    name !== basename(folder) && kindOf(name) === kind && holdsPages(join(parent, name), workspace));
}

/** Folders in which Docusaurus keeps versions and languages beside the others. */
const editionsOnly: ReadonlySet<string> = new Set(['versioned_docs', 'i18n']);

/** Whether there are pages in a folder or in the folders directly in it. */
function holdsPages(folder: string, { namesIn, isPage }: Workspace): boolean {
  const pathsIn = (at: string): readonly string[] => [...namesIn(at)].map((name) => join(at, name));
  // the text of a file whose name does not tell is not worth reading here
  const isNamedAsPage = (path: string): boolean => isPage(path, () => '');
  const inside = pathsIn(folder);
  return inside.some(isNamedAsPage) || inside.some((path) => pathsIn(path).some(isNamedAsPage));
}
