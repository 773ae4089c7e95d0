import { describe, expect, it } from 'vitest';
import { isNear, nearest } from '../../src/text/nearest.ts';

describe('nearest', () => {
  const known = ['include', 'exclude', 'services', 'rules'];

  it.each([['inlcude', 'include'], ['EXCLUDES', 'exclude'], ['service', 'services'], ['rule', 'rules']])(
    'finds what %s means', (name, meant) => {
      expect(nearest(name, known)).toBe(meant);
    });

  it.each([['canon'], [''], ['x'.repeat(100_000)]])('finds nothing near %j', (name) => {
    expect(nearest(name, known)).toBeUndefined();
  });

  it('finds nothing in an empty list', () => {
    expect(nearest('rules', [])).toBeUndefined();
  });
});

describe('isNear', () => {
  it('allows one edit for every four characters, rounded up', () => {
    expect(isNear('gone', 'gne')).toBe(true);
    expect(isNear('gone', 'gnu')).toBe(false);
    expect(isNear('timeout', 'tiemout')).toBe(true);
  });

  it('compares very long words exactly', () => {
    expect(isNear('a'.repeat(300), 'a'.repeat(300))).toBe(true);
    expect(isNear('a'.repeat(300), `${'a'.repeat(299)}b`)).toBe(false);
  });
});
