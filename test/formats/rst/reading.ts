import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { readRst } from '../../../src/formats/rst/read.ts';
import type { Document } from '../../../src/model.ts';

export * from '../blocks.ts';

/** Reads a source as a page. */
export function read(source: string): Document {
  return readRst({ file: 'page.rst', source, encoding: 'utf-8', byteOrderMark: false });
}

/** The pages that a pattern names, by file. */
export function pagesOf(pattern: string): readonly { readonly file: string; readonly source: string }[] {
  return globSync(pattern).toSorted().map((file) => ({ file, source: readFileSync(file, 'utf8') }));
}
