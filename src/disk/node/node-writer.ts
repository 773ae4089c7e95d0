import type { DiskWriter } from '../disk.ts';
import { clearLeftovers } from './leftovers.ts';
import { refuseOneFile, writeOutputFile } from './output-file.ts';
import { writePage } from './write-page.ts';

/** What changes files of this machine, as seen from a folder. */
export function nodeWriter(cwd: string): DiskWriter {
  return {
    writePage: (before, page) => writePage(before, page, cwd),
    clearLeftovers: (files) => clearLeftovers(files, cwd),
    writeFile: (file, text) => writeOutputFile(file, text, cwd),
    refuseOneFile: (files) => refuseOneFile(files, cwd),
  };
}
