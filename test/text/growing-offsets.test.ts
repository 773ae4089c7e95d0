import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GrowingOffsets } from '../../src/text/growing-offsets.ts';

const ascending = fc.uniqueArray(fc.nat(10_000), { maxLength: 300 }).map((all) => all.toSorted((one, other) => one - other));

describe('offsets', () => {
  it('are kept in order, however many there are', () => {
    fc.assert(fc.property(ascending, fc.nat(20), (all, room) => {
      const offsets = new GrowingOffsets(room);
      expect(all.map((offset) => offsets.push(offset))).toEqual([...all.keys()]);
      expect([...offsets.all()]).toEqual(all);
    }));
  });

  it('are found by what they are', () => {
    fc.assert(fc.property(ascending, fc.nat(10_000), (all, any) => {
      const offsets = new GrowingOffsets();
      for (const offset of all) offsets.push(offset);
      for (const offset of [...all, any]) expect(offsets.indexOf(offset)).toBe(all.includes(offset) ? all.indexOf(offset) : undefined);
    }));
  });

  it('may be set to others', () => {
    const offsets = new GrowingOffsets();
    offsets.set(offsets.push(1), 7);
    expect(offsets.at(0)).toBe(7);
  });
});
