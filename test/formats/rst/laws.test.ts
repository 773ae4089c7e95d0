import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model.ts';
import { blocksIn, pagesOf, read, rowsOf, tablesIn, textsOf } from './reading.ts';

const pages = pagesOf('fixtures/{formats,services}/**/*.rst');

describe.each(pages)('$file', ({ source }) => {
  const document = read(source);

  it('is the same further down a page, and in a block quote', () => {
    const moved = `${'\n'.repeat(3)}${source}`;
    expect(contentOf(read(moved))).toEqual(contentOf(document));
    const quoted = source.replaceAll(/^(?=.)/gm, '   ');
    expect(tablesIn(read(quoted).blocks).map(rowsOf)).toEqual(tablesIn(document.blocks).map(rowsOf));
  });
});

/** The content of a page, without places. */
function contentOf({ title, blocks, faults }: Document): unknown {
  return {
    title: title?.value,
    blocks: [...blocksIn(blocks)].map((block) => [block.kind, ...[...textsOf(block)].map(({ value }) => value)]),
    faults: faults.map(({ message }) => message),
  };
}
