import { lstatSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import type { Disk } from '../disk.ts';
import { pathOf } from '../paths.ts';
import { codeOf } from '../read-error.ts';
import type { Bounds } from './bounds.ts';

/** Tells the stamps of regular files by name; none of a link, whose target may change, and of what may not be read. */
export function stampsIn(cwd: string, bounds: Bounds): Disk['stampOf'] {
  // files are asked for folder by folder, and most of the time would go into asking whether a folder may be read
  let admitted: string | undefined;
  return (file) => {
    const path = pathOf(file, cwd);
    const folder = path.slice(0, path.lastIndexOf(sep));
    try {
      if (folder !== admitted) bounds.admit(dirname(path));
      admitted = folder;
      const stats = lstatSync(path);
      return stats.isFile() ? [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino] : undefined;
    } catch (error) {
      return codeOf(error) === 'ENOENT' ? 'nothing there' : undefined;
    }
  };
}
