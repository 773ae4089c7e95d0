import { basename, dirname, join, relative, sep } from 'node:path';
import { bytesAt } from '../node/read-bytes.ts';
import { below, unslashed, upward, within } from '../paths.ts';
import { git } from './git.ts';
import { entriesOfIndex } from './index-file.ts';
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
  return inIndexFile(repository, folders) ?? asGitLists(repository, folders);
}

/** What the index names below folders, if it needs no git to be understood: to start that would take half of the time of a hook. */
function inIndexFile(repository: Repository, folders: readonly string[]): Tracked | undefined {
  const entries = indexEntries(repository);
  if (entries === undefined) return undefined;
  const isBelow = below(new Set(folders));
  const above = new Set(folders.flatMap(upward));
  const byFolder = new Map<string, Set<string>>();
  const ignoreFiles = new Map<string, string>();
  const top = repository.top.endsWith(sep) ? repository.top : repository.top + sep;
  let last: { readonly folder: string; readonly path: string; readonly names: Set<string> | undefined } | undefined;
  for (const { path, leftOut } of entries) {
    // the paths of a folder follow one another, but for those of the folders in it
    const end = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(end, 0));
    if (last?.folder !== folder) {
      const own = folder === '' ? repository.top : top + unslashed(folder);
      last = { folder, path: own, names: isBelow(own + sep) ? namesAt(own, byFolder) : undefined };
    }
    const name = path.slice(end + 1);
    last.names?.add(name);
    if (leftOut !== undefined && name === '.gitignore' && (last.names !== undefined || above.has(last.path))) ignoreFiles.set(last.path + sep + name, leftOut);
  }
  return { names: byFolder, ignoreFiles };
}

/** In bytes: git alone finds faster what some folders have of a larger one. */
const largestIndex = 8 * 2 ** 20;

function indexEntries({ gitDir }: Repository): ReturnType<typeof entriesOfIndex> {
  try {
    return entriesOfIndex(bytesAt(join(gitDir, 'index'), largestIndex));
  } catch {
    return undefined;
  }
}

function namesAt(folder: string, byFolder: Map<string, Set<string>>): Set<string> {
  const names = byFolder.get(folder) ?? new Set<string>();
  byFolder.set(folder, names);
  return names;
}

function asGitLists(repository: Repository, folders: readonly string[]): Tracked | undefined {
  const paths = pathsFrom(repository, folders);
  const output = listed(repository, ['-t'], paths);
  if (output === undefined) return undefined;
  const ignoreFiles = leavesOutIgnoreFiles.test(output) ? ignoreFilesIn(repository, listed(repository, ['-t', '--stage'], paths) ?? '') : new Map<string, string>();
  return { names: namesIn(repository, output), ignoreFiles };
}

function listed(repository: Repository, options: readonly string[], paths: readonly string[]): string | undefined {
  const ran = git(repository, ['ls-files', '-z', ...options, '--', ...paths]);
  if (ran.status === 0) return ran.stdout.toString('utf8');
  // git before 2.36 does not know the option; others need it where the folders left out have never been fetched
  const sparse = git(repository, ['ls-files', '-z', ...options, '--sparse', '--', ...paths]);
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

/** A line is `tag path`, and the paths of a folder follow one another, but for those of the folders in it. */
function namesIn({ top }: Repository, output: string): Tracked['names'] {
  const byFolder = new Map<string, Set<string>>();
  let folder: string | undefined;
  let names = new Set<string>();
  for (const line of output.split('\0')) {
    const end = line.lastIndexOf('/');
    const own = line.slice(2, Math.max(end, 2));
    if (own !== folder) {
      folder = own;
      const path = own === '' ? top : (top.endsWith(sep) ? top : top + sep) + unslashed(own);
      names = namesAt(path, byFolder);
    }
    if (line !== '') names.add(line.slice(Math.max(end + 1, 2)));
  }
  return byFolder;
}

/** The tag S is for what is left out of a sparse checkout. */
const leavesOutIgnoreFiles = /(?:^|\0)S (?:[^\0]*\/)?\.gitignore\0/;

/** A line is `tag mode object stage<tab>path`. */
function ignoreFilesIn({ top }: Repository, output: string): Tracked['ignoreFiles'] {
  return new Map(output.split('\0').flatMap((line) => {
    const path = top + sep + unslashed(line.slice(line.indexOf('\t') + 1));
    return line.startsWith('S') && basename(path) === '.gitignore' ? [[path, line.split(' ', 3)[2]!]] : [];
  }));
}
