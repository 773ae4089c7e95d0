import { dirname, resolve } from 'node:path';
import { isReadError } from '../../disk/read-error.ts';
import type { Page } from '../../model.ts';
import { UserError } from '../../text/user-error.ts';
import type { Workspace } from './workspace.ts';

/** A file named by a path, and where it is. */
export interface NamedFile extends Page {
  /** Absolute. */
  readonly path: string;
  readonly folder: string;
}

/** Reads the file at a path relative to a folder. Throws a `UserError` if it cannot be read. */
export function readNamed(path: string, from: string, { disk, nameOf }: Workspace): NamedFile {
  const full = resolve(from, path);
  const page = disk.readPage(nameOf(full));
  if (isReadError(page)) throw new UserError(`${page.file} ${page.message}`, page.hint);
  return { ...page, path: full, folder: dirname(full) };
}
