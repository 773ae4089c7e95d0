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
  const files = Array.from(pagesBelow(root), ({ file }) => file);
  return { root, files, bytes: bytesOf(files.map((file) => join(root, file))) };
}

function bytesOf(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + statSync(path).size, 0);
}
