import { describe, expect, it } from 'vitest';
import { prefiltered } from '../../src/text/prefiltered.ts';

describe('a prefiltered pattern', () => {
  const codes = prefiltered(['code', 'number'], /\berror (?:code|number)s?\b/i);

  it('finds what the pattern finds, in any case', () => {
    expect(codes.test('The Error Code')).toBe(true);
    expect(codes.exec('ERROR NUMBERS')?.[0]).toBe('ERROR NUMBERS');
  });

  it('finds nothing if the pattern does not match, or the text has none of the words', () => {
    expect([codes.test('A code'), codes.test('An error')]).toEqual([false, false]);
    expect([codes.exec('A code'), codes.exec('An error')]).toEqual([null, null]);
    expect(prefiltered(['code'], /error/).test('An error')).toBe(false);
  });
});
