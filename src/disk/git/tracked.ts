import { basename, dirname, join, relative, sep } from 'node:path';
import { bytesAt } from '../node/read-bytes.ts';
import { below, unslashed, upward, within } from '../paths.ts';
import { git } from './git.ts';
import { entriesOfIndex, type IndexEntry } from './index-file.ts';
import type { Repository } from './repository.ts';

/** What the index of a repository has below some folders. */
export interface Tracked {
  /** The names of its files, links and submodules, by their folder's absolute path. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  /** The objects of ignore files that a sparse checkout leaves out, by absolute path. */
  readonly ignoreFiles: ReadonlyMap<string, string>;
}

/** Nothing, as where git is missing. */
export const nothingTracked: Tracked = { names: new Map(), ignoreFiles: new Map() };

/** Whether something is tracked, by its absolute path. */
export function isTracked({ names }: Tracked, path: string): boolean {
  return names.get(dirname(path))?.has(basename(path)) === true;
}

/** What git tracks below folders of a repository; undefined if its index cannot be read, and git is missing or refuses. */
export function trackedBelow(repository: Repository, folders: readonly string[]): Tracked | undefined {
  const entries = entriesOnDisk(repository) ?? entriesFromGit(repository, folders);
  return entries && trackedAmong(entries, repository, folders);
}

/** In bytes: git alone finds faster what some folders have of a larger one. */
const largestIndex = 8 * 2 ** 20;

/** The entries of an index that needs no git to be understood: to start that takes a seventh of the time of a hook. */
function entriesOnDisk({ gitDir }: Repository): readonly IndexEntry[] | undefined {
  try {
    return entriesOfIndex(bytesAt(join(gitDir, 'index'), largestIndex));
  } catch {
    return undefined;
  }
}

/** The entries below folders, and the ignore files above them, as git lists them: a line is `tag mode object stage<tab>path`. */
function entriesFromGit(repository: Repository, folders: readonly string[]): readonly IndexEntry[] | undefined {
  return listed(repository, pathsFrom(repository, folders))?.split('\0').filter((line) => line !== '').map((line): IndexEntry => {
    const path = line.slice(line.indexOf('\t') + 1);
    // the tag is for what is left out of a sparse checkout
    return line.startsWith('S') ? { path, leftOut: line.split(' ', 3)[2]! } : { path };
  });
}

function listed(repository: Repository, paths: readonly string[]): string | undefined {
  const ran = git(repository, ['ls-files', '-z', '-t', '--stage', '--', ...paths]);
  if (ran.status === 0) return ran.stdout.toString('utf8');
  // git before 2.36 does not know the option; others need it where the folders left out have never been fetched
  const sparse = git(repository, ['ls-files', '-z', '-t', '--stage', '--sparse', '--', ...paths]);
  return sparse.status === 0 ? sparse.stdout.toString('utf8') : undefined;
}

/** For more folders the whole repository is listed, since the length of a command line is limited. */
const maxFolders = 500;

/** The folders, and the ignore files above them. */
function pathsFrom({ top }: Repository, folders: readonly string[]): readonly string[] {
  if (folders.length > maxFolders || folders.includes(top)) return ['.'];
  const above = new Set(folders.flatMap((folder) => upward(folder).filter((each) => within(top, each))));
  const inFolder = (folder: string, name: string): string => relative(top, folder + sep + name);
  return [...folders.map((folder) => relative(top, folder)), ...[...above].map((folder) => inFolder(folder, '.gitignore'))];
}

function trackedAmong(entries: readonly IndexEntry[], { top }: Repository, folders: readonly string[]): Tracked {
  const isBelow = below(new Set(folders));
  const above = new Set(folders.flatMap(upward));
  const byFolder = new Map<string, Set<string>>();
  const ignoreFiles = new Map<string, string>();
  const start = top.endsWith(sep) ? top : top + sep;
  let last: { readonly folder: string; readonly path: string; readonly names: Set<string> | undefined } | undefined;
  for (const { path, leftOut } of entries) {
    // the paths of a folder follow one another, but for those of the folders in it
    const end = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(end, 0));
    if (last?.folder !== folder) {
      const own = folder === '' ? top : start + unslashed(folder);
      last = { folder, path: own, names: isBelow(own + sep) ? namesAt(own, byFolder) : undefined };
    }
    const name = path.slice(end + 1);
    last.names?.add(name);
    if (leftOut !== undefined && name === '.gitignore' && (last.names !== undefined || above.has(last.path))) ignoreFiles.set(last.path + sep + name, leftOut);
  }
  return { names: byFolder, ignoreFiles };
}

function namesAt(folder: string, byFolder: Map<string, Set<string>>): Set<string> {
  const names = byFolder.get(folder) ?? new Set<string>();
  byFolder.set(folder, names);
  return names;
}
