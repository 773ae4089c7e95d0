import { describe, expect, it } from 'vitest';
import type { Construct } from '../../scripts/growth/constructs.ts';
import { exponentOf, lintText, maxExponent, stepsOf, times } from './exponent.ts';

/** The size of the first page in UTF-16 code units; with fewer, what is done once would hide how the rest grows. */
const size = 4_500;

/** Tries pages that repeat one construct each. */
export function tryPagesOf(constructs: readonly Construct[]): void {
  describe('a page of one thing', () => {
    it.each(constructs)('takes steps in proportion to its size: $name in $file', ({ file, page, from = size }) => {
      const [short, long] = [page(from), page(from * times)];
      const [steps, more] = [short, long].map((source) => stepsOf(() => lintText(file, source)));
      expect(exponentOf(steps!, more!, long.length / short.length)).toBeLessThanOrEqual(maxExponent);
    });
  });
}
