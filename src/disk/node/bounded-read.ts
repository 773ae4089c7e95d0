import { constants, lstatSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from '../read-error.ts';
import type { Bounds } from './bounds.ts';
import { bytesAt } from './read-bytes.ts';

/**
 * Reads a file of at most `most` bytes, unless links lead too far; every file that a repository may hold or name is read
 * by this. Throws an error that `unreadable` can explain. The bytes are valid until the next call.
 */
export function bytesWithin(path: string, most: number, bounds: Bounds): Buffer {
  bounds.admit(dirname(path));
  try {
    if (noFollow !== 0 || !lstatSync(path).isSymbolicLink()) return bytesAt(path, most, noFollow);
  } catch (error) {
    if (!linkCodes.has(codeOf(error) ?? '')) throw error;
  }
  return bytesAt(bounds.targetOf(path), most, noFollow);
}

/** Windows cannot refuse to follow a link. */
const noFollow = constants.O_NOFOLLOW ?? 0;

/** How Linux and macOS, FreeBSD, and NetBSD refuse to follow a link. */
const linkCodes: ReadonlySet<string> = new Set(['ELOOP', 'EMLINK', 'EFTYPE']);
