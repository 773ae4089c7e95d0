import { assert, pre, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statementIn } from '../../src/wording/statements.ts';
import { beginningOf } from '../../src/wording/verbs.ts';
import { runOf } from '../../src/wording/words.ts';
import { inputs } from '../inputs.ts';

describe('statementIn', () => {
  const statements = [
    { says: ['the kettle is cold', 'a cold kettle'], unless: ['not yet', 'on purpose'], because: 'kettles are hot' },
    { says: ['no tea'], because: 'there is always tea' },
  ];
  const said = (text: string) => statementIn(text, statements)?.says;

  it('finds a statement anywhere, in any case, number and tense, and returns it as the canon has it', () => {
    expect(said('We are sorry: the Kettle was cold again.')).toBe('the kettle is cold');
    expect(said('Cold kettles are the reason')).toBe('a cold kettle');
  });

  it('passes over what is the end of an aim', () => {
    expect(said('The match struck to light the kettle is cold.')).toBeUndefined();
    expect(said('The match struck to light the kettle is out. The kettle is cold.')).toBe('the kettle is cold');
    expect(said('No tea due to the kettle is cold.')).toBe('the kettle is cold');
  });

  it('says why', () => {
    expect(statementIn('No tea.', statements)).toEqual({ says: 'no tea', because: 'there is always tea' });
  });

  it('finds the first of several', () => {
    expect(said('No tea from a cold kettle.')).toBe('a cold kettle');
  });

  it('skips a statement next to words that make it right, and continues with the next', () => {
    expect(said('The kettle is cold, on purpose.')).toBeUndefined();
    expect(said('The kettle is cold, on purpose, so there is no tea.')).toBe('no tea');
  });

  it('finds nothing in other words', () => {
    expect(said('The kettles are old.')).toBeUndefined();
    expect(said('')).toBeUndefined();
  });

  it('ignores a statement without words', () => {
    expect(statementIn('Tea.', [{ says: ['.', ''], unless: ['!'], because: 'x' }])).toBeUndefined();
  });

  it('knows how the forms of a word begin, so that it need not try all of them', () => {
    assert(property(stringMatching(/^[a-z]{4,9}(?:ies|ied|ing|ed|es|s|e|ize|ized|izing|ization|)$/), (word) => {
      pre(beginningOf(word) !== '');
      expect(runOf(word)).toContain(` ${beginningOf(word)}`);
    }), { numRuns: inputs(2000) });
    expect(['requests', 'requested', 'authorization', 'recognized', 'cannot', 'entities'].map(beginningOf))
      .toEqual(['reque', 'reques', 'authori', 'recogni', 'can', 'entit']);
    expect(runOf('cannot')).toContain(' can');
    expect(said('Colder kettles: the KETTLES were cold.')).toBe('the kettle is cold');
    expect(['found', 'thought', 'exceeded', 'rewritten', 're-initiate', 'not', 'pages'].map(beginningOf).join('')).toBe('');
  });

  it('finds a statement in every form of its words', () => {
    const forms = ['entity is unauthorized', 'Entities were unauthorised', 'the ENTITY was UNAUTHORIZED', 'an entity has been unauthorised'];
    for (const says of forms) {
      for (const form of forms) expect([form, statementIn(`It is that ${form}.`, [{ says: [says], because: 'x' }])?.says]).toEqual([form, says]);
    }
    expect(statementIn('Unauthorised entities', [{ says: forms, because: 'x' }])).toBeUndefined();
  });
});
