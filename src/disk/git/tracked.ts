import { relative, sep } from 'node:path';
import { unslashed, upward, within } from '../paths.ts';
import { git } from './git.ts';
import type { Repository } from './repository.ts';

/** What the index of a repository has below some folders. */
export interface Tracked {
  /** Its files and links; absolute. */
  readonly files: ReadonlySet<string>;
  /** The objects of ignore files that a sparse checkout leaves out, by absolute path. */
  readonly ignoreFiles: ReadonlyMap<string, string>;
}

/** What git tracks below folders of a repository; undefined if git is missing or refuses. */
export function trackedBelow(repository: Repository, folders: readonly string[]): Tracked | undefined {
  const paths = pathsFrom(repository, folders);
  const ran = git(repository, [...listing, '--', ...paths]);
  if (ran.status === 0) return trackedIn(repository, ran.stdout);
  // git before 2.36 does not know the option; others need it where the folders left out have never been fetched
  const sparse = git(repository, [...listing, '--sparse', '--', ...paths]);
  return sparse.status === 0 ? trackedIn(repository, sparse.stdout) : undefined;
}

const listing = ['ls-files', '-z', '-t', '--stage'];

/** For more folders the whole repository is listed, since the length of a command line is limited. */
const maxFolders = 500;

/** The folders, and the ignore files above them. */
function pathsFrom({ top }: Repository, folders: readonly string[]): readonly string[] {
  if (folders.length > maxFolders || folders.includes(top)) return ['.'];
  const above = new Set(folders.flatMap((folder) => upward(folder).filter((each) => within(top, each))));
  const inFolder = (folder: string, name: string): string => relative(top, folder + sep + name);
  return [...folders.map((folder) => relative(top, folder)), ...[...above].map((folder) => inFolder(folder, '.gitignore'))];
}

/** A line is `tag mode object stage<tab>path`, with the tag S for what is left out of a sparse checkout. */
function trackedIn({ top }: Repository, output: Buffer): Tracked {
  const files = new Set<string>();
  const ignoreFiles = new Map<string, string>();
  const above = top.endsWith(sep) ? top : top + sep;
  for (const line of output.toString('utf8').split('\0')) {
    const tab = line.indexOf('\t');
    const path = above + unslashed(line.slice(tab + 1));
    if (tab > 0 && (line.startsWith('10', 2) || line.startsWith('12', 2))) files.add(path);
    if (line.startsWith('S') && path.endsWith(`${sep}.gitignore`)) ignoreFiles.set(path, line.split(' ', 3)[2]!);
  }
  return { files, ignoreFiles };
}
