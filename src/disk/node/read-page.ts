import { constants as limits } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Page } from '../../model.ts';
import { pageOf } from '../decode.ts';
import { pathOf } from '../paths.ts';
import type { ReadError } from '../read-error.ts';
import { unreadable } from '../read-error.ts';

/** Reads a page by name relative to the working folder, or says why it cannot. */
export function readPage(file: string, cwd: string): Page | ReadError {
  try {
    const bytes = bytesOf(pathOf(file, cwd));
    return bytes === undefined ? { file, message: 'cannot be read: it is not a regular file' } : pageOf(file, bytes);
  } catch (error) {
    return { file, message: unreadable(error) };
  }
}

/** One buffer for all pages, since each is decoded before the next is read. */
const memory = Buffer.allocUnsafeSlow(256 * 1024);

/** Undefined if it is not a regular file: a pipe or device might never end. The bytes are valid until the next call. */
function bytesOf(path: string): Buffer | undefined {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() ? bytesIn(descriptor, stats.size) : undefined;
  } finally {
    closeSync(descriptor);
  }
}

/** The first `size` bytes, or fewer if there are fewer. Throws before reading more than a string can hold. */
function bytesIn(descriptor: number, size: number): Buffer {
  if (size > limits.MAX_STRING_LENGTH) throw Object.assign(new Error('too large'), { code: 'ERR_STRING_TOO_LONG' });
  // a file in /proc has content although its size is 0
  if (size === 0 || size > memory.length) return readFileSync(descriptor);
  let length = 0;
  for (let read = -1; read !== 0 && length < size; length += read) {
    read = readSync(descriptor, memory, length, size - length, null);
  }
  return memory.subarray(0, length);
}
