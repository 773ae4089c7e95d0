import { lstatSync, readdirSync, statSync } from 'node:fs';
import type { Disk } from '../disk.ts';
import { memoizeByPath } from '../paths.ts';
import { kindOf } from './found.ts';
import { readPage } from './read-page.ts';
import { readText } from './read-text.ts';
import { survey } from './survey.ts';

/** The disk of this machine, seen from a folder; it caches the names in folders. */
export function nodeDisk(cwd: string): Disk {
  const namesIn = memoizeByPath(namesInFolder);
  const disk: Disk = {
    cwd,
    namesIn,
    kindOf: (path) => kindOf(path, cwd),
    exists,
    readPage: (file) => readPage(file, cwd),
    readText,
    jsonFilesIn: (path) => (statSync(path).isDirectory() ? readdirSync(path).filter((name) => name.endsWith('.json')) : undefined),
    pagesBelow: (folders, wanted) => survey(folders, { ...wanted, cwd, namesIn }),
    writer: async () => (await import('./node-writer.ts')).nodeWriter(cwd),
    baseAt: async (reference) => (await import('../git/base-disk.ts')).baseAt(reference, disk),
  };
  return disk;
}

function namesInFolder(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return new Set();
  }
}

/** A broken link exists and must be reported; what is in a closed folder is invisible. */
function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
