import { lstatSync, mkdirSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { UserError } from '../../text/user-error.ts';
import { repositoryAround } from '../git/repository.ts';
import { upward, within } from '../paths.ts';
import { hasGitFolder } from './git-folder.ts';
import { realPath } from './real-folders.ts';

/** Variables of the environment by name. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder for what runs from a working folder keep: in the `.git` of its repository, else in the user's folder for caches; undefined if there is
 * none where no commit can put a file, and that belongs to the user.
 */
export function cacheFolder(cwd: string, env: Environment): string | undefined {
  const here = realPath(cwd);
  const inGit = folderInGit(here);
  if (inGit !== undefined) return inGit;
  const users = usersFolder(env);
  if (users === undefined || within(topAround(here), whereIs(users))) return undefined;
  return ownFolder(users, 'canonlint', true);
}

/** A folder that the user has named. Throws a `UserError` for one in the tree that is linted, where a commit could put files. */
export function namedCacheFolder(name: string, cwd: string): string {
  const folder = whereIs(resolve(cwd, name));
  const top = topAround(realPath(cwd));
  if (!within(top, folder) || hasGitFolder(relative(top, folder))) return folder;
  throw new UserError(`--cache-location ${name} lies in the folder that is linted, where a commit could bring a cache of its own`, 'name a folder outside of it');
}

function topAround(folder: string): string {
  return repositoryAround(folder)?.top ?? folder;
}

function folderInGit(cwd: string): string | undefined {
  const gitDir = repositoryAround(cwd)?.gitDir;
  if (gitDir === undefined) return undefined;
  const real = realPath(gitDir);
  // a `.git` file may name any folder: one in a `.git` folder is that of a linked working tree, or of a submodule
  return upward(real).some((folder) => basename(folder) === '.git') ? ownFolder(real, 'canonlint', false) : undefined;
}

/** The folder of the user's caches, as the system has it (the XDG base directory specification, and likewise on macOS and Windows). */
function usersFolder({ XDG_CACHE_HOME: xdg = '', HOME: home = '', LOCALAPPDATA: local = '' }: Environment): string | undefined {
  if (isAbsolute(xdg)) return xdg;
  if (process.platform === 'win32') return isAbsolute(local) ? local : undefined;
  if (!isAbsolute(home)) return undefined;
  return process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
}

/** The path of a folder without links, which need not exist. */
function whereIs(folder: string): string {
  const last = upward(folder).find((above) => lstatSync(above, { throwIfNoEntry: false }) !== undefined)!; // the root of the file system exists
  return join(realPath(last), relative(last, folder));
}

/** A folder in another one that is the user's; undefined if either belongs to somebody else, or the inner one is a link. */
function ownFolder(above: string, name: string, makes: boolean): string | undefined {
  const folder = join(above, name);
  try {
    if (makes) mkdirSync(above, { recursive: true, mode: 0o700 });
    return isOwn(above) && (lstatSync(folder, { throwIfNoEntry: false }) === undefined || isOwn(folder)) ? folder : undefined;
  } catch {
    return undefined;
  }
}

function isOwn(folder: string): boolean {
  const stats = lstatSync(folder);
  return stats.isDirectory() && stats.uid === (process.getuid?.() ?? stats.uid);
}
