import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees, stretchesOf } from '../../src/reporters/stretches.ts';
import { wordDiff } from '../../src/text/diff.ts';

/** Two texts in one line: common words as they are, others as `[before|after]`. */
function shown(before: string, after: string): string {
  return stretchesOf(wordDiff(before, after))
    .map((stretch) => (agrees(stretch) ? stretch.before : `[${stretch.before}|${stretch.after}]`)).join('');
}

describe('stretchesOf', () => {
  it('keeps a single change', () => {
    expect(shown('The lamp is lit.', 'The lamp was lit.')).toBe('The lamp [is|was] lit.');
    expect(shown('The lamp is lit', 'The lamp is lit.')).toBe('The lamp is lit[|.]');
    expect(shown('same', 'same')).toBe('same');
    expect(shown('', 'new')).toBe('[|new]');
  });

  it('joins changes that only a space separates', () => {
    expect(shown('The lamp is lit.', 'The torch was lit.')).toBe('The [lamp is|torch was] lit.');
  });

  it('counts a few common words between larger changes as changed', () => {
    expect(shown('The server could not find the page.', 'The requested page was not found.'))
      .toBe('The [server could not find the page|requested page was not found].');
  });

  it('keeps common words that are longer than the changes next to them', () => {
    expect(shown('You need to enter the username and password.', 'You must enter a username and password.'))
      .toBe('You [need to |must ]enter [the|a] username and password.');
  });

  it('gives back both texts', () => {
    const word = fc.constantFrom('the', 'lamp', 'is', 'lit', 'switched on', '.', ', ', 'ü', 'now');
    const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(' '));
    fc.assert(fc.property(text, text, (before, after) => {
      const stretches = stretchesOf(wordDiff(before, after));
      expect(stretches.map((stretch) => stretch.before).join('')).toBe(before);
      expect(stretches.map((stretch) => stretch.after).join('')).toBe(after);
      expect(stretches.some((stretch, at) => at > 0 && agrees(stretch) === agrees(stretches[at - 1]!))).toBe(false);
    }));
  });
});
