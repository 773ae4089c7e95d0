import { constants as limits, isAscii, isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Page } from '../model.ts';
import { pathOf } from './paths.ts';
import type { ReadError } from './read-error.ts';
import { unreadable } from './read-error.ts';

/** The page in a file, given relative to the working folder, or why it cannot be had. */
export function readPage(file: string, cwd: string): Page | ReadError {
  try {
    const bytes = bytesOf(pathOf(file, cwd));
    return bytes === undefined ? { file, message: 'cannot be read: it is not a regular file' } : pageOf(file, bytes);
  } catch (error) {
    return { file, message: unreadable(error) };
  }
}

/**
 * The page that bytes hold: UTF-8, or Latin-1 where they are not valid UTF-8, as docutils falls
 * back; without its byte order mark. UTF-16 is a trouble.
 */
export function pageOf(file: string, bytes: Buffer): Page | ReadError {
  // what is ASCII is Latin-1, too, which takes no decoding
  if (isAscii(bytes)) return { file, source: bytes.toString('latin1'), encoding: 'utf-8', byteOrderMark: false };
  if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe)) {
    return { file, message: 'cannot be read: it is UTF-16, where UTF-8 is expected' };
  }
  const byteOrderMark = startsWith(bytes, 0xef, 0xbb, 0xbf);
  const encoding = isUtf8(bytes) ? 'utf-8' : 'latin1';
  const source = bytes.toString(encoding, byteOrderMark ? 3 : 0);
  return { file, source, encoding, byteOrderMark };
}

/** Tells a page from the trouble there is instead. */
export function isReadError(read: Page | ReadError): read is ReadError {
  return 'message' in read;
}

/** Pages are decoded one by one, before the next is read: one piece of memory serves them all. */
const memory = Buffer.allocUnsafeSlow(256 * 1024);

/** Undefined for what is no regular file: a pipe or a device could be read for ever. Valid until the next call. */
function bytesOf(path: string): Buffer | undefined {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() ? bytesIn(descriptor, stats.size) : undefined;
  } finally {
    closeSync(descriptor);
  }
}

/** The first `size` bytes, or as many as there are. Throws before reading what no text can hold. */
function bytesIn(descriptor: number, size: number): Buffer {
  if (size > limits.MAX_STRING_LENGTH) throw Object.assign(new Error('too large'), { code: 'ERR_STRING_TOO_LONG' });
  // a file without a size may have bytes all the same: in /proc
  if (size === 0 || size > memory.length) return readFileSync(descriptor);
  let length = 0;
  for (let read = -1; read !== 0 && length < size; length += read) {
    read = readSync(descriptor, memory, length, size - length, null);
  }
  return memory.subarray(0, length);
}

function startsWith(bytes: Buffer, ...start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
