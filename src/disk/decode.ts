import { isAscii, isUtf8 } from 'node:buffer';
import type { Page } from '../model.ts';
import type { ReadError } from './read-error.ts';

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

function startsWith(bytes: Buffer, ...start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
