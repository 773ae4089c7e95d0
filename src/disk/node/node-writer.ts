import type { DiskWriter } from '../disk.ts';
import { clearLeftovers } from './leftovers.ts';
import { refuseOneFile, writeOutputFile } from './output-file.ts';
import { writePage } from './write-page.ts';

/** Changes files of this machine, seen from a folder. */
export function nodeWriter(cwd: string): DiskWriter {
  return {
    writePage: (before, page) => writePage(before, page, cwd),
    clearLeftovers: (files) => clearLeftovers(files, cwd),
    writeFile: (file, text) => writeOutputFile(file, text, cwd),
    refuseOneFile: (files) => refuseOneFile(files, cwd),
  };
}
