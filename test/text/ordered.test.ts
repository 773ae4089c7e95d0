import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { countBefore } from '../../src/text/ordered.ts';

it('counts the items before an offset', () => {
  const offsets = fc.array(fc.nat(9)).map((numbers) => numbers.toSorted((one, other) => one - other));
  fc.assert(fc.property(offsets, fc.nat(10), (things, offset) => {
    expect(countBefore(things, offset, (each) => each)).toBe(things.filter((each) => each < offset).length);
  }));
});
