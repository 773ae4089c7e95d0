import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Brackets } from '../../../src/formats/openapi/tree/brackets.ts';
import { inputs } from '../../inputs.ts';

/** The offset behind the bracket that closes another, counted from that one on. */
function counted(source: string, open: number): number {
  let [depth, isInside] = [0, false];
  for (let at = open; at < source.length; at++) {
    const unit = source[at]!;
    if (isInside && unit === '\\') at++;
    else if (unit === '"') isInside = !isInside;
    else if (!isInside && '{['.includes(unit)) depth++;
    else if (!isInside && ']}'.includes(unit) && --depth === 0) return at + 1;
  }
  return source.length;
}

const texts = fc.array(fc.constantFrom('{', '}', '[', ']', '"', '\\', '\\"', 'a', ',', '"a{"', '{"b": ['), { maxLength: 24 }).map((parts) => parts.join(''));

describe('the end of an object or array', () => {
  it('is where its bracket is closed, in whatever order ends are asked for', () => {
    fc.assert(fc.property(texts, fc.array(fc.nat(), { maxLength: 12 }), (source, picks) => {
      const opens = Array.from(source.matchAll(/[{[]/g), ({ index }) => index);
      const brackets = new Brackets(source);
      for (const open of [...picks.map((pick) => opens[pick % opens.length] ?? 0).filter((at) => opens.includes(at)), ...opens]) {
        expect(brackets.endOf(open)).toBe(counted(source, open));
      }
    }), { numRuns: inputs(2000, 200) });
  });

  it('is found once for all that is inside', () => {
    const deep = 200;
    const source = `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`;
    const brackets = new Brackets(source);
    for (let at = 0; at < deep; at++) expect(brackets.endOf(5 * at)).toBe(source.length - at);
  });
});
