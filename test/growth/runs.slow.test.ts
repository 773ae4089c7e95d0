import { describe, expect, it } from 'vitest';
import { folderWith } from '../disk/folders.ts';
import { exponentOf, lintText, maxExponent, stepsOf, stepsOfPrepared, texts, times, works } from './exponent.ts';

describe.each(Object.entries(texts))('%s', (_, { parts, work }) => {
  it.each(parts)('takes at most steps in proportion to the length of "%s" again and again', (part) => {
    const [steps, more] = [3_000, 3_000 * times].map((count) => stepsOf(() => work(part.repeat(count))));
    expect(exponentOf(steps!, more!, times)).toBeLessThanOrEqual(maxExponent);
  });
});

describe('a run of many things', () => {
  it.each(Object.entries(works))('takes steps in proportion to their number: %s', async (_, work) => {
    const steps: number[] = [];
    for (const count of [100, 100 * times]) steps.push(await stepsOfPrepared(await work(count, folderWith([]))));
    expect(exponentOf(steps[0]!, steps[1]!, times)).toBeLessThanOrEqual(maxExponent);
  });
});

it('counts the steps of what is quadratic', () => {
  const lines = (count: number): string => '* a\n'.repeat(count);
  const quadratic = (count: number) => (): void => {
    for (let nth = 0; nth < count; nth++) lintText('page.rst', lines(count));
  };
  expect(exponentOf(stepsOf(quadratic(10)), stepsOf(quadratic(10 * times)), times)).toBeGreaterThan(1.5);
});
