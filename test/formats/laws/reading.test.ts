import { describe, expect, it } from 'vitest';
import { wholeOf } from '../../../scripts/fuzz/whole-document.ts';
import { exampleIn, formatOf } from '../../../src/formats/index.ts';
import { rules } from '../../../rules/index.ts';
import type { Document, Page, Text } from '../../../src/model.ts';
import { blocksIn, cellsOf, tablesIn, textsOf } from '../blocks.ts';
import { dumpOf } from '../dump.ts';
import { all } from './fixtures.ts';
import { inputs } from '../../inputs.ts';

describe.each(all)('$name', ({ format, pages }) => {
  const withSource = (page: Page, source: string): Page => ({ ...page, source });

  it('has fixtures, which no other format claims', () => {
    expect(pages.length).toBeGreaterThan(0);
    for (const { file, source } of pages) expect(formatOf(file, () => source)).toBe(format);
  });

  it('claims the pages of examples that it renders', async () => {
    const examples = (await Promise.all(rules.map(({ example }) => exampleIn(format, example)))).flat();
    for (const { file, source } of examples) expect(formatOf(file, () => source)).toBe(format);
  });

  it('reads its comments back', () => {
    for (const page of pages) {
      const { comments = [] } = format.read(withSource(page, `${format.comment('canonlint-disable 404')}\n\n${page.source}`));
      expect(comments[0]?.text).toBe('canonlint-disable 404');
    }
  });

  describe.each(pages)('$file', (page) => {
    const { source } = page;
    const document = format.read(page);

    it('reads back every text at its place', () => {
      const texts = [document.title ?? [], ...[...blocksIn(document.blocks)].map((block) => [...textsOf(block)])].flat();
      expect(texts.flatMap((text) => misplaced(text, source))).toEqual([]);
    });

    it('has exactly the words of every cell inside its place', () => {
      for (const { text, span } of tablesIn(document.blocks).flatMap(cellsOf)) {
        const content = source.slice(span.start, span.end);
        expect(content).toBe(content.trim());
        expect(text.runs.filter(({ start, length }) => start < span.start || start + length > span.end)).toEqual([]);
      }
    });

    it('has the places of rows inside their table, in ascending order', () => {
      for (const { span, header, body } of tablesIn(document.blocks)) {
        const ends = [span.start, ...[...header, ...body].flatMap((row) => [row.span.start, row.span.end]), span.end];
        expect(ends).toEqual(ends.toSorted((a, b) => a - b));
      }
    });

    it('has the places of faults and comments in itself', () => {
      for (const { span: { start, end } } of [...document.faults, ...(document.comments ?? [])]) {
        expect([start >= 0, start <= end, end <= source.length]).toEqual([true, true, true]);
      }
    });

    it('knows which tables contain tables', () => {
      for (const table of tablesIn(document.blocks)) {
        expect(table.holdsTables).toBe([...blocksIn([table])].filter(({ kind }) => kind === 'table').length > 1);
      }
    });

    it('is the same with other line ends', () => {
      for (const lineEnd of ['\r\n', '\r']) {
        const other = source.replaceAll('\n', lineEnd);
        expect(dumpOf(other, format.read(withSource(page, other)))).toBe(dumpOf(source, document));
      }
    });

    it('is read wherever it is cut', () => {
      for (let part = 0; part <= cuts; part++) {
        const at = Math.round(source.length * part / cuts);
        for (const piece of [source.slice(0, at), source.slice(at)]) {
          expect(placesOutside(format.read(withSource(page, piece)), piece)).toEqual([]);
        }
      }
    });
  });
});

/** How many pieces a page is cut into. */
const cuts = inputs(10, 2);

/** What stands elsewhere than its runs say, white space aside. */
function misplaced({ value, runs }: Text, source: string): string[] {
  return runs.flatMap(({ at, start, length }) => {
    const words = value.slice(at, at + length).replaceAll(/\s/g, ' ');
    const written = source.slice(start, start + length).replaceAll(/\s/g, ' ');
    return words === written ? [] : [`${words} stands as ${written}`];
  });
}

/** What a document says that stands elsewhere than on its page, all of it read. */
function placesOutside(document: Document, source: string): string[] {
  expect(wholeOf(document)).toBeDefined();
  return [...blocksIn(document.blocks)].flatMap((block) => [...textsOf(block)].flatMap((text) => misplaced(text, source)));
}
