import { createHash } from 'node:crypto';
import { lstatSync, readlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { bytesAt, longestText } from '../node/read-bytes.ts';
import { memoizeByPath, within } from '../paths.ts';
import { ignoredIn } from './ignored.ts';
import type { Repository } from './repository.ts';
import { repositoryAround } from './repository.ts';
import type { Committed } from './revision.ts';
import { isTracked, nothingTracked, trackedBelow } from './tracked.ts';

/**
 * Tests whether a file of the working tree differs from a commit or is not in it. What git ignores, and what belongs to
 * no or another repository, does not. Contents are compared here, since git would run filters on them: a page that one
 * has changed counts as different, unless it differs in line ends alone.
 */
export function changedFrom(repository: Repository, committed: readonly Committed[]): (path: string) => boolean {
  const objects = new Map(committed.map(({ path, object }) => [path, object]));
  const isIgnored = ignoredOnceAsked(repository);
  const isHere = memoizeByPath((folder) => repositoryAround(folder)?.top === repository.top);
  return memoizeByPath((path) => {
    const object = objects.get(path);
    if (object !== undefined) return !objectsLike(path, object.length).includes(object);
    return within(repository.top, path) && isHere(dirname(path)) && !isIgnored(path);
  });
}

function ignoredOnceAsked(repository: Repository): (path: string) => boolean {
  let isIgnored: ((path: string) => boolean) | undefined;
  const load = (): ((path: string) => boolean) => {
    const tracked = trackedBelow(repository, [repository.top]) ?? nothingTracked;
    const byRules = ignoredIn(repository, tracked.ignoreFiles, () => {});
    return (path) => !isTracked(tracked, path) && byRules(path);
  };
  return (path) => (isIgnored ??= load())(path);
}

/** The names that git would give to a file: as it is, and without the line ends of Windows. */
function objectsLike(path: string, length: number): readonly string[] {
  try {
    if (lstatSync(path).isSymbolicLink()) return [objectName(readlinkSync(path, 'buffer'), length)];
    const bytes = bytesAt(path, longestText);
    const own = objectName(bytes, length);
    if (!bytes.includes('\r\n')) return [own];
    return [own, objectName(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'), length)];
  } catch {
    return [];
  }
}

/** The name of a blob; `length` is 40 for SHA-1 and 64 for SHA-256. */
function objectName(bytes: Buffer, length: number): string {
  return createHash(length === 40 ? 'sha1' : 'sha256').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
