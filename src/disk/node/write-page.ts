import { accessSync, constants, readFileSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '../../model.ts';
import { pageOf } from '../decode.ts';
import { isReadError, whyOf } from '../read-error.ts';
import type { ReadError } from '../read-error.ts';
import { writeAtomically } from './atomic-write.ts';

/**
 * Replaces a page completely or not at all; undefined on success. Mode, owner, encoding and links stay. Writes nothing
 * if the file is no longer as `before`, or if its encoding cannot represent the words.
 */
export function writePage(before: Page, page: Page, cwd: string): ReadError | undefined {
  const { file } = page;
  try {
    const bytes = bytesOf(page);
    const again = pageOf(file, bytes);
    if (isReadError(again) || again.source !== page.source) {
      return { file, message: `cannot be written: ${page.encoding} cannot hold its words` };
    }
    const path = realpathSync(resolve(cwd, file));
    accessSync(path, constants.W_OK);
    let found: Buffer = bytes;
    const isUnchanged = (): boolean => {
      found = readFileSync(path);
      return found.equals(bytesOf(before));
    };
    // a page that is named twice already has the new words
    if (writeAtomically(path, bytes, isUnchanged) || found.equals(bytes)) return undefined;
    return { file, message: 'is left alone: it has changed on disk since it was read' };
  } catch (error) {
    return { file, message: unwritable(error) };
  }
}

/** The encoded bytes of a page. */
function bytesOf({ source, encoding, byteOrderMark }: Page): Buffer {
  const text = Buffer.from(source, encoding);
  return byteOrderMark ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text]) : text;
}

function unwritable(error: unknown): string {
  return `cannot be written: ${whyOf(error, { ENOENT: 'it is no longer there' })}`;
}
