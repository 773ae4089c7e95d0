import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineEdits } from '../../src/text/line-edits.ts';
import { inputs } from '../inputs.ts';

const lines = fc.array(fc.constantFrom('a\n', 'b\r\n', 'c\r', 'dd\n', '\n', 'e'), { maxLength: 20 }).map((parts) => parts.join(''));

describe('line edits', () => {
  it('turn one text into another, from place to place', () => {
    fc.assert(fc.property(lines, lines, (before, after) => {
      const edits = lineEdits(before, after);
      for (const [at, { span }] of edits.entries()) expect(span.start).toBeGreaterThanOrEqual(edits[at - 1]?.span.end ?? 0);
      expect(edits.reduceRight((text, { span: { start, end }, text: words }) => text.slice(0, start) + words + text.slice(end), before)).toBe(after);
    }), { numRuns: inputs(2000, 200) });
  });

  it('leave lines alone that stay', () => {
    expect(lineEdits('a\nb\nc\nd\n', 'a\nB\nc\nd\ne\n')).toEqual([
      { span: { start: 2, end: 4 }, text: 'B\n' }, { span: { start: 8, end: 8 }, text: 'e\n' },
    ]);
    expect(lineEdits('a', 'a')).toEqual([]);
  });
});
