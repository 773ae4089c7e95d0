import type { Dirent } from 'node:fs';
import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { Listing } from '../disk.ts';
import { addIfFile, addPage, addReadError } from './found.ts';
import type { Found, Look } from './found.ts';
import { nameOf, withParents } from '../paths.ts';
import { reasonByContent, reasonByName } from './left-out.ts';
import { ignoredIn } from '../git/ignored.ts';
import type { Repository } from '../git/repository.ts';
import { repositoryAround, repositoryAt } from '../git/repository.ts';
import { nothingTracked, trackedBelow } from '../git/tracked.ts';
import { unreadable } from '../read-error.ts';

/** Searches the disk for pages below folders, none of which is inside another. */
export function survey(folders: readonly string[], look: Look): Listing {
  const found: Found = { pages: [], readErrors: [], leftOut: [], look };
  const repositories = new Map<string, { readonly repository: Repository; readonly named: string[] }>();
  for (const folder of folders) {
    const real = realPath(folder);
    const repository = repositoryAround(real);
    if (real !== folder) addRenamed(survey([real], look), real, folder, found);
    else if (repository === undefined) walk(folder, filterFor(folder, found), found);
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
function addRenamed({ pages, readErrors, leftOut = [] }: Listing, real: string, folder: string, found: Found): void {
  for (const page of pages) found.pages.push(join(folder, page.slice(real.length)));
  found.readErrors.push(...readErrors);
  found.leftOut.push(...leftOut);
}

/** Which files count, and which folders are entered; `path` is that of the folder and the name. */
interface Filter {
  readonly wantsFile: (path: string, folder: string, name: string) => boolean;
  readonly wantsFolder: (path: string, folder: string, name: string) => boolean;
  /** Whether folders are left out by their names and what is in them. */
  readonly leavesOut?: true;
}

/** Nobody tells what is ignored: folders are left out that can hold no pages of the project. */
const outsideGit: Filter = { wantsFile: () => true, wantsFolder: (_path, _folder, name) => name !== '.git', leavesOut: true };

/** Somebody has named a folder that would be left out. */
const nearlyEverything: Filter = { wantsFile: () => true, wantsFolder: (_path, _folder, name) => name !== '.git' && name !== 'node_modules' };

/** What counts below a folder that somebody has named, where git tells nothing. */
function filterFor(folder: string, found: Found): Filter {
  const namesIn = (at: string): ReadonlySet<string> => new Set(entriesOf(at, { ...found, readErrors: [] }).map(({ name }) => name));
  const reason = reasonByName(basename(folder), () => namesIn(dirname(folder))) ?? reasonByContent(namesIn(folder));
  return reason === undefined ? outsideGit : nearlyEverything;
}

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
    const isNamedIgnored = tracked !== undefined && folder !== repository.top && !inhabited.has(folder) && isIgnored(folder + sep);
    if (isNamedIgnored) walk(folder, nearlyEverything, found);
    else walk(folder, tracked === undefined ? filterFor(folder, found) : inGit, found);
  }
}

/** Adds the wanted pages below a folder; those of a repository below it, as that one wants. */
function walk(start: string, filter: Filter, found: Found): void {
  const folders = [start];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = entriesOf(folder, found);
    found.look.sawFolder?.(folder, entries.map(({ name }) => name));
    if (folder !== start && entries.some(({ name }) => name === '.git') && repositoryAt(folder) !== undefined) {
      addRenamed(survey([folder], found.look), folder, folder, found);
      continue;
    }
    const names = memoized(() => new Set(entries.map(({ name }) => name)));
    if (filter.leavesOut === true && folder !== start && isLeftOut(folder, reasonByContent(names()), found)) continue;
    const above = folder.endsWith(sep) ? folder : folder + sep;
    for (const entry of entries) {
      const path = above + entry.name; // `join` takes longer than all else here
      if (entry.isDirectory()) {
        if (!filter.wantsFolder(path, folder, entry.name)) continue;
        if (filter.leavesOut !== true || !isLeftOut(path, reasonByName(entry.name, names), found)) folders.push(path);
      } else if (isPageIn(found.look, path, () => filter.wantsFile(path, folder, entry.name))) {
        if (entry.isFile()) addPage(path, found);
        else addIfFile(path, found);
      }
    }
  }
}

/** Tells of a folder that it is left out, if there is a reason. */
function isLeftOut(folder: string, reason: string | undefined, { leftOut, look }: Found): boolean {
  if (reason !== undefined) leftOut.push({ folder: nameOf(folder, look.cwd), reason });
  return reason !== undefined;
}

function memoized<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
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
