import type { Page } from '../../model.ts';
import { pageOf } from '../decode.ts';
import { pathOf } from '../paths.ts';
import type { ReadError } from '../read-error.ts';
import { hintFor, unreadable } from '../read-error.ts';
import { boundsOf } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import { bytesWithin } from './bounded-read.ts';
import { longestText } from './read-bytes.ts';

/** Reads a page by name relative to the working folder, or says why it cannot. */
export function readPage(file: string, cwd: string, bounds: Bounds = boundsOf(cwd)): Page | ReadError {
  try {
    return pageOf(file, bytesWithin(pathOf(file, cwd), longestText, bounds));
  } catch (error) {
    return { file, message: unreadable(error), hint: hintFor(error) };
  }
}
