import { describe, expect, it } from 'vitest';
import { differingWords, disagree } from '../../src/wording/disagreement.ts';

describe('disagree', () => {
  it('is true of texts that share few words, or differ in one stretch of a sentence', () => {
    expect(disagree('Another keeper holds the lamp.', 'The lamp is being cleaned.')).toBe(true);
    expect(disagree('The lamp is lit.', 'The lamp is broken.')).toBe(true);
    expect(disagree('The lamp may be lit.', 'The lamp may not be lit.')).toBe(true);
    expect(disagree('The key is kept for 12 hours.', 'The key is kept for 24 hours.')).toBe(true);
  });

  it('is false of more words, fewer, and others of the same meaning', () => {
    expect(disagree('The lamp is lit.', 'The lamp was lit')).toBe(false);
    expect(disagree('The lamp is held.', 'The lamp is held by another keeper.')).toBe(false);
    expect(disagree('Access to the lamp is forbidden.', 'Access to the lamp is denied.')).toBe(false);
    expect(disagree('A name and a key are required for access to the tower.', 'You must enter a name and a key to access the tower.')).toBe(false);
    expect(disagree('The lamp is not lit due to a keeper exception.', 'Failed to light the lamp because of an error of the keeper.')).toBe(false);
    expect(disagree('', 'The lamp is lit.')).toBe(false);
  });
});

describe('differingWords', () => {
  it('leaves out what both begin and end with', () => {
    expect(differingWords('The lamp is lit.', 'The lamp is broken now.')).toEqual(['…lit.', '…broken now.']);
    expect(differingWords('Two keepers hold it.', 'One keeper may hold it.')).toEqual(['Two keepers…', 'One keeper may…']);
    expect(differingWords('It may burn.', 'It may not burn.')).toEqual(['It may burn.', 'It may not burn.']);
    expect(differingWords('One.', 'Two.')).toEqual(['One.', 'Two.']);
  });
});
