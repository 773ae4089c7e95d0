import type { Dirent } from 'node:fs';
import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Listing } from '../disk.ts';
import { addIfFile, addPage, addReadError, exists } from './found.ts';
import type { Found, Look } from './found.ts';
import { foldersAbove, upward } from '../paths.ts';
import { gitIgnores, gitListing } from '../git/git-listing.ts';
import type { Listed } from '../git/git-listing.ts';
import { unreadable } from '../read-error.ts';

/** Searches the disk for pages below folders, none of which is inside another. */
export function survey(folders: readonly string[], look: Look): Listing {
  const found: Found = { pages: [], readErrors: [], look };
  const repositories = new Map<string, string[]>();
  for (const folder of folders) {
    const real = realPath(folder);
    const top = topOf(real, look);
    if (real !== folder) addRenamed(survey([real], look), real, folder, found);
    else if (top === undefined) walk(folder, found);
    else repositories.set(top, [...repositories.get(top) ?? [], folder]);
  }
  for (const [top, named] of repositories) addRepository(top, named, found);
  return found;
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** The top of the git repository that holds a folder. */
function topOf(folder: string, look: Look): string | undefined {
  return upward(folder).find((above) => look.namesIn(above).has('.git'));
}

/** Adds the content of a linked folder under the path of the link. */
function addRenamed({ pages, readErrors }: Listing, real: string, folder: string, found: Found): void {
  for (const page of pages) found.pages.push(join(folder, page.slice(real.length)));
  found.readErrors.push(...readErrors);
}

function addRepository(top: string, folders: readonly string[], found: Found): void {
  const listing = gitListing(top, folders, found.look.isPage);
  if (listing === undefined) {
    for (const folder of folders) walk(folder, found);
    return;
  }
  for (const { path, why } of listing.closed) addReadError(path, `cannot be read: ${why}`, found);
  for (const listed of listing.listed) addListed(listed, found);
  const inhabited = foldersAbove(listing.listed.map(({ path }) => path));
  for (const folder of folders) {
    if (!inhabited.has(folder) && gitIgnores(top, folder)) walk(folder, found);
  }
}

function addListed({ path, kind }: Listed, found: Found): void {
  if (kind === 'untracked' && found.look.trackedOnly) return;
  if (kind === 'repository') addInner(path, found);
  else if (kind === 'file') addPage(path, found);
  else if (kind !== 'absent' || exists(path)) addIfFile(path, found);
}

/** Adds a repository inside another or inside a folder outside git; a submodule may be empty. */
function addInner(folder: string, found: Found): void {
  if (found.look.namesIn(folder).has('.git')) addRenamed(survey([folder], found.look), folder, folder, found);
  else walk(folder, found);
}

/** Adds every page below a folder, tracked or not, but asks git in repositories below it. */
function walk(start: string, found: Found): void {
  const folders = [start];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = entriesOf(folder, found);
    if (folder !== start && entries.some(({ name }) => name === '.git')) {
      addInner(folder, found);
      continue;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) folders.push(path);
      } else if (found.look.isPage(path)) {
        if (entry.isFile()) addPage(path, found);
        else addIfFile(path, found);
      }
    }
  }
}

/** Folders without pages of the project. */
const skipped: ReadonlySet<string> = new Set(['.git', 'node_modules']);

function entriesOf(folder: string, found: Found): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    addReadError(folder, unreadable(error), found);
    return [];
  }
}
