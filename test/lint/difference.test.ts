import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../src/lint/difference.ts';
import type { KnownByKey } from '../../src/lint/difference.ts';
import type { Problem } from '../../src/model.ts';

/** Problems by key and message: `a:first`. */
function known(...words: readonly string[]): KnownByKey {
  const place = { file: 'lamps.rst', start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const split = words.map((each) => each.split(':'));
  return { problems: split.map(([rule, message]): Problem => ({ rule: rule!, message: message!, severity: 'error', place })), keys: split.map(([key]) => key!) };
}

function told(before: KnownByKey, after: KnownByKey): readonly string[] {
  const { fresh, gone } = differenceOf(before, after);
  return [...fresh.map(({ message }) => `+${message}`), ...gone.map(({ message }) => `-${message}`)];
}

describe('the difference of problems', () => {
  it('is what is new and what is gone, in other words and on other lines, too', () => {
    expect(told(known('a:one', 'b:two'), known('b:three', 'c:four'))).toEqual(['+four', '-one']);
    expect(told(known(), known())).toEqual([]);
  });

  it('counts what stands there several times', () => {
    expect(told(known('a:one', 'a:two'), known('a:one'))).toEqual(['-two']);
    expect(told(known('a:one'), known('a:one', 'a:two', 'a:three'))).toEqual(['+two', '+three']);
  });
});
