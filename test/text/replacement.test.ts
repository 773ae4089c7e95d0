import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replacementBetween } from '../../src/text/replacement.ts';

const source = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '😀', '😁', '灯')).map((parts) => parts.join(''));

describe('a replacement', () => {
  it('turns one source into the other, and splits no pair', () => {
    fc.assert(fc.property(source, source, fc.boolean(), (before, after, whole) => {
      fc.pre(before !== after);
      const replacement = replacementBetween('a.rst', before, after, whole ? undefined : { start: 0, end: 0 });
      const { place: { start, end }, text } = replacement!;
      expect(before.slice(0, start) + text + before.slice(end)).toBe(after);
      for (const piece of [before.slice(0, start), text, before.slice(end)]) {
        expect(Buffer.from(piece).toString()).toBe(piece);
      }
    }));
  });

  it('is undefined for equal sources', () => {
    expect(replacementBetween('a.rst', 'one\n', 'one\n')).toBeUndefined();
  });

  it('covers the given words, else whole lines', () => {
    const [before, after] = ['one\nNot Fund here\nthree\n', 'one\nNot Found here\nthree\n'];
    expect(replacementBetween('a.rst', before, after, { start: 4, end: 12 }))
      .toMatchObject({ place: { line: 2, column: 1, endLine: 2, endColumn: 9 }, text: 'Not Found' });
    expect(replacementBetween('a.rst', before, after))
      .toMatchObject({ place: { line: 2, column: 1, endLine: 2, endColumn: 14 }, text: 'Not Found here' });
  });
});
