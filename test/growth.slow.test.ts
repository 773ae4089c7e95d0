import { afterAll, describe, expect, it } from 'vitest';
import { constructs } from '../scripts/growth/constructs.ts';
import { folderWith } from './disk/folders.ts';
import { StepCounter } from './steps.ts';

// code is counted right only if it is loaded after the counter is started
const counter = new StepCounter();
const { lintText, texts, works } = await import('./growing.ts');
counter.taken();
afterAll(() => counter.end());

/** The steps of work in a test, which does nothing else below `src` since the last time. */
function stepsOf(work: () => unknown): number {
  work();
  return counter.taken();
}

/** How much larger the second of two inputs is. */
const times = 3;

/** Steps grow by the size to the power of this at most: 1 is linear, 2 quadratic. */
const maxExponent = 1.15;

/** The size of the first page in UTF-16 code units; with fewer, what is done once would hide how the rest grows. */
const size = 8_000;

function exponentOf(steps: number, more: number, ratio: number): number {
  return Math.log(more / steps) / Math.log(ratio);
}

describe('a page of one thing', () => {
  it.each(constructs)('takes steps in proportion to its size: $name in $file', ({ file, page, from = size }) => {
    const [short, long] = [page(from), page(from * times)];
    const [steps, more] = [short, long].map((source) => stepsOf(() => lintText(file, source)));
    expect(exponentOf(steps!, more!, long.length / short.length)).toBeLessThanOrEqual(maxExponent);
  });
});

describe.each(Object.entries(texts))('%s', (_, { parts, work }) => {
  it.each(parts)('takes at most steps in proportion to the length of "%s" again and again', (part) => {
    const [steps, more] = [5_000, 5_000 * times].map((count) => stepsOf(() => work(part.repeat(count))));
    expect(exponentOf(steps!, more!, times)).toBeLessThanOrEqual(maxExponent);
  });
});

describe('a run of many things', () => {
  it.each(Object.entries(works))('takes steps in proportion to their number: %s', async (_, work) => {
    const steps: number[] = [];
    for (const count of [100, 100 * times]) {
      const prepared = await work(count, folderWith([]));
      counter.taken();
      await prepared();
      steps.push(counter.taken());
    }
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
