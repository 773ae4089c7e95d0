import {
  accessSync, chmodSync, chownSync, closeSync, constants, fstatSync, fsyncSync, openSync, readdirSync, readFileSync,
  realpathSync, renameSync, rmSync, writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import type { Page } from '../model.ts';
import { isReadError, pageOf } from './read-page.ts';
import { codeOf, whyOf } from './read-error.ts';
import type { ReadError } from './read-error.ts';

/**
 * Writes a page in the place of what was read before, completely or not at all; undefined where that is done.
 * Mode, owner and encoding stay, and a link still leads to the file. Nothing is written where the file holds
 * something else than `before` any more, or where the encoding would change what the page says.
 */
export function writePage(before: Page, page: Page, cwd: string): ReadError | undefined {
  const { file } = page;
  try {
    const bytes = bytesOf(page);
    const again = pageOf(file, bytes);
    if (isReadError(again) || again.source !== page.source) {
      return { file, message: `cannot be written: ${page.encoding} cannot hold its words` };
    }
    const path = realpathSync(resolve(cwd, file));
    accessSync(path, constants.W_OK);
    if (replace(path, bytes, before)) return undefined;
    return { file, message: 'is left alone: it has changed on disk since it was read' };
  } catch (error) {
    return { file, message: unwritable(error) };
  }
}

/** Removes what killed runs have left in the folders that pages lie in; what a live run writes stays. */
export function clearLeftovers(files: readonly string[], cwd: string): void {
  const folders = new Set(files.flatMap((file) => folderOf(resolve(cwd, file))));
  for (const folder of folders) {
    for (const name of namesIn(folder)) {
      const writer = /^\.canonlint-page-(\d+)\.tmp$/.exec(name)?.[1];
      if (writer !== undefined && !isAlive(Number(writer))) rmSync(join(folder, name), { force: true });
    }
  }
}

/** The bytes that a page was read from, or is to be written as. */
function bytesOf({ source, encoding, byteOrderMark }: Page): Buffer {
  const text = Buffer.from(source, encoding);
  return byteOrderMark ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text]) : text;
}

/** False where the file is neither of the two any more. Until the last step only a temporary file beside it changes. */
function replace(path: string, bytes: Buffer, before: Page): boolean {
  const temporary = join(dirname(path), `.canonlint-page-${process.pid}.tmp`);
  try {
    const { mode, uid, gid } = writeSynced(temporary, path, bytes);
    keepOwner(temporary, uid, gid);
    chmodSync(temporary, mode);
    const found = readFileSync(path);
    if (!found.equals(bytesOf(before))) {
      rmSync(temporary, { force: true });
      return found.equals(bytes);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
  return true;
}

/** Writes the temporary file to the disk itself, and tells whose file it is to stand for. */
function writeSynced(temporary: string, path: string, bytes: Buffer) {
  const original = openSync(path, 'r');
  try {
    const descriptor = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(descriptor, bytes);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    return fstatSync(original);
  } finally {
    closeSync(original);
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
    // the page is complete either way
  }
}

function folderOf(path: string): readonly string[] {
  try {
    return [dirname(realpathSync(path))];
  } catch {
    return [];
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

function unwritable(error: unknown): string {
  return `cannot be written: ${whyOf(error, { ENOENT: 'it is no longer there' })}`;
}
