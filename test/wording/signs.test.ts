import { describe, expect, it } from 'vitest';
import { betweenSignsOf, hasSigns, signed } from '../../src/wording/signs.ts';

describe('the signs around a text', () => {
  it.each([
    ['No tea.', '', ''],
    ['\u2705 No tea.', '\u2705 ', ''],
    ['\u26a0\ufe0f No tea. \u{1f469}\u200d\u{1f4bb}\u{1f44d}\u{1f3fd}', '\u26a0\ufe0f ', ' \u{1f469}\u200d\u{1f4bb}\u{1f44d}\u{1f3fd}'],
    ['\u2713No tea.\u2717', '\u2713', '\u2717'],
    ['3 teas, #4', '', ''],
  ])('are known in %j', (text, before, after) => {
    const { words, ...around } = signed(text);
    expect(around).toEqual({ before, after });
    expect(`${before}${words}${after}`).toBe(text);
    expect(betweenSignsOf(text, 'Tea.')).toBe(`${before}Tea.${after}`);
  });

  it('are none where a text has no words, or has them inside', () => {
    expect(signed('\u2705').words).toBe('\u2705');
    expect(signed('No \u2705 tea.').words).toBe('No \u2705 tea.');
    expect([hasSigns('No \u2705 tea.'), hasSigns('No tea.')]).toEqual([true, false]);
  });
});
