import { readdirSync } from 'node:fs';
import { extname, relative, sep } from 'node:path';
import { ignoreFiles } from './ignore-files.ts';
import { pathOf, slashed } from './paths.ts';
import type { ReadError } from './read-error.ts';

/** What one run sees of the disk; remembers what it has seen, as long as it lives. */
export interface Disk {
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

/** The pages below some folders, absolute and unsorted, and what could not be read there. */
export interface Listing {
  readonly pages: readonly string[];
  readonly readErrors: readonly ReadError[];
}

/** The disk as seen from a folder; `extensions` as in `.rst`, in any case. */
export function diskAt(cwd: string, extensions: readonly string[], trackedOnly = false): Disk {
  const known = new Set(extensions.map((extension) => extension.toLowerCase()));
  const namesIn = memoizeByPath(namesInFolder);
  const below = cwd.endsWith(sep) ? cwd : cwd + sep;
  return {
    cwd,
    isPage: (path) => known.has(extname(path).toLowerCase()),
    trackedOnly,
    namesIn,
    isIgnored: ignoreFiles(namesIn),
    // relative takes longer than all else about a page, and most pages lie below the folder
    nameOf: (path) => slashed(path.startsWith(below) ? path.slice(below.length) : relative(cwd, path) || '.'),
    pathOf: (name) => pathOf(name, cwd),
    listings: [],
  };
}

/** A function of a path that computes each answer once. */
export function memoizeByPath<T extends object | string | boolean>(answer: (path: string) => T): (path: string) => T {
  const answers = new Map<string, T>();
  return (path) => {
    const known = answers.get(path);
    if (known !== undefined) return known;
    const found = answer(path);
    answers.set(path, found);
    return found;
  };
}

function namesInFolder(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return new Set();
  }
}
