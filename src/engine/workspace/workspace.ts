import type { Disk, Listing } from '../../disk/disk.ts';
import { nameOf, pathOf } from '../../disk/paths.ts';
import { formatFor } from '../../formats/format.ts';
import type { Toolkit } from '../toolkit.ts';
import { ignoreFiles } from './ignore-files.ts';

/** A disk, and what one run can do with the files on it; it remembers what it has seen, as long as it lives. */
export interface Workspace {
  readonly disk: Disk;
  readonly toolkit: Toolkit;
  /** The working folder, absolute. */
  readonly cwd: string;
  /** Whether some format reads a file of that name. */
  readonly isPage: (path: string) => boolean;
  /** Whether a page that git does not track is seen only where it is named: in a hook it is no part of the commit. */
  readonly trackedOnly: boolean;
  /** The names in a folder, unsorted; none where it cannot be read. */
  readonly namesIn: (folder: string) => ReadonlySet<string>;
  /** Whether a `.canonlintignore` in the page's folder or above it keeps the page out. */
  readonly isIgnored: (path: string) => boolean;
  /** A path as pages are named: relative to the working folder, with forward slashes. */
  readonly nameOf: (path: string) => string;
  /** The absolute path of a page so named. */
  readonly pathOf: (name: string) => string;
  /** What has been listed so far: the folders asked for, and what lies below them. */
  readonly listings: { readonly folders: ReadonlySet<string>; readonly listing: Listing }[];
}

/** What a run sees of a disk. */
export function workspaceOn(disk: Disk, toolkit: Toolkit, trackedOnly = false): Workspace {
  const { cwd, namesIn } = disk;
  return {
    disk, toolkit, cwd, namesIn, trackedOnly,
    isPage: (path) => formatFor(path, toolkit.formats) !== undefined,
    isIgnored: ignoreFiles(disk),
    nameOf: (path) => nameOf(path, cwd),
    pathOf: (name) => pathOf(name, cwd),
    listings: [],
  };
}
