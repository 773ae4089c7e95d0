import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeWords } from '../../src/text/whole-words.ts';

describe('whole words', () => {
  it('are found in any case, but not inside other words', () => {
    const names = wholeWords('error', 'errors');
    expect(['error', 'ERROR codes', 'an (error)', '2 Errors', 'error-free'].map(names)).toEqual([true, true, true, true, true]);
    expect(['', 'errorless', 'terror', 'error_code', 'error2', 'err'].map(names)).toEqual([false, false, false, false, false, false]);
  });

  it('are found where a pattern finds them', () => {
    const [names, pattern] = [wholeWords('normal', 'success'), /\b(?:normal|success)\b/i];
    const text = fc.array(fc.constantFrom('normal', 'Success', 'ab', ' ', '-', '_', '7', 'é', '\n', '')).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (given) => {
      expect(names(given)).toBe(pattern.test(given));
    }));
  });
});
