import { lstatSync, statSync } from 'node:fs';
import type { FileKind, WantedPages } from '../disk.ts';
import { nameOf } from '../paths.ts';
import type { ReadError } from '../read-error.ts';
import { codeOf, unreadable } from '../read-error.ts';

/** What a look through folders has found so far. */
export interface Found {
  readonly pages: string[];
  readonly readErrors: ReadError[];
  readonly look: Look;
}

/** What is looked for, and from where. */
export interface Look extends WantedPages {
  /** The working folder, absolute. */
  readonly cwd: string;
  readonly namesIn: (folder: string) => ReadonlySet<string>;
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
export function addTrouble(path: string, message: string, { readErrors, look }: Found): void {
  readErrors.push({ file: nameOf(path, look.cwd), message });
}

/** What a path leads to, or why that cannot be told; `cwd` is the working folder. */
export function kindOf(path: string, cwd: string): FileKind | ReadError {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOTDIR') return 'nothing';
    if (code !== 'ENOENT') return { file: nameOf(path, cwd), message: unreadable(error) };
    return exists(path) ? { file: nameOf(path, cwd), message: toNowhere } : 'nothing';
  }
}

const toNowhere = 'cannot be read: it is a link to a file that does not exist';

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
  return toNowhere;
}

/** Whether a name has a character that stands for bytes that are no UTF-8. */
function isGarbled(path: string): boolean {
  return path.includes('\ufffd');
}
