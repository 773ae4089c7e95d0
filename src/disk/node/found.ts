import { lstatSync, statSync } from 'node:fs';
import type { FileKind, LeftOut, WantedPages } from '../disk.ts';
import type { Bounds } from './bounds.ts';
import { nameOf } from '../paths.ts';
import type { ReadError } from '../read-error.ts';
import { codeOf, hintFor, unreadable } from '../read-error.ts';

/** What a search through folders has found so far. */
export interface Found {
  readonly pages: string[];
  readonly readErrors: ReadError[];
  readonly leftOut: LeftOut[];
  readonly look: Look;
}

/** What is searched for, and from where. */
export interface Look extends WantedPages {
  /** The working folder, absolute. */
  readonly cwd: string;
}

/** Adds a regular file, if its name is readable. */
export function addPage(path: string, found: Found): void {
  if (isUndecodable(path)) addIfFile(path, found);
  else found.pages.push(path);
}

/** Adds a page that may be a broken link, a folder or a device. */
export function addIfFile(path: string, found: Found): void {
  try {
    const stats = statSync(path);
    if (stats.isFile()) found.pages.push(path);
    else if (!stats.isDirectory()) addReadError(path, 'cannot be read: it is not a regular file', found);
  } catch (error) {
    addReadError(path, whyMissing(path, error), found);
  }
}

/** Adds a read error. */
export function addReadError(path: string, message: string, { readErrors, look }: Found): void {
  readErrors.push({ file: nameOf(path, look.cwd), message });
}

/** The kind of file at a path, or why it is unknown or refused; `cwd` is the working folder. */
export function kindOf(path: string, cwd: string, bounds: Bounds): FileKind | ReadError {
  try {
    if (!statSync(path).isDirectory()) {
      bounds.targetOf(path);
      return 'file';
    }
    bounds.admit(path);
    return 'folder';
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOTDIR') return 'nothing';
    if (code !== 'ENOENT') return { file: nameOf(path, cwd), message: unreadable(error), hint: hintFor(error) };
    return exists(path) ? { file: nameOf(path, cwd), message: toNowhere } : 'nothing';
  }
}

const toNowhere = 'cannot be read: it is a link to a file that does not exist';

/** Whether something exists at a path, even a broken link; true if that cannot be determined. */
function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

function whyMissing(path: string, error: unknown): string {
  if (codeOf(error) !== 'ENOENT') return unreadable(error);
  if (isUndecodable(path)) return 'cannot be read: its name is not valid UTF-8';
  return toNowhere;
}

/** Whether a name has a replacement character, for bytes that are not UTF-8. */
function isUndecodable(path: string): boolean {
  return path.includes('\ufffd');
}
