import { lstatSync, statSync } from 'node:fs';
import type { Disk } from './disk.ts';
import type { ReadError } from './read-error.ts';
import { codeOf, unreadable } from './read-error.ts';

/** What a look through folders has found so far. */
export interface Found {
  readonly pages: string[];
  readonly readErrors: ReadError[];
  readonly disk: Disk;
}

/** Adds a regular file, if its name can be told. */
export function addPage(path: string, found: Found): void {
  if (isGarbled(path)) addIfFile(path, found);
  else found.pages.push(path);
}

/** Adds a page that may be a link to nowhere, to a folder, or to a device. */
export function addIfFile(path: string, found: Found): void {
  try {
    const stats = statSync(path);
    if (stats.isFile()) found.pages.push(path);
    else if (!stats.isDirectory()) addTrouble(path, 'cannot be read: it is not a regular file', found);
  } catch (error) {
    addTrouble(path, whyMissing(path, error), found);
  }
}

/** Adds what could not be read. */
export function addTrouble(path: string, message: string, { readErrors, disk }: Found): void {
  readErrors.push({ file: disk.nameOf(path), message });
}

/** Whether something stands at a path, a broken link included; what cannot be looked at does. */
export function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

function whyMissing(path: string, error: unknown): string {
  if (codeOf(error) !== 'ENOENT') return unreadable(error);
  if (isGarbled(path)) return 'cannot be read: its name is not valid UTF-8';
  return 'cannot be read: it is a link to a file that does not exist';
}

/** Whether a name has a character that stands for bytes that are no UTF-8. */
function isGarbled(path: string): boolean {
  return path.includes('\ufffd');
}
