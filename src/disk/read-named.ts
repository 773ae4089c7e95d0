import { dirname, resolve } from 'node:path';
import type { Page } from '../model.ts';
import { UserError } from '../text/user-error.ts';
import type { Disk } from './disk.ts';
import { isReadError, readPage } from './read-page.ts';

/** A file that something names by a path, and where it lies. */
export interface NamedFile extends Page {
  /** Absolute. */
  readonly path: string;
  readonly folder: string;
}

/** The file that a path leads to from a folder. Throws a `UserError` where it cannot be read. */
export function readNamed(path: string, from: string, disk: Disk): NamedFile {
  const full = resolve(from, path);
  const page = readPage(disk.nameOf(full), disk.cwd);
  if (isReadError(page)) throw new UserError(`${page.file} ${page.message}`);
  return { ...page, path: full, folder: dirname(full) };
}
