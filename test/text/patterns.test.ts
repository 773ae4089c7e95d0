import { describe, expect, it } from 'vitest';
import { ignoreRules, matching } from '../../src/text/patterns.ts';
import { UserError } from '../../src/text/user-error.ts';

const deep = `${'a/'.repeat(300)}a`;

it('reads an ignore file of very many lines', () => {
  expect(ignoreRules().with('', '\n'.repeat(300_000)).ignores('a.rst')).toBe(false);
});

describe('patterns of many **', () => {
  it('match paths as deep as people nest them', () => {
    const matches = matching(['docs/**/api/**/v1/**/*.rst']);
    expect(['docs/api/v1/a.rst', 'docs/a/b/c/api/d/v1/e/f/g.rst', 'docs/a/b/v1/e.rst'].map(matches)).toEqual([true, true, false]);
    expect(matching(['docs/**/*.rst'])(`docs/${deep}.rst`)).toBe(true);
    expect(matching(['a***b', '*a*a*a*a*a*a*a*b'])(deep)).toBe(false);
  });

  it('are refused for a path of hundreds of folders, which would take too long', () => {
    const message = 'the pattern "**/a/**/b" has too many ** for a path as deep as "a/a/a/';
    const refusal = { name: 'UserError', message: expect.stringContaining(message) as unknown };
    expect(() => matching(['c', '**/a/**/b'])(deep)).toThrow(expect.objectContaining(refusal));
    expect(() => ignoreRules().with('', 'c\n**/a/**/b\n').ignores(deep)).toThrow(UserError);
  });
});
