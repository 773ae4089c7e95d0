import { lstatSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { codeOf } from '../read-error.ts';
import { writerOf } from './temporary-name.ts';

/** Removes temporary files of killed runs from the folders of pages; those of live runs stay. Never throws. */
export function clearLeftovers(files: readonly string[], cwd: string): void {
  for (const folder of new Set(files.flatMap((file) => folderOf(resolve(cwd, file))))) clearLeftoversIn(folder);
}

/** Removes temporary files of killed runs from a folder, as far as they can be removed. */
export function clearLeftoversIn(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const writer = writerOf(name, folder);
      if (writer !== undefined && !isAlive(writer) && isOwn(join(folder, name))) rmSync(join(folder, name));
    }
  } catch {
    // what stays is in nobody's way
  }
}

function folderOf(path: string): readonly string[] {
  try {
    return [dirname(realpathSync.native(path))];
  } catch {
    return [];
  }
}

/** Whether a path is a file of this user that has no other name. */
function isOwn(path: string): boolean {
  const stats = lstatSync(path);
  return stats.isFile() && stats.nlink === 1 && stats.uid === (process.getuid?.() ?? stats.uid);
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
