import type { Page } from '../../model.ts';
import { pageOf } from '../decode.ts';
import { pathOf } from '../paths.ts';
import type { ReadError } from '../read-error.ts';
import { unreadable } from '../read-error.ts';
import { bytesAt, longestText } from './read-bytes.ts';

/** Reads a page by name relative to the working folder, or says why it cannot. */
export function readPage(file: string, cwd: string): Page | ReadError {
  try {
    return pageOf(file, bytesAt(pathOf(file, cwd), longestText));
  } catch (error) {
    return { file, message: unreadable(error) };
  }
}
