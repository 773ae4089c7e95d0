import { constants as limits } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { RefusedFile } from '../read-error.ts';

/** One buffer for all small files, since each is decoded before the next is read. */
const memory = Buffer.allocUnsafeSlow(256 * 1024);

/** In bytes; some files in `/proc` give nothing to who asks for less than a word. */
const probe = 4096;

/** In bytes: what one string can hold. */
export const longestText = limits.MAX_STRING_LENGTH;

/**
 * Reads a regular file of at most `most` bytes; every other read of a file goes through this, but for the beginning of one that would be overwritten. It ends whatever the file
 * is: pipes and devices are refused unopened, and no more is read than the size that the file has when it is opened. A
 * file that has content but no size, such as those in `/proc`, is made up while it is read, may have no end, and is
 * refused. Throws an error that `unreadable` can explain. The bytes are valid until the next call.
 */
export function bytesAt(path: string, most: number, flags = 0): Buffer {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | flags);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new RefusedFile(stats.isDirectory() ? 'EISDIR' : 'ENOTREG');
    if (stats.size > most) throw new RefusedFile('ERR_FS_FILE_TOO_LARGE');
    const bytes = firstOf(descriptor, stats.size === 0 ? probe : stats.size);
    if (stats.size === 0 && bytes.length > 0) throw new RefusedFile('ENOTREG');
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}

/** The first `size` bytes, or fewer if there are fewer. */
function firstOf(descriptor: number, size: number): Buffer {
  const bytes = size > memory.length ? Buffer.allocUnsafeSlow(size) : memory;
  let length = 0;
  for (let read = -1; read !== 0 && length < size; length += read) {
    read = readSync(descriptor, bytes, length, size - length, null);
  }
  return bytes.subarray(0, length);
}
