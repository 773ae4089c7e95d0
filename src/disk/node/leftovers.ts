import { readdirSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { codeOf } from '../read-error.ts';
import { writerOf } from './atomic-write.ts';

/** Removes temporary files of killed runs from the folders of pages; those of live runs stay. */
export function clearLeftovers(files: readonly string[], cwd: string): void {
  const folders = new Set(files.flatMap((file) => folderOf(resolve(cwd, file))));
  for (const folder of folders) {
    for (const name of namesIn(folder)) {
      const writer = writerOf(name);
      if (writer !== undefined && !isAlive(writer)) rmSync(join(folder, name), { force: true });
    }
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
