import { describe, expect, it } from 'vitest';
import { listed, quoted } from '../../src/text/prose.ts';

describe('quoted', () => {
  it('puts a text between quotation marks, on one line', () => {
    expect(quoted(' No\n  tea ')).toBe('"No tea"');
  });

  it('cuts a long text', () => {
    expect(quoted('tea '.repeat(40))).toBe(`"${'tea '.repeat(19)}tea…"`);
    expect(quoted('x'.repeat(80))).toBe(`"${'x'.repeat(80)}"`);
    expect(quoted('x'.repeat(81))).toBe(`"${'x'.repeat(79)}…"`);
  });
});

describe('listed', () => {
  it.each([[[], ''], [['GET'], 'GET'], [['GET', 'PUT'], 'GET and PUT'], [['GET', 'PUT', 'POST'], 'GET, PUT and POST']])(
    'lists %j', (names, text) => {
      expect(listed(names)).toBe(text);
    });
});
