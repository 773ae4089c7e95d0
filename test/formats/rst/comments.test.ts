import { describe, expect, it } from 'vitest';
import { readRst } from '../../../src/formats/rst/read.ts';
import { pageWith } from '../../fix/fixing.ts';

/** The comments of a page: their texts, and the source at their places. */
function commentsOn(source: string): readonly (readonly [text: string, source: string])[] {
  const { comments = [] } = readRst(pageWith(source));
  return comments.map(({ text, span }) => [text, source.slice(span.start, span.end)] as const);
}

describe('comments', () => {
  it('are given with their places, in sections, items and quotes', () => {
    expect(commentsOn('.. one\n\nTitle\n=====\n\n.. two\n\n-  Item\n\n   .. three\n\n   Quote\n\n      .. four\n')).toEqual([
      ['one', '.. one'], ['two', '.. two'], ['three', '.. three'], ['four', '.. four'],
    ]);
  });

  it('continue over indented lines, after a tab, and with other line ends', () => {
    expect(commentsOn('..\n   one\n   two\n\n   three\n\nText\n')).toEqual([['one\ntwo\n\nthree', '..\n   one\n   two\n\n   three']]);
    expect(commentsOn('.. one\r\n\ttwo\r\n\r\nText\r\n')).toEqual([['one\ntwo', '.. one\r\n\ttwo']]);
  });

  it('are not directives, targets, footnotes or empty marks', () => {
    expect(commentsOn('.. note:: one\n\n.. _two:\n\n.. [3] three\n\n.. |four| replace:: five\n\n..\n\nText\n')).toEqual([]);
  });
});
