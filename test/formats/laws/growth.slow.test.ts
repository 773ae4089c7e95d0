import { afterAll, expect, it } from 'vitest';
import { StepCounter } from '../../growth/steps.ts';

// code is counted right only if it is loaded after the counter is started
const counter = new StepCounter();
afterAll(() => counter.end());
const { wholeOf } = await import('../../../scripts/fuzz/whole-document.ts');
const { all } = await import('./fixtures.ts');
counter.taken();

it.each(all)('takes some four times the steps, not sixteen, for a page of $name four times as long', ({ format, pages: [first, ...rest] }) => {
  const source = [first!, ...rest].map((page) => `${page.source}\n`).join('');
  const [steps, more] = [1, 4].map((times) => {
    wholeOf(format.read({ ...first!, source: source.repeat(times) }));
    return counter.taken();
  });
  expect(steps).toBeGreaterThan(source.length / 10);
  expect(more! / steps!).toBeLessThan(6);
});
