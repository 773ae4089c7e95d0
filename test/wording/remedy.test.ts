import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/model.ts';
import { nearestPart } from '../../src/wording/remedy.ts';

const place = { file: 'page.rst', start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };

/** The text of the part that is most like some texts. */
function likest(parts: readonly string[], ...texts: readonly string[]): string | undefined {
  const described: readonly Part[] = parts.map((text) => ({ text, place, plain: true }));
  const [part] = nearestPart(described, texts);
  return part?.text;
}

describe('the part that the canon governs', () => {
  it('is the one that shares the content words, in any form', () => {
    const parts = ['Operations that take a long time to process.', 'The request has been accepted but the processing is not complete.'];
    expect(likest(parts, 'The request has been accepted for processing.')).toBe(parts[1]);
    expect(likest(parts.toReversed(), 'The request has been accepted for processing.')).toBe(parts[1]);
  });

  it('is the one similar to any wording that the canon accepts', () => {
    expect(likest(['The lamp is gone.', 'Ask the keeper.'], 'There is no light.', 'Somebody took the lamp, it is gone.')).toBe('The lamp is gone.');
  });

  it('is undefined if two are equally similar, or none is similar', () => {
    expect(likest(['The lamp was not found.', 'The lamp cannot be found.'], 'The lamp is not to be found.')).toBeUndefined();
    expect(likest(['Look in the shed.', 'Look in the attic.'], 'The lamp was not found.')).toBeUndefined();
    expect(likest(['It is not.', 'Then it may be.'], 'It may not be.')).toBeUndefined();
  });
});
