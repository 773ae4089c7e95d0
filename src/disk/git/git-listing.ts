import { join, relative, sep } from 'node:path';
import type { PageTest } from '../disk.ts';
import { unslashed } from '../paths.ts';
import { git } from './git.ts';

/** A path that git lists; absolute. */
export interface Listed {
  readonly path: string;
  readonly kind: 'file' | 'link' | 'untracked' | 'repository' | 'absent';
}

export interface GitListing {
  readonly listed: readonly Listed[];
  /** Folders that git could not open, and why. */
  readonly closed: readonly { readonly path: string; readonly why: string }[];
}

/**
 * The pages, tracked or not, that git does not ignore below folders of the repository at `top`. A deleted path, or one
 * outside a sparse checkout, is `absent`. A submodule or nested repository is `repository` and not entered. Undefined
 * if git is missing or refuses.
 */
export function gitListing(
  top: string, folders: readonly string[], isPage: PageTest,
): GitListing | undefined {
  const ran = git(top, ['--literal-pathspecs', ...listing, '--', ...pathsFrom(top, folders)]);
  if (ran.status !== 0) return undefined;
  return { listed: listedIn(top, ran.stdout.toString('utf8'), isPage), closed: closedIn(top, ran.stderr.toString('utf8')) };
}

/** Whether git ignores a whole folder of the repository at `top`. */
export function gitIgnores(top: string, folder: string): boolean {
  return git(top, ['check-ignore', '--quiet', '--', `./${relative(top, folder)}`]).status === 0;
}

const listing = ['ls-files', '-z', '-t', '--stage', '--cached', '--deleted', '--others', '--exclude-standard'];

/** For more folders the whole repository is listed, since the length of a command line is limited. */
const maxFolders = 500;

function pathsFrom(top: string, folders: readonly string[]): readonly string[] {
  if (folders.length > maxFolders) return ['.'];
  return folders.map((folder) => relative(top, folder) || '.');
}

/**
 * A line is `? path` for an untracked file, or for a repository if the path ends in a slash; else `tag mode object
 * stage<tab>path`, with the tag R for deleted and S for outside a sparse checkout.
 */
function listedIn(top: string, output: string, isPage: PageTest): readonly Listed[] {
  const found = new Map<string, Listed>();
  const above = top.endsWith(sep) ? top : top + sep;
  for (const line of output.split('\0')) {
    const untracked = line.startsWith('?');
    const name = line.slice(untracked ? 2 : line.indexOf('\t') + 1);
    const kind = untracked ? untrackedKind(name) : trackedKind(line);
    const path = above + unslashed(name.endsWith('/') ? name.slice(0, -1) : name);
    if (kind !== 'repository' && !isPage(path)) continue;
    if (kind === 'absent' || !found.has(name)) found.set(name, { path, kind });
  }
  return [...found.values()];
}

function untrackedKind(name: string): Listed['kind'] {
  return name.endsWith('/') ? 'repository' : 'untracked';
}

function trackedKind(line: string): Listed['kind'] {
  if (line.startsWith('160000', 2)) return 'repository';
  if (line.startsWith('R') || line.startsWith('S')) return 'absent';
  return line.startsWith('120000', 2) ? 'link' : 'file';
}

function closedIn(top: string, errors: string): GitListing['closed'] {
  const [, ...warnings] = `\n${errors}`.split("\nwarning: could not open directory '"); // names may contain line breaks
  return warnings.map((warning) => {
    const end = warning.indexOf("': ");
    return { path: join(top, warning.slice(0, end), '.'), why: warning.slice(end + 3).split('\n', 1)[0]!.toLowerCase() };
  });
}
