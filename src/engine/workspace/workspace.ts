import type { Disk, Listing, PageTest } from '../../disk/disk.ts';
import { memoizeByPath, mostFolders, nameOf, pathOf } from '../../disk/paths.ts';
import { isReadError } from '../../disk/read-error.ts';
import { formatFor } from '../../formats/format.ts';
import type { Toolkit } from '../toolkit.ts';
import { cachedNames } from './folder-names.ts';
import { ignoreFiles } from './ignore-files.ts';

/** A disk as one run uses it; it caches what it has seen. */
export interface Workspace {
  readonly disk: Disk;
  readonly toolkit: Toolkit;
  /** The working folder, absolute. */
  readonly cwd: string;
  /** Whether a format reads the file at a path. */
  readonly isPage: PageTest;
  /** Whether a page that git does not track counts only if it is named: in a hook it is not part of the commit. */
  readonly trackedOnly: boolean;
  /** The names in a folder, unsorted; empty if it cannot be read. */
  readonly namesIn: (folder: string) => ReadonlySet<string>;
  readonly sawFolder: (folder: string, names: readonly string[]) => void;
  /** Whether a `.canonlintignore` in the page's folder or above excludes the page. */
  readonly isIgnored: (path: string) => boolean;
  /** The name of a path: relative to the working folder, with forward slashes. */
  readonly nameOf: (path: string) => string;
  /** The absolute path of a name. */
  readonly pathOf: (name: string) => string;
  /** The listings so far: their folders, and the pages below. */
  readonly listings: { readonly folders: ReadonlySet<string>; readonly listing: Listing }[];
}

/** A workspace on a disk. */
export function workspaceOn(disk: Disk, toolkit: Toolkit, trackedOnly = false): Workspace {
  const { cwd } = disk;
  const { namesIn, sawFolder } = cachedNames(disk.namesIn);
  const isClaimed = (path: string, text: () => string): boolean => formatFor(path, toolkit.formats, text) !== undefined;
  // asked several times, also of a file whose content has to be read for the answer
  const isPageOnDisk = memoizeByPath((path) => {
    let known: string | undefined;
    return isClaimed(path, () => (known ??= textAt(path, disk)));
  }, mostFolders);
  return {
    disk, toolkit, cwd, namesIn, sawFolder, trackedOnly,
    isPage: (path, text) => (text === undefined ? isPageOnDisk(path) : isClaimed(path, text)),
    isIgnored: ignoreFiles({ namesIn, readText: disk.readText }),
    nameOf: (path) => nameOf(path, cwd),
    pathOf: (name) => pathOf(name, cwd),
    listings: [],
  };
}

/** The text of a file; empty if it cannot be read. */
function textAt(path: string, disk: Disk): string {
  const page = disk.readPage(nameOf(path, disk.cwd));
  return isReadError(page) ? '' : page.source;
}
