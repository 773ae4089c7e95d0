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
  /** The mode of a file that is new. */
  readonly mode?: number;
  /** Whether to wait until it is on the disk, so that no loss of power can leave less; so it is by default. */
  readonly isSynced?: boolean;
}

/**
 * Writes a file completely or not at all: to a temporary file next to it, which then replaces it with the same mode, owner
 * and group. Returns whether it has. `path` is no link. Throws system errors, and a `RefusedFile`.
 */
export function writeAtomically(
  path: string, bytes: Uint8Array | string | Iterable<string | Uint8Array>,
  { isUnchanged = () => true, keepsOwner = false, mode = 0o666, isSynced = true }: Replacing = {},
): boolean {
  const temporary = join(dirname(path), temporaryName(dirname(path)));
  try {
    const existing = statSync(path, { throwIfNoEntry: false });
    const written = writeNew(temporary, bytes, existing === undefined ? mode : 0o600, isSynced);
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
  if (isSynced) syncFolder(dirname(path));
  return true;
}

/** Writes a new file, and returns its status. */
function writeNew(temporary: string, bytes: Uint8Array | string | Iterable<string | Uint8Array>, mode: number, isSynced: boolean): Stats {
  const descriptor = openSync(temporary, 'wx', mode);
  try {
    const pieces = typeof bytes === 'string' || bytes instanceof Uint8Array ? [bytes] : bytes;
    for (const piece of pieces) writeFileSync(descriptor, piece);
    if (isSynced) fsyncSync(descriptor);
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
