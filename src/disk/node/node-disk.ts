import { lstatSync, readdirSync, statSync } from 'node:fs';
import type { Disk } from '../disk.ts';
import { boundsOf } from './bounds.ts';
import { kindOf } from './found.ts';
import { longestText } from './read-bytes.ts';
import { readPage } from './read-page.ts';
import { readText } from './read-text.ts';
import { stampsIn } from './stamp.ts';
import { survey } from './survey.ts';

/**
 * The disk of this machine, seen from a folder; it caches nothing but how links lead. Links of a repository that lead out of it
 * are refused, but for the folders in `named`, which the user has named.
 */
export function nodeDisk(cwd: string, named: readonly string[] = []): Disk {
  const bounds = boundsOf(cwd, named);
  const disk: Disk = {
    cwd,
    namesIn: namesInFolder,
    kindOf: (path) => kindOf(path, cwd, bounds),
    exists,
    readPage: (file) => readPage(file, cwd, bounds),
    stampOf: stampsIn(cwd, bounds),
    readText: (path, most = longestText) => readText(path, most, bounds),
    jsonFilesIn: (path, deep = false) =>
      (statSync(path).isDirectory() ? readdirSync(path, { recursive: deep, encoding: 'utf8' }).filter((name) => name.endsWith('.json')) : undefined),
    pagesBelow: (folders, wanted) => survey(folders, { ...wanted, cwd }),
    keptFiles: async (folder) => (await import('./kept-files.ts')).keptFilesIn(folder),
    writer: async () => (await import('./node-writer.ts')).nodeWriter(cwd),
    baseAt: async (reference) => (await import('../git/base-disk.ts')).baseAt(reference, disk),
    commit: async () => (await import('../git/revision.ts')).headAround(disk.cwd),
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
