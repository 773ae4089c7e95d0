import type { DiskWriter } from '../disk.ts';
import { boundsOf } from './bounds.ts';
import { existingFile } from './existing-file.ts';
import { clearLeftovers } from './leftovers.ts';
import { makeFolder, refuseOneFile, writeOutputFile } from './output-file.ts';
import { writePage } from './write-page.ts';

/** Changes files of this machine, seen from a folder; no link of a repository leads out of it, even if it is named. */
export function nodeWriter(cwd: string): DiskWriter {
  const bounds = boundsOf(cwd);
  return {
    writePage: (before, page) => writePage(before, page, cwd, bounds),
    clearLeftovers: (files) => clearLeftovers(files, cwd),
    writeFile: (file, text) => writeOutputFile(file, text, cwd, bounds),
    makeFolder: (folder) => makeFolder(folder, cwd, bounds),
    refuseOneFile: (files) => refuseOneFile(files, cwd),
    existing: (file) => existingFile(file, cwd),
  };
}
