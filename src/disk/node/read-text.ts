import { bytesAt, longestText } from './read-bytes.ts';

/**
 * Reads a handwritten text file of at most `most` bytes, without its byte order mark. Throws an error that `unreadable`
 * can explain.
 */
export function readText(path: string, most = longestText): string {
  return bytesAt(path, most).toString('utf8').replace(/^\ufeff/, '');
}
