import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pagesBelow } from '../conformance/pages.ts';

/** A folder of pages. */
export interface Folder {
  /** Absolute. */
  readonly root: string;
  /** Relative to the folder. */
  readonly files: readonly string[];
  readonly bytes: number;
}

/** A folder with the pages that canonlint finds in it. */
export function folderAt(root: string): Folder {
  return folderOf(root, Array.from(pagesBelow(root), ({ file }) => file));
}

/** A folder with some of its pages. */
export function folderOf(root: string, files: readonly string[]): Folder {
  return { root, files, bytes: files.reduce((sum, file) => sum + statSync(join(root, file)).size, 0) };
}
