import { constants } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, relative, sep } from 'node:path';
import process from 'node:process';
import type { Verdict } from '../../text/patterns.ts';
import { verdicts } from '../../text/patterns.ts';
import { ignoredBy } from '../nested-rules.ts';
import type { Judge } from '../nested-rules.ts';
import { bytesAt } from '../node/read-bytes.ts';
import { slashed } from '../paths.ts';
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
  repository: Repository, { ignoreFiles }: Tracked, refuse: (path: string, error: unknown) => void,
): (path: string) => boolean {
  const { top, commonDir } = repository;
  const read = (path: string, flags = 0): string => textAt(path, flags, refuse);
  const judgeIn = (folder: string): Judge | undefined => {
    const path = join(folder, '.gitignore');
    const object = ignoreFiles.get(path);
    // as in git, a linked one does not count
    return judge(folder, object === undefined ? read(path, constants.O_NOFOLLOW ?? 0) : committed(repository, object));
  };
  const own = [() => join(commonDir, 'info/exclude'), () => userFile(repository)];
  return ignoredBy({ judgeIn, isTop: (folder) => folder === top, beyond: own.map((path) => whenAsked(() => judge(top, read(path())))) });
}

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

const isMissing: ReadonlySet<string> = new Set(['ELOOP', 'ENOENT', 'ENOTDIR']);

function committed(repository: Repository, object: string): string {
  return blobsOf(repository, [object], longestIgnoreFile).get(object)?.toString('utf8') ?? '';
}

function judge(folder: string, text: string): Judge | undefined {
  if (text.trim() === '') return undefined;
  const verdictOn = verdicts(text, ignoresCase);
  return (path) => verdictOn(slashed(relative(folder, path)) + (path.endsWith(sep) ? '/' : ''));
}

/** As git sets it up where file systems do so. */
const ignoresCase = process.platform === 'darwin' || process.platform === 'win32';

/** A judge that is made when it is first asked, since most runs have nothing to ask it. */
function whenAsked(make: () => Judge | undefined): Judge {
  let made: Judge | undefined;
  return (path): Verdict => (made ??= make() ?? (() => undefined))(path);
}

/** The user's own ignore file. */
function userFile(repository: Repository): string {
  const { status, stdout } = git(repository, ['config', '--null', '--get', 'core.excludesFile']);
  const [named] = status === 0 ? stdout.toString('utf8').split('\0') : [undefined];
  const { XDG_CONFIG_HOME: ofUser = '' } = process.env;
  if (named === undefined) return join(ofUser === '' ? join(homedir(), '.config') : ofUser, 'git/ignore');
  if (named.startsWith('~/')) return join(homedir(), named.slice(2));
  return isAbsolute(named) ? named : join(repository.top, named);
}
