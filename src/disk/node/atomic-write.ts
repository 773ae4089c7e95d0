import { chmodSync, chownSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { codeOf } from '../read-error.ts';

/**
 * Writes a file completely or not at all: to a temporary file next to it, which then replaces it with the same mode and
 * owner. `isUnchanged` is called just before; if it returns false, nothing is written and the result is false. Throws
 * system errors.
 */
export function writeAtomically(path: string, bytes: Uint8Array | string, isUnchanged: () => boolean = () => true): boolean {
  const temporary = join(dirname(path), `.canonlint-${process.pid}.tmp`);
  try {
    rmSync(temporary, { force: true }); // left by a killed run: in a container every run has the same process id
    const existing = statSync(path, { throwIfNoEntry: false });
    writeSynced(temporary, bytes, existing === undefined ? 0o666 : 0o600);
    if (existing !== undefined) {
      keepOwner(temporary, existing.uid, existing.gid);
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

/** The process that left a temporary file, if it is one. Releases before 1.0 named those of pages differently. */
export function writerOf(name: string): number | undefined {
  const [, number] = /^\.canonlint-(?:page-)?(\d+)\.tmp$/.exec(name) ?? [];
  return number === undefined ? undefined : Number(number);
}

function writeSynced(temporary: string, bytes: Uint8Array | string, mode: number): void {
  const descriptor = openSync(temporary, 'wx', mode);
  try {
    writeFileSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Only a privileged user can change the owner; for others it is already right, or cannot be kept. */
function keepOwner(path: string, uid: number, gid: number): void {
  try {
    chownSync(path, uid, gid);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error;
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
