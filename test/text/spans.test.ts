import { describe, expect, it } from 'vitest';
import type { Text } from '../../src/model.ts';
import { joinTexts, noText, sliceText, spanOf } from '../../src/text/spans.ts';

/** `No such loaf`: `No` is at 10, ` loaf` at 20, and `such` has no place. */
const text: Text = { value: 'No such loaf', runs: [{ at: 0, start: 10, length: 2 }, { at: 7, start: 20, length: 5 }] };

describe('the place of a part of a text', () => {
  it('reaches from its first to its last character in the source', () => {
    expect(spanOf(text)).toEqual({ start: 10, end: 25 });
    expect(spanOf(text, 8)).toEqual({ start: 21, end: 25 });
    expect(spanOf(text, 1, 9)).toEqual({ start: 11, end: 22 });
  });

  it('is undefined if no character is in the source', () => {
    expect(spanOf(text, 3, 7)).toBeUndefined();
    expect(spanOf(noText)).toBeUndefined();
  });
});

describe('a part of a text', () => {
  it('keeps its places', () => {
    const part = sliceText(text, 1, 9);
    expect(part.value).toBe('o such l');
    expect(part.runs).toEqual([{ at: 0, start: 11, length: 1 }, { at: 6, start: 20, length: 2 }]);
    expect(spanOf(part)).toEqual(spanOf(text, 1, 9));
  });
});

describe('texts one after the other', () => {
  it('keep their places, and are joined by a space without a place', () => {
    const other: Text = { value: 'today', runs: [{ at: 0, start: 40, length: 5 }] };
    const joined = joinTexts([text, noText, other]);
    expect(joined.value).toBe('No such loaf today');
    expect(spanOf(joined, 13)).toEqual({ start: 40, end: 45 });
    expect(spanOf(joined, 12, 13)).toBeUndefined();
  });

  it('are empty for an empty list', () => {
    expect(joinTexts([])).toEqual(noText);
  });
});
