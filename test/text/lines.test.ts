import { assert, constantFrom, array, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt, lineStartsOf, placeOf } from '../../src/text/lines.ts';

describe('lines', () => {
  it('end with a line feed, a carriage return, or both', () => {
    expect(Array.from(lineStartsOf('a\nb\r\nc\rd'))).toEqual([0, 2, 5, 7]);
    expect(Array.from(lineStartsOf('a\n'))).toEqual([0, 2]);
    expect(Array.from(lineStartsOf(''))).toEqual([0]);
    expect(Array.from(lineStartsOf('a\u2028b\fc\vd\x85e'))).toEqual([0]);
  });

  it('are found by any of their offsets, the line end included', () => {
    const starts = lineStartsOf('ab\r\nc');
    expect([0, 1, 2, 3, 4, 5].map((offset) => lineAt(starts, offset))).toEqual([1, 1, 1, 1, 2, 2]);
  });

  it('join to the source', () => {
    const pieces = array(constantFrom('a', 'bc', '\n', '\r', '\r\n', '日', '\u{1f35e}'));
    assert(property(pieces.map((parts) => parts.join('')), (source) => {
      const starts = Array.from(lineStartsOf(source));
      const lines = starts.map((start, at) => source.slice(start, starts[at + 1]));
      expect(lines.join('')).toBe(source);
      for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[^\r\n]*(?:\n|\r\n?)$/);
      expect(lines.at(-1)).toMatch(/^[^\r\n]*$/);
    }));
  });
});

describe('a place', () => {
  it('counts lines and columns from 1, columns in UTF-16 code units, with an exclusive end', () => {
    const source = 'a\n\u{1f35e} 200\n';
    const start = source.indexOf('200');
    expect(placeOf('page.rst', lineStartsOf(source), { start, end: start + 3 })).toEqual({
      file: 'page.rst', start, end: start + 3, line: 2, column: 4, endLine: 2, endColumn: 7,
    });
  });

  it('may span several lines', () => {
    expect(placeOf('page.rst', lineStartsOf('ab\ncd\nef'), { start: 1, end: 7 })).toMatchObject({
      line: 1, column: 2, endLine: 3, endColumn: 2,
    });
  });
});
