import { accessSync, constants, lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '../../model.ts';
import { pageOf } from '../decode.ts';
import { isReadError, whyOf } from '../read-error.ts';
import type { ReadError } from '../read-error.ts';
import { writeAtomically } from './atomic-write.ts';
import { boundsOf } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import { bytesAt, longestText } from './read-bytes.ts';

/**
 * Replaces a page completely or not at all; undefined on success. Mode, owner, encoding and links stay. Writes nothing
 * if the file is no longer as `before`, if its encoding cannot represent the words, if links lead too far, or if the file
 * has other names, which would keep the old words.
 */
export function writePage(before: Page, page: Page, cwd: string, bounds: Bounds = boundsOf(cwd)): ReadError | undefined {
  const { file } = page;
  try {
    const bytes = bytesOf(page);
    const again = pageOf(file, bytes);
    if (isReadError(again) || again.source !== page.source) {
      return { file, message: `cannot be written: ${page.encoding} cannot hold its words` };
    }
    const named = resolve(cwd, file);
    const path = bounds.targetOf(named);
    accessSync(path, constants.W_OK);
    if (lstatSync(path).nlink > 1) return { file, message: 'is left alone: it has other names (hard links), which would keep the old words' };
    const old = bytesOf(before);
    const isUnchanged = (): boolean => bounds.targetOf(named) === path && contentOf(path).equals(old);
    if (writeAtomically(path, bytes, { isUnchanged, keepsOwner: true })) return undefined;
    // a page that is named twice already has the new words
    if (contentOf(path).equals(bytes)) return undefined;
    return { file, message: 'is left alone: it has changed on disk since it was read' };
  } catch (error) {
    return { file, message: unwritable(error) };
  }
}

/** The bytes of a file that is no link; it may have become a pipe since it was read. */
function contentOf(path: string): Buffer {
  return bytesAt(path, longestText, constants.O_NOFOLLOW ?? 0);
}

/** The encoded bytes of a page. */
function bytesOf({ source, encoding, byteOrderMark }: Page): Buffer {
  const text = Buffer.from(source, encoding);
  return byteOrderMark ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text]) : text;
}

function unwritable(error: unknown): string {
  return `cannot be written: ${whyOf(error, { ENOENT: 'it is no longer there' })}`;
}
