import { chmodSync, chownSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { codeOf } from '../read-error.ts';

/**
 * Puts bytes into a file, completely or not at all: they go to a temporary file beside it first, which then takes its
 * place, with the mode and the owner of the file that was there. `isUnchanged` is asked right before that; false where it
 * says no, and nothing is written. Throws what the system says.
 */
export function writeAtomically(path: string, bytes: Uint8Array | string, isUnchanged: () => boolean = () => true): boolean {
  const temporary = join(dirname(path), `.canonlint-${process.pid}.tmp`);
  try {
    rmSync(temporary, { force: true }); // of a run that was killed: in a container each has the same number
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

/** The process that a file is a leftover of, if it is one; releases before 1.0 named those of pages otherwise. */
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

/** Only a privileged user can give a file away; for others the owner is right already, or cannot be kept. */
function keepOwner(path: string, uid: number, gid: number): void {
  try {
    chownSync(path, uid, gid);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error;
  }
}

/** So that the new name outlives a loss of power; some systems do not open folders. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // the file is complete either way
  }
}
