import { lstatSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { UserError } from '../../text/user-error.ts';
import { repositoryAround } from '../git/repository.ts';
import { upward, within } from '../paths.ts';
import { hasGitFolder } from './git-folder.ts';
import { ownFolder, usersFolder } from './own-folders.ts';
import type { Environment } from './own-folders.ts';
import { realPath } from './real-folders.ts';

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

/** The path of a folder without links, which need not exist. */
function whereIs(folder: string): string {
  const last = upward(folder).find((above) => lstatSync(above, { throwIfNoEntry: false }) !== undefined)!; // the root of the file system exists
  return join(realPath(last), relative(last, folder));
}
