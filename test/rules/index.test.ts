import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { lint } from '../../src/lint/lint.ts';
import type { Problem, Rule } from '../../src/model.ts';
import { house, read } from './fixtures.ts';

describe.each(rules)('$name', (rule) => {
  it('reports on its own example, and no other rule does', () => {
    const others = rules.filter(({ name }) => name === rule.name || name !== 'missing-code');
    expect(new Set(problemsOf(others, rule.example).map((problem) => problem.rule))).toEqual(new Set([rule.name]));
  });

  it('is summed up in a line and explained in sentences', () => {
    expect(rule.summary).toMatch(/^[^\n.]+[^.\s]$/);
    expect(rule.why).toMatch(/^[A-Z][^]+\.$/);
  });

  it('begins a message with the code, where it is about one, and ends it without a full stop', () => {
    for (const { code, message } of problemsOf([rule], rule.example)) {
      expect(message.startsWith(code === undefined ? '' : `${code} `)).toBe(true);
      expect(message).not.toMatch(/\.$/);
    }
  });

  it('yields to rules that there are', () => {
    expect(rules.map(({ name }) => name)).toEqual(expect.arrayContaining([...(rule.yieldsTo ?? [])]));
  });
});

describe('the list of rules', () => {
  it('has each name once, in the manner of names', () => {
    const names = rules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)+$/.test(name))).toEqual([]);
  });
});

function problemsOf(tried: readonly Rule[], example: Rule['example']): readonly Problem[] {
  const pages = Object.entries(example).map(([name, source]) => read(name, source));
  return lint([{ name: 'example', pages }], house, tried, () => 'error');
}
