import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../src/text/diff.ts';

describe('wordDiff', () => {
  const shown = (before: string, after: string) => wordDiff(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind]).join('');

  it('marks the words that differ', () => {
    expect(shown('The red kettle is cold.', 'The blue kettle is cold.')).toBe('The [-red-]{+blue+} kettle is cold.');
  });

  it('marks white space that differs', () => {
    expect(shown('No  tea', 'No tea')).toBe('No[-  -]{+ +}tea');
  });

  it('is empty for two empty texts', () => {
    expect(wordDiff('', '')).toEqual([]);
  });

  it('has one segment if the other text is empty', () => {
    expect(wordDiff('', 'tea')).toEqual([{ kind: 'added', text: 'tea' }]);
    expect(wordDiff('tea', '')).toEqual([{ kind: 'removed', text: 'tea' }]);
  });

  it('gives back both texts, for any texts', () => {
    const pieces = constantFrom('tea', 'cold', ' ', '  ', '.', '\n', 'é', '茶', '👩‍🍳');
    const words = array(pieces).map((all) => all.join(''));
    assert(property(words, words, (before, after) => {
      const segments = wordDiff(before, after);
      const without = (kind: string) => segments.filter((each) => each.kind !== kind).map(({ text }) => text).join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }));
  });

  it('replaces long texts, and texts with little in common, as a whole', () => {
    const huge = 'tea '.repeat(20_000);
    expect(wordDiff(huge, `${huge}!`)).toEqual([{ kind: 'removed', text: huge }, { kind: 'added', text: `${huge}!` }]);
    expect(wordDiff(huge, huge)).toEqual([{ kind: 'same', text: huge }]);
    const numbers = (from: number) => Array.from({ length: 1_200 }, (_, at) => from + at).join(' ');
    expect(wordDiff(numbers(0), numbers(5_000))).toHaveLength(2);
  });
});
