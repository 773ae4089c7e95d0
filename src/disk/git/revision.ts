import { realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { UserError } from '../../text/user-error.ts';
import { unslashed } from '../paths.ts';
import { git, withoutFilters } from './git.ts';
import type { Ran, Settings } from './git.ts';

/** A commit of the repository around the working folder. */
export interface Revision {
  /** The top of its working tree, as the working folder sees it. */
  readonly top: string;
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
  const shown = git(cwd, ['rev-parse', '--show-toplevel']);
  if (shown.status !== 0) throw new UserError('--changed-since needs a git repository', firstLine(shown));
  const top = resolve(cwd, relative(realpathSync(cwd), lineOf(shown)));
  const query = ['rev-parse', '--verify', '--quiet', `${reference}^{commit}`];
  const named = reference.startsWith('-') ? undefined : git(top, query);
  if (named?.status !== 0) throw unknownReference(reference, top);
  const commit = lineOf(named);
  const common = git(top, ['merge-base', commit, 'HEAD']);
  return { top, commit: common.status === 0 ? lineOf(common) : commit };
}

/** The files that differ from a commit or are not in it, untracked ones included; absolute. */
export function changedSince({ top, commit }: Revision): ReadonlySet<string> {
  const tracked = wordsOf(top, [...difference, commit, '--'], withoutFilters(top));
  const untracked = wordsOf(top, ['ls-files', '-z', '--others', '--exclude-standard']);
  return new Set([...tracked, ...untracked].map((name) => join(top, unslashed(name))));
}

const difference = [
  'diff', '--name-only', '-z', '--diff-filter=d', '--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all',
];

/** The regular files of a commit. */
export function filesIn({ top, commit }: Revision): readonly Committed[] {
  return wordsOf(top, ['ls-tree', '-r', '-z', '--full-tree', commit]).flatMap((line) => {
    const [, object, name] = /^100\d{3} blob (\w+)\t(.*)$/s.exec(line) ?? [];
    return object === undefined ? [] : [{ path: join(top, unslashed(name!)), object }];
  });
}

/** The content of objects, by object name. */
export function bytesOf({ top }: Revision, objects: readonly string[]): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  if (objects.length === 0) return found;
  const { stdout } = succeeded(git(top, ['cat-file', '--batch'], `${objects.join('\n')}\n`));
  for (let at = 0; at < stdout.length;) {
    const end = stdout.indexOf(10, at);
    const [object = '', kind, size] = stdout.toString('latin1', at, end).split(' ');
    if (kind !== 'blob') throw new UserError(`git has lost the object ${object}`, 'a partial or damaged clone cannot be compared with');
    found.set(object, stdout.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return found;
}

/** The output of git, split at NUL characters. */
function wordsOf(top: string, words: readonly string[], settings: Settings = []): readonly string[] {
  return succeeded(git(top, words, '', settings)).stdout.toString('utf8').split('\0').filter((word) => word !== '');
}

/** Throws if git fails, since missing output does not mean that there is none. */
function succeeded(ran: Ran): Ran {
  if (ran.status !== 0) throw new UserError('git cannot tell what has changed', firstLine(ran));
  return ran;
}

function lineOf({ stdout }: Ran): string {
  return stdout.toString('utf8').split('\n')[0]!;
}

function firstLine({ error, stderr }: Ran): string {
  return error === undefined ? stderr.toString('utf8').split('\n')[0]! : 'git cannot be started';
}

function unknownReference(reference: string, top: string): UserError {
  const shallow = lineOf(git(top, ['rev-parse', '--is-shallow-repository'])) === 'true';
  return new UserError(`git knows no commit "${reference}"${shallow ? ' in this shallow clone' : ''}`, shallow
    ? 'fetch it first (git fetch --depth=1 origin COMMIT), or clone the whole history (fetch-depth: 0)'
    : 'name a branch, tag or commit that is in this clone');
}
