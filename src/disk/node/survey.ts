import type { Dirent } from 'node:fs';
import { readdirSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Listing } from '../disk.ts';
import { addIfFile, addPage, addReadError } from './found.ts';
import type { Found, Look } from './found.ts';
import { withParents } from '../paths.ts';
import { ignoredIn } from '../git/ignored.ts';
import type { Repository } from '../git/repository.ts';
import { repositoryAround, repositoryAt } from '../git/repository.ts';
import { nothingTracked, trackedBelow } from '../git/tracked.ts';
import { unreadable } from '../read-error.ts';

/** Searches the disk for pages below folders, none of which is inside another. */
export function survey(folders: readonly string[], look: Look): Listing {
  const found: Found = { pages: [], readErrors: [], look };
  const repositories = new Map<string, { readonly repository: Repository; readonly named: string[] }>();
  for (const folder of folders) {
    const real = realPath(folder);
    const repository = repositoryAround(real);
    if (real !== folder) addRenamed(survey([real], look), real, folder, found);
    else if (repository === undefined) walk(folder, outsideGit, found);
    else {
      const { named } = repositories.get(repository.top) ?? { named: [] };
      repositories.set(repository.top, { repository, named: [...named, folder] });
    }
  }
  for (const { repository, named } of repositories.values()) addRepository(repository, named, found);
  return found;
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** Adds the content of a linked folder under the path of the link. */
function addRenamed({ pages, readErrors }: Listing, real: string, folder: string, found: Found): void {
  for (const page of pages) found.pages.push(join(folder, page.slice(real.length)));
  found.readErrors.push(...readErrors);
}

/** Which files count, and which folders are entered; `path` is that of the folder and the name. */
interface Filter {
  readonly wantsFile: (path: string, folder: string, name: string) => boolean;
  readonly wantsFolder: (path: string, folder: string, name: string) => boolean;
}

/** Folders without pages of the project are left out. */
const outsideGit: Filter = { wantsFile: () => true, wantsFolder: (_path, _folder, name) => name !== '.git' && name !== 'node_modules' };

/** Adds what git tracks or does not ignore; all that is below a named folder which is itself ignored. */
function addRepository(repository: Repository, folders: readonly string[], found: Found): void {
  const tracked = trackedBelow(repository, folders);
  const { names, ignoreFiles } = tracked ?? nothingTracked;
  const inhabited = withParents(names.keys());
  const isIgnored = ignoredIn(repository, ignoreFiles, (path, error) => addReadError(path, unreadable(error), found));
  const isTracked = (folder: string, name: string): boolean => names.get(folder)?.has(name) === true;
  const inGit: Filter = {
    wantsFile: (path, folder, name) => isTracked(folder, name) || (!found.look.trackedOnly && !isIgnored(path)),
    wantsFolder: (path, folder, name) => name !== '.git' && (inhabited.has(path) || isTracked(folder, name) || !isIgnored(path + sep)),
  };
  for (const folder of folders) {
    const isOutside = tracked === undefined || (folder !== repository.top && !inhabited.has(folder) && isIgnored(folder + sep));
    walk(folder, isOutside ? outsideGit : inGit, found);
  }
}

/** Adds the wanted pages below a folder; those of a repository below it, as that one wants. */
function walk(start: string, filter: Filter, found: Found): void {
  const folders = [start];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = entriesOf(folder, found);
    if (folder !== start && entries.some(({ name }) => name === '.git') && repositoryAt(folder) !== undefined) {
      addRenamed(survey([folder], found.look), folder, folder, found);
      continue;
    }
    const above = folder.endsWith(sep) ? folder : folder + sep;
    for (const entry of entries) {
      const path = above + entry.name; // `join` takes longer than all else here
      if (entry.isDirectory()) {
        if (filter.wantsFolder(path, folder, entry.name)) folders.push(path);
      } else if (isPageIn(found.look, path, () => filter.wantsFile(path, folder, entry.name))) {
        if (entry.isFile()) addPage(path, found);
        else addIfFile(path, found);
      }
    }
  }
}

/** Whether a wanted file is a page; one that is not wanted is not opened to know. */
function isPageIn({ isPage }: Look, path: string, isWanted: () => boolean): boolean {
  let contentTells = false;
  const byName = isPage(path, () => {
    contentTells = true;
    return '';
  });
  return (byName || contentTells) && isWanted() && (byName || isPage(path));
}

function entriesOf(folder: string, found: Found): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    addReadError(folder, unreadable(error), found);
    return [];
  }
}
