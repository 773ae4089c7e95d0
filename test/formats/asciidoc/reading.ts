import { asciidoc } from '../../../src/formats/asciidoc/index.ts';
import type { Document, Page } from '../../../src/model.ts';

export * from '../blocks.ts';

await asciidoc.load?.();

/** Reads a source as a page. */
export function read(source: string): Document {
  return asciidoc.read(pageOf(source));
}

/** A page, or a file that one includes. */
export function pageOf(source: string, file = 'page.adoc'): Page {
  return { file, source, encoding: 'utf-8', byteOrderMark: false };
}
