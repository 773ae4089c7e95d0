import { describe, expect, it } from 'vitest';
import { driftOf } from '../../src/wording/drift.ts';

describe('driftOf', () => {
  const canon = 'The kettle could not be found. Look in the cupboard.';
  const names = ['Not Found', 'Kettle Time-out'];
  const drift = (text: string) => driftOf(text, [canon, 'There is no kettle.'], names);

  it.each([
    [canon],
    ['There is no kettle.'],
    ['  The kettle could not be found.\n  Look in the cupboard.  '],
    ['\u{1f4a1} The kettle could not be found. Look in the cupboard.'],
    ['There is no kettle. \u2705'],
  ])('finds none in %j', (text) => {
    expect(drift(text)).toBeUndefined();
  });

  it.each([
    ['the kettle cannot be found; look in a cupboard'],
    ['There was no kettle'],
    ['The kettle could not be found. Look in the cup board.'],
  ])('finds %j cosmetic', (text) => {
    expect(drift(text)).toBe('cosmetic');
  });

  it.each([
    [''], ['—'], ['Not Found'], ['not found.'], ['NotFound'], ['404 Not Found'], ['Kettle Timeout'],
    ['Normal return'], ['Normal response code'], ['Success.'], ['N/A'],
  ])('finds %j empty', (text) => {
    expect(drift(text)).toBe('empty');
  });

  it.each([
    ['The kettle is not there.'],
    ['Kettle times out.'],
    ['There is no kettle. Really.'],
    ['Not found in the cupboard'],
  ])('finds %j reworded', (text) => {
    expect(drift(text)).toBe('reworded');
  });

  it('finds no drift if the description of the canon is itself a name', () => {
    expect(driftOf('Not Found', ['Not Found'], names)).toBeUndefined();
    expect(driftOf('not found', ['Not Found'], names)).toBe('cosmetic');
  });
});
