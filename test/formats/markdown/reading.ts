import { markdown } from '../../../src/formats/markdown/index.ts';
import type { Document } from '../../../src/model.ts';

export * from '../blocks.ts';

await markdown.load?.();

/** Reads a source as a page. */
export function read(source: string, file = 'page.md'): Document {
  return markdown.read({ file, source, encoding: 'utf-8', byteOrderMark: false });
}
