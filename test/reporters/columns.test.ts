import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, linesWithin, padEnd } from '../../src/reporters/columns.ts';

describe('linesWithin', () => {
  const lines = (text: string, width: number) =>
    linesWithin(text, width).map(({ start, end }) => text.slice(start, end));

  it('breaks at spaces, and leaves a long word whole', () => {
    expect(lines('one two three', 7)).toEqual(['one two', 'three']);
    expect(lines('one incomprehensibilities two', 7)).toEqual(['one', 'incomprehensibilities', 'two']);
    expect(lines('', 7)).toEqual(['']);
    expect(lines('one two three', Infinity)).toEqual(['one two three']);
  });

  it('counts wide characters twice', () => {
    expect(lines('灯灯 灯灯 灯', 9)).toEqual(['灯灯 灯灯', '灯']);
  });

  it('loses no word, and exceeds the width by at most one word', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1 })), fc.integer({ min: 1, max: 40 }), (words, width) => {
      const text = words.join(' ');
      const broken = lines(text, width);
      expect(broken.join(' ').match(/\S+/g)).toEqual(text.match(/\S+/g));
      expect(broken.filter((line) => displayWidth(line) > width && /\S\s+\S/.test(line))).toEqual([]);
    }));
  });
});

describe('padEnd', () => {
  it('counts columns of the terminal', () => {
    expect(padEnd('灯', 4)).toBe('灯  ');
    expect(padEnd('lamp', 2)).toBe('lamp');
  });
});
