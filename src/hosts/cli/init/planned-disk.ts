import { basename, dirname, resolve } from 'node:path';
import type { Disk } from '../../../disk/index.ts';
import { nameOf } from '../../../disk/paths.ts';

/**
 * A disk on which planned files exist, by their names relative to the working folder, beside those of another disk. What a run
 * writes is planned, too, and nothing is written.
 */
export function plannedDisk(planned: Map<string, string>, disk: Disk): Disk {
  const { cwd } = disk;
  const textAt = (path: string): string | undefined => planned.get(nameOf(path, cwd));
  return {
    ...disk,
    namesIn: (folder) => {
      const own = [...planned.keys()].map((file) => resolve(cwd, file)).filter((path) => dirname(path) === folder);
      return new Set([...disk.namesIn(folder), ...own.map((path) => basename(path))]);
    },
    pagesBelow: (folders, { isPage, trackedOnly }) => disk.pagesBelow(folders, { isPage, trackedOnly }),
    kindOf: (path) => (textAt(path) === undefined ? disk.kindOf(path) : 'file'),
    exists: (path) => textAt(path) !== undefined || disk.exists(path),
    readPage: (file) => {
      const source = planned.get(file);
      return source === undefined ? disk.readPage(file) : { file, source, encoding: 'utf-8', byteOrderMark: false };
    },
    readText: (path, most) => textAt(path) ?? disk.readText(path, most),
    writer: async () => ({
      ...await disk.writer(),
      writePage: ({ file }) => ({ file, message: 'is not written by a plan' }),
      writeFile: async (file, text) => void planned.set(file, typeof text === 'string' ? text : [...text].join('')),
      makeFolder: () => {},
    }),
  };
}
