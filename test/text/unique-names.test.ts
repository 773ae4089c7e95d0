import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniqueNames } from '../../src/text/unique-names.ts';

function apart(candidates: Readonly<Record<string, readonly string[]>>, taken: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(uniqueNames(new Map(Object.entries(candidates)), new Set(taken)));
}

describe('unique names', () => {
  it('are the first candidates if these differ', () => {
    expect(apart({ one: ['lamps', 'acme/lamps'], other: ['doors'] })).toEqual({ one: 'lamps', other: 'doors' });
  });

  it('are later candidates for all that would share a name or have a taken one', () => {
    expect(apart({ one: ['lamps', 'acme/lamps'], other: ['lamps', 'rival/lamps'] })).toEqual({ one: 'acme/lamps', other: 'rival/lamps' });
    expect(apart({ one: ['lamps', 'acme/lamps'] }, ['lamps'])).toEqual({ one: 'acme/lamps' });
    expect(apart({ one: ['a', 'b', 'c'], other: ['a', 'b', 'd'], third: ['b', 'e'] })).toEqual({ one: 'c', other: 'd', third: 'e' });
  });

  it('are shared if no candidate is left', () => {
    expect(apart({ one: ['a', 'b'], other: ['b'], third: ['a'] })).toEqual({ one: 'b', other: 'b', third: 'a' });
  });

  it('never clash with a thing that has another candidate', () => {
    const names = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(fc.array(names, { maxLength: 8 }), fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }), (lists, taken) => {
      const candidates = Object.fromEntries(lists.entries());
      expect(apart(candidates, taken)).toEqual(roundByRound(candidates, taken));
    }));
  });

  it('are found for a hundred thousand equal candidate lists', () => {
    const alike = Array.from({ length: 100_000 }, () => 'x');
    expect(apart({ one: alike, other: alike })).toEqual({ one: 'x', other: 'x' });
  });
});

/** The same by definition: all that clash move to their next candidate, until none can move. */
function roundByRound(candidates: Readonly<Record<string, readonly string[]>>, taken: readonly string[]): Record<string, string> {
  const left = new Map(Object.entries(candidates));
  for (;;) {
    const names = [...new Set(taken), ...[...left.values()].map(([name]) => name)];
    const clashing = [...left].filter(([, [name, longer]]) => longer !== undefined && names.filter((each) => each === name).length > 1);
    if (clashing.length === 0) return Object.fromEntries([...left].map(([thing, [name]]) => [thing, name!]));
    for (const [thing, [, ...longer]] of clashing) left.set(thing, longer);
  }
}
