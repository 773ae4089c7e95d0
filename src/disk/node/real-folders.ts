import { lstatSync, realpathSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { memoizeByPath, mostFolders } from '../paths.ts';

/** Finds the paths of folders without links, with a cache; a folder that does not exist keeps its own. */
export function realFolders(): (folder: string) => string {
  const realOf: (folder: string) => string = memoizeByPath((folder) => {
    if (dirname(folder) === folder) return folder;
    return linkStats(folder)?.isSymbolicLink() === true ? realPath(folder) : join(realOf(dirname(folder)), basename(folder));
  }, mostFolders);
  return realOf;
}

/** The status of a file, or of the link itself; undefined if nothing is there that can be used. */
export function linkStats(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The path of a folder without links, as the file system writes it; its own path if it does not exist. */
export function realPath(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}
