import { lstatSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Stamp } from '../kept-files.ts';
import { pathOf } from '../paths.ts';
import { codeOf } from '../read-error.ts';
import type { Bounds } from './bounds.ts';

/** The stamp of a regular file by its name; undefined for a link, whose target may change, and for what may not be read. */
export function stampOf(file: string, cwd: string, bounds: Bounds): Stamp | 'nothing there' | undefined {
  const path = pathOf(file, cwd);
  try {
    bounds.admit(dirname(path));
    const stats = lstatSync(path);
    return stats.isFile() ? [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino] : undefined;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'nothing there' : undefined;
  }
}
