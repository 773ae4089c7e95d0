import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ExistingFile } from '../disk.ts';

/** In bytes: as much as tells what a file is. */
const longestStart = 64 * 1024;

/** The regular file at a path, which may be a link; undefined if there is none, or nobody may read it. */
export function existingFile(file: string, cwd: string): ExistingFile | undefined {
  try {
    const descriptor = openSync(resolve(cwd, file), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(descriptor, { bigint: true });
      if (!stats.isFile()) return undefined;
      const bytes = Buffer.alloc(longestStart);
      const length = readSync(descriptor, bytes, 0, longestStart, 0);
      return { identity: `${stats.dev} ${stats.ino}`, start: bytes.toString('utf8', 0, length) };
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}
