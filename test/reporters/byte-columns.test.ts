import { describe, expect, it } from 'vitest';
import { byteRanges } from '../../src/reporters/byte-columns.ts';
import { lineStartsOf, placeOf } from '../../src/text/lines.ts';

describe('ranges in bytes', () => {
  it('count from 1 in each line, and end after the last byte', () => {
    const source = 'ä\r\n灯 😀 lamp';
    const start = source.indexOf('lamp');
    const place = placeOf('a.rst', lineStartsOf(source), { start, end: start + 4 });
    expect(place).toMatchObject({ line: 2, column: 6 });
    expect(byteRanges(source)(place)).toEqual({ start: { line: 2, column: 10 }, end: { line: 2, column: 14 } });
  });

  it('are unchanged without a source', () => {
    const place = placeOf('a.rst', [0, 5], { start: 6, end: 7 });
    expect(byteRanges(undefined)(place)).toEqual({ start: { line: 2, column: 2 }, end: { line: 2, column: 3 } });
  });
});
