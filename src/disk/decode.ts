import { isAscii, isUtf8 } from 'node:buffer';
import type { Page } from '../model.ts';
import type { ReadError } from './read-error.ts';

/**
 * Decodes a page: UTF-8, or Latin-1 if the bytes are not valid UTF-8; without its byte order mark. UTF-16 is a read
 * error. Not every format has pages in Latin-1.
 */
export function pageOf(file: string, bytes: Buffer): Page | ReadError {
  // ASCII is also Latin-1, which is the fastest to decode
  if (isAscii(bytes)) return { file, source: bytes.toString('latin1'), encoding: 'utf-8', byteOrderMark: false };
  if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe)) {
    return { file, message: 'cannot be read: it is UTF-16, where UTF-8 is expected' };
  }
  const byteOrderMark = startsWith(bytes, 0xef, 0xbb, 0xbf);
  const encoding = isUtf8(bytes) ? 'utf-8' : 'latin1';
  const source = bytes.toString(encoding, byteOrderMark ? 3 : 0);
  return { file, source, encoding, byteOrderMark };
}

/** Decodes a text in UTF-8, without its byte order mark. */
export function textOf(bytes: Buffer): string {
  return isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8').replace(/^\ufeff/, '');
}

function startsWith(bytes: Buffer, ...start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
