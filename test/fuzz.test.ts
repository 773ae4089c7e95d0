import { expect, it } from 'vitest';
import { fuzz } from '../scripts/fuzz/watch.ts';

it('reads 20,000 mutated pages, each without a crash and in bounded time', { timeout: 300_000 }, async () => {
  const { runs, troubles } = await fuzz(1, 20_000);
  expect(troubles).toEqual([]);
  expect(runs).toBe(20_000);
});
