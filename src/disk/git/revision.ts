import { join } from 'node:path';
import { UserError } from '../../text/user-error.ts';
import { longestText } from '../node/read-bytes.ts';
import { nameOf, unslashed } from '../paths.ts';
import { git } from './git.ts';
import type { Ran } from './git.ts';
import { blobsOf, succeeded } from './objects.ts';
import type { Repository } from './repository.ts';
import { repositoryAround } from './repository.ts';

/** A commit of the repository around the working folder. */
export interface Revision {
  readonly repository: Repository;
  readonly commit: string;
}

/** A file of a commit. */
export interface Committed {
  /** The absolute path when it is checked out. */
  readonly path: string;
  readonly object: string;
}

/**
 * The merge base of HEAD and a reference; the commit of the reference itself if the history is too shallow. Throws a
 * `UserError` if git knows no such commit.
 */
export function revisionSince(reference: string, cwd: string): Revision {
  const repository = repositoryAround(cwd);
  if (repository === undefined) throw new UserError('--changed-since needs a git repository', 'no .git is here or above');
  const query = ['rev-parse', '--verify', '--quiet', `${reference}^{commit}`];
  const named = reference.startsWith('-') ? undefined : git(repository, query);
  if (named?.error !== undefined) throw new UserError('--changed-since needs git', 'git cannot be started');
  if (named?.status !== 0) throw unknownReference(reference, repository);
  const commit = lineOf(named);
  const common = git(repository, ['merge-base', commit, 'HEAD']);
  return { repository, commit: common.status === 0 ? lineOf(common) : commit };
}

/** The name of the commit that is checked out around a folder; undefined if there is none. */
export function headAround(folder: string): string | undefined {
  const repository = repositoryAround(folder);
  const head = repository === undefined ? undefined : git(repository, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  return head?.status === 0 ? lineOf(head) : undefined;
}

/** The regular files of a commit. */
export function filesIn({ repository, commit }: Revision): readonly Committed[] {
  const { stdout } = succeeded(git(repository, ['ls-tree', '-r', '-z', '--full-tree', commit]));
  return stdout.toString('utf8').split('\0').flatMap((line) => {
    const [, object, name] = /^100\d{3} blob (\w+)\t(.*)$/s.exec(line) ?? [];
    return object === undefined ? [] : [{ path: join(repository.top, unslashed(name!)), object }];
  });
}

/** The content of files of a commit, by object name. Throws a `UserError` if one is missing. */
export function bytesOf(revision: Revision, files: readonly Committed[]): ReadonlyMap<string, Buffer> {
  try {
    const found = blobsOf(revision.repository, files.map(({ object }) => object), longestText);
    const missing = files.find(({ object }) => !found.has(object));
    if (missing === undefined) return found;
    throw leftOut(missing, revision);
  } catch (error) {
    const missing = leftOutOf(revision);
    const file = files.find(({ object }) => missing.has(object));
    throw file === undefined ? error : leftOut(file, revision);
  }
}

/** The content of those files of a commit that a clone has, by object name. */
export function presentBytesOf(revision: Revision, files: readonly Committed[]): ReadonlyMap<string, Buffer> {
  const objectsOf = (some: readonly Committed[]): readonly string[] => some.map(({ object }) => object);
  try {
    return blobsOf(revision.repository, objectsOf(files), longestText);
  } catch {
    const missing = leftOutOf(revision);
    return blobsOf(revision.repository, objectsOf(files.filter(({ object }) => !missing.has(object))), longestText);
  }
}

function leftOut({ path }: Committed, { repository, commit }: Revision): UserError {
  return new UserError(
    `this clone has no content of ${nameOf(path, repository.top)} at ${commit.slice(0, 12)}`,
    'git fetch --refetch --no-filter gets what a partial clone has left out',
  );
}

/** The objects of a commit that a partial clone lacks. Where one is missing, `cat-file` ends without saying which. */
function leftOutOf({ repository, commit }: Revision): ReadonlySet<string> {
  const { stdout } = git(repository, ['rev-list', '--objects', '--no-walk', '--missing=print', commit]);
  return new Set(stdout.toString('latin1').split('\n').flatMap((line) => (line.startsWith('?') ? [line.slice(1)] : [])));
}

function lineOf({ stdout }: Ran): string {
  return stdout.toString('utf8').split('\n')[0]!;
}

function unknownReference(reference: string, repository: Repository): UserError {
  const shallow = lineOf(git(repository, ['rev-parse', '--is-shallow-repository'])) === 'true';
  return new UserError(`git knows no commit "${reference}"${shallow ? ' in this shallow clone' : ''}`, shallow
    ? 'fetch it first (git fetch --depth=1 origin COMMIT), or clone the whole history (fetch-depth: 0)'
    : 'name a branch, tag or commit that is in this clone');
}
