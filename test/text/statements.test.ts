import { describe, expect, it } from 'vitest';
import { statementIn } from '../../src/text/statements.ts';

describe('statementIn', () => {
  const statements = [
    { says: ['the kettle is cold', 'a cold kettle'], unless: ['not yet', 'on purpose'], because: 'kettles are hot' },
    { says: ['no tea'], because: 'there is always tea' },
  ];
  const said = (text: string) => statementIn(text, statements)?.says;

  it('finds a statement anywhere, in any case, number and tense, and gives it as the canon has it', () => {
    expect(said('We are sorry: the Kettle was cold again.')).toBe('the kettle is cold');
    expect(said('Cold kettles are the reason')).toBe('a cold kettle');
  });

  it('says why', () => {
    expect(statementIn('No tea.', statements)).toEqual({ says: 'no tea', because: 'there is always tea' });
  });

  it('finds the first of several', () => {
    expect(said('No tea from a cold kettle.')).toBe('a cold kettle');
  });

  it('passes over a statement beside words that excuse it, and goes on to the next', () => {
    expect(said('The kettle is cold, on purpose.')).toBeUndefined();
    expect(said('The kettle is cold, on purpose, so there is no tea.')).toBe('no tea');
  });

  it('finds nothing in other words', () => {
    expect(said('The kettles are old.')).toBeUndefined();
    expect(said('')).toBeUndefined();
  });

  it('takes a statement without a word for none', () => {
    expect(statementIn('Tea.', [{ says: ['.', ''], unless: ['!'], because: 'x' }])).toBeUndefined();
  });
});
