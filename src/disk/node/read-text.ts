import { textOf } from '../decode.ts';
import type { Bounds } from './bounds.ts';
import { bytesWithin } from './bounded-read.ts';

/**
 * Reads a handwritten text file of at most `most` bytes, without its byte order mark. Throws an error that `unreadable`
 * can explain.
 */
export function readText(path: string, most: number, bounds: Bounds): string {
  return textOf(bytesWithin(path, most, bounds));
}
