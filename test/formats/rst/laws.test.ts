import { describe, expect, it } from 'vitest';
import type { Document, Text } from '../../../src/model.ts';
import { dumpOf } from './dump.ts';
import { blocksIn, cellsOf, pagesOf, read, rowsOf, tablesIn, textsOf } from './reading.ts';

const pages = pagesOf('fixtures/{formats,services}/**/*.rst');

describe.each(pages)('$file', ({ source }) => {
  const document = read(source);

  it('reads back every text at its place', () => {
    const texts = [...blocksIn(document.blocks)].flatMap((block) => [...textsOf(block)]);
    expect(texts.flatMap((text) => misplaced(text, source))).toEqual([]);
  });

  it('has the words of every cell, and nothing else, inside the place of the cell', () => {
    for (const { text, span } of tablesIn(document.blocks).flatMap(cellsOf)) {
      const content = source.slice(span.start, span.end);
      expect(content).toBe(content.trim());
      expect(text.runs.filter(({ start, length }) => start < span.start || start + length > span.end)).toEqual([]);
    }
  });

  it('has the places of rows inside of their table, one below the other', () => {
    for (const { span, header, body } of tablesIn(document.blocks)) {
      const ends = [span.start, ...[...header, ...body].flatMap((row) => [row.span.start, row.span.end]), span.end];
      expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    }
  });

  it('tells which tables hold tables', () => {
    for (const table of tablesIn(document.blocks)) {
      expect(table.holdsTables).toBe([...blocksIn([table])].filter(({ kind }) => kind === 'table').length > 1);
    }
  });

  it('is the same with other line ends', () => {
    for (const lineEnd of ['\r\n', '\r']) {
      const other = source.replaceAll('\n', lineEnd);
      expect(dumpOf(other, read(other))).toBe(dumpOf(source, document));
    }
  });

  it('is the same further down a page, and in a block quote', () => {
    const moved = `${'\n'.repeat(3)}${source}`;
    expect(contentOf(read(moved))).toEqual(contentOf(document));
    const quoted = source.replaceAll(/^(?=.)/gm, '   ');
    expect(tablesIn(read(quoted).blocks).map(rowsOf)).toEqual(tablesIn(document.blocks).map(rowsOf));
  });
});

/** What stands elsewhere than its runs say, white space aside. */
function misplaced({ value, runs }: Text, source: string): string[] {
  return runs.flatMap(({ at, start, length }) => {
    const words = value.slice(at, at + length).replaceAll(/\s/g, ' ');
    const written = source.slice(start, start + length).replaceAll(/\s/g, ' ');
    return words === written ? [] : [`${words} stands as ${written}`];
  });
}

/** What a page says, wherever it stands. */
function contentOf({ blocks, faults }: Document): unknown {
  return {
    blocks: [...blocksIn(blocks)].map((block) => [block.kind, ...[...textsOf(block)].map(({ value }) => value)]),
    faults: faults.map(({ message }) => message),
  };
}
