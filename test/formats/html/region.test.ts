import { describe, expect, it } from 'vitest';
import { readHtmlRegion } from '../../../src/formats/html/region.ts';
import type { Block, Span } from '../../../src/model.ts';
import { cellsOf, rowsOf } from '../blocks.ts';

describe('a stretch of HTML in a page of another markup', () => {
  it('has its words at their places, without the indentation of the item around it', () => {
    const source = '-   Codes\n\n    <table>\n    <tr><td>404</td>\n    <td>No such\n    lamp &amp; wick</td></tr>\n    </table>\n';
    const [table] = tablesOf(source, linesOf(source, 2, 4));
    expect(rowsOf(table!)).toEqual([['404', 'No such lamp & wick']]);
    expect(cellsOf(table!).map(({ text }) => text.runs.map(({ start, length }) => source.slice(start, start + length))))
      .toEqual([['404'], ['No such\n', 'lamp ', ' wick']]);
    expect(cellsOf(table!).map(({ span }) => source.slice(span.start, span.end))).toEqual(['404', 'No such\n    lamp &amp; wick']);
  });

  it('holds blocks of the other markup between its tags', () => {
    const source = '<table><tr><td>\n\n404\n\n</td></tr></table>';
    const at = source.indexOf('404');
    const number: Block = { kind: 'paragraph', text: { value: '404', runs: [{ at: 0, start: at, length: 3 }] }, plain: true };
    const parts = [{ start: 0, end: at }, { start: at, end: at + 3, blocks: () => [number] }, { start: at + 3, end: source.length }];
    const [table] = tablesOf(source, parts);
    expect(table && cellsOf(table)[0]?.blocks).toEqual([number]);
    expect(rowsOf(table!)).toEqual([['404']]);
  });

  it('has the comments outside of its tables, before its cells are read and afterwards', () => {
    const source = '<!-- one --><table><tr><td><!-- two -->404</td></tr></table><table><tr><td><table><tr><td><!-- three --></td></tr></table></td></tr></table>';
    const { flow, comments } = readHtmlRegion({ source, parts: [{ start: 0, end: source.length }] });
    expect(comments.map(({ text }) => text)).toEqual(['one']);
    expect(flow.flatMap((block) => (block.kind === 'table' ? [rowsOf(block)] : []))).toEqual([[['404']], [['']]]);
    expect(comments.map(({ text }) => text)).toEqual(['one']);
  });

  it('is not read where elements are nested without end, and says so', () => {
    const source = '<div>'.repeat(300);
    const { flow, faults } = readHtmlRegion({ source, parts: [{ start: 0, end: source.length }] });
    expect(flow).toEqual([]);
    expect(faults.map(({ span }) => span)).toEqual([{ start: 0, end: source.length }]);
  });
});

function tablesOf(source: string, parts: readonly Span[]) {
  return readHtmlRegion({ source, parts }).flow.filter((block) => block.kind === 'table');
}

/** The lines from one on, each without the indentation of an item. */
function linesOf(source: string, first: number, indent: number): readonly Span[] {
  let start = 0;
  return source.split(/(?<=\n)/).map((line) => {
    start += line.length;
    return { start: start - line.length + indent, end: start };
  }).slice(first);
}
