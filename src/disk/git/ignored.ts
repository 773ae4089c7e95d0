import { constants } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { ignoredBy } from '../nested-rules.ts';
import type { NestedRules } from '../nested-rules.ts';
import { bytesAt } from '../node/read-bytes.ts';
import { memoizeByPath } from '../paths.ts';
import { codeOf } from '../read-error.ts';
import { git } from './git.ts';
import { blobsOf } from './objects.ts';
import type { Repository } from './repository.ts';
import type { Tracked } from './tracked.ts';

/**
 * Tests whether git ignores an absolute path in a repository, tracked or not; that of a folder ends in a separator. As in
 * git, `.gitignore` counts in every folder, then `info/exclude`, then the user's own file. They are read here, since git
 * would fetch one that a sparse checkout leaves out. `refuse` is told of those that cannot be read.
 */
export function ignoredIn(
  repository: Repository, ignoreFiles: Tracked['ignoreFiles'], refuse: (path: string, error: unknown) => void,
): (path: string) => boolean {
  const { top, commonDir } = repository;
  const read = (path: string, flags = 0): string => textAt(path, flags, refuse);
  const textIn = memoizeByPath((folder) => {
    const path = join(folder, '.gitignore');
    const object = ignoreFiles.get(path);
    // as in git, a linked one does not count
    return object === undefined ? read(path, constants.O_NOFOLLOW ?? 0) : committed(repository, object);
  });
  const inTree: NestedRules = { textIn, isTop: (folder) => folder === top, ignorecase: ignoresCase };
  const byTree = ignoredBy(inTree);
  let byAll: ((path: string) => boolean) | undefined;
  const load = (): ((path: string) => boolean) => {
    const beyond = [read(userFile(repository)), read(join(commonDir, 'info/exclude'))].filter((text) => hasRule.test(text));
    return beyond.length === 0 ? () => false : ignoredBy({ ...inTree, beyond });
  };
  // most runs have nothing to ask of the user's own file, and git must tell where it is; it can only ignore more
  return (path) => byTree(path) || (byAll ??= load())(path);
}

/** A line that is neither empty nor a comment. */
const hasRule = /^(?!#).*\S/m;

/** In bytes; every line is matched against every path. */
const longestIgnoreFile = 1_000_000;

/** The text of a file; empty if there is none. */
function textAt(path: string, flags: number, refuse: (path: string, error: unknown) => void): string {
  try {
    return bytesAt(path, longestIgnoreFile, flags).toString('utf8').replace(/^\ufeff/, '');
  } catch (error) {
    if (!isMissing.has(codeOf(error) ?? '')) refuse(path, error);
    return '';
  }
}

/** A link, a folder, a device such as `/dev/null`, or nothing. */
const isMissing: ReadonlySet<string> = new Set(['EISDIR', 'ELOOP', 'ENOENT', 'ENOTDIR', 'ENOTREG']);

/** The text of an ignore file that is not checked out; empty if a partial clone has left it out. */
function committed(repository: Repository, object: string): string {
  try {
    return blobsOf(repository, [object], longestIgnoreFile).get(object)?.toString('utf8') ?? '';
  } catch {
    return '';
  }
}

/** As git sets it up where file systems do so. */
const ignoresCase = process.platform === 'darwin' || process.platform === 'win32';

/** The user's own ignore file; the path as git writes it out. */
function userFile(repository: Repository): string {
  const { status, stdout } = git(repository, ['config', '--null', '--path', '--get', 'core.excludesFile']);
  const [named] = status === 0 ? stdout.toString('utf8').split('\0') : [undefined];
  const { XDG_CONFIG_HOME: ofUser = '' } = process.env;
  return named === undefined ? join(ofUser === '' ? join(homedir(), '.config') : ofUser, 'git/ignore') : resolve(repository.top, named);
}
