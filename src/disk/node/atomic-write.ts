import { chmodSync, chownSync, closeSync, fstatSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, RefusedFile } from '../read-error.ts';
import { temporaryName } from './temporary-name.ts';

/** How a file is replaced. */
export interface Replacing {
  /** Called just before; if it returns false, nothing is written. */
  readonly isUnchanged?: () => boolean;
  /** Whether a file is left alone if its owner and group cannot be kept. */
  readonly keepsOwner?: boolean;
}

/**
 * Writes a file completely or not at all: to a temporary file next to it, which then replaces it with the same mode, owner
 * and group. Returns whether it has. `path` is no link. Throws system errors, and a `RefusedFile`.
 */
export function writeAtomically(
  path: string, bytes: Uint8Array | string | Iterable<string>, { isUnchanged = () => true, keepsOwner = false }: Replacing = {},
): boolean {
  const temporary = join(dirname(path), temporaryName(dirname(path)));
  try {
    const existing = statSync(path, { throwIfNoEntry: false });
    const written = writeSynced(temporary, bytes, existing === undefined ? 0o666 : 0o600);
    if (existing !== undefined) {
      const isOwned = hasOwner(temporary, written, existing);
      if (keepsOwner && !isOwned) throw new RefusedFile('ECHOWN');
      chmodSync(temporary, existing.mode);
    }
    if (!isUnchanged()) {
      rmSync(temporary, { force: true });
      return false;
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
  return true;
}

/** Writes a new file, and returns its status. */
function writeSynced(temporary: string, bytes: Uint8Array | string | Iterable<string>, mode: number): Stats {
  const descriptor = openSync(temporary, 'wx', mode);
  try {
    const pieces = typeof bytes === 'string' || bytes instanceof Uint8Array ? [bytes] : bytes;
    for (const piece of pieces) writeFileSync(descriptor, piece);
    fsyncSync(descriptor);
    return fstatSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Gives a new file the owner and group of another; false if only a privileged user could. */
function hasOwner(path: string, written: Stats, { uid, gid }: Stats): boolean {
  if (written.uid === uid && written.gid === gid) return true;
  try {
    chownSync(path, uid, gid);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error;
    return false;
  }
}

/** Makes the rename survive a loss of power; some systems cannot open folders. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // the file is complete in any case
  }
}
