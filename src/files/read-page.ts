import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '../model.ts';
import type { Trouble } from './trouble.ts';
import { unreadable } from './trouble.ts';

/** The page in a file, given relative to the working folder, or why it cannot be had. */
export function readPage(file: string, cwd: string): Page | Trouble {
  try {
    const bytes = bytesOf(resolve(cwd, file));
    return bytes === undefined ? { file, message: 'cannot be read: it is not a regular file' } : pageOf(file, bytes);
  } catch (error) {
    return { file, message: unreadable(error) };
  }
}

/**
 * The page that bytes hold: UTF-8, or Latin-1 where they are not valid UTF-8, as docutils falls
 * back; without its byte order mark. UTF-16 is a trouble.
 */
export function pageOf(file: string, bytes: Buffer): Page | Trouble {
  if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe)) {
    return { file, message: 'cannot be read: it is UTF-16, where UTF-8 is expected' };
  }
  const byteOrderMark = startsWith(bytes, 0xef, 0xbb, 0xbf);
  const encoding = isUtf8(bytes) ? 'utf-8' : 'latin1';
  const source = bytes.toString(encoding, byteOrderMark ? 3 : 0);
  return { file, source, encoding, byteOrderMark };
}

/** Tells a page from the trouble there is instead. */
export function isTrouble(read: Page | Trouble): read is Trouble {
  return 'message' in read;
}

/** Undefined for what is no regular file: a pipe or a device could be read for ever. */
function bytesOf(path: string): Buffer | undefined {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    return fstatSync(descriptor).isFile() ? readFileSync(descriptor) : undefined;
  } finally {
    closeSync(descriptor);
  }
}

function startsWith(bytes: Buffer, ...start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
