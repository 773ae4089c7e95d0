import { describe, expect, it } from 'vitest';
import { meaningFaultOf } from '../../src/wording/meaning.ts';
import { canonOf } from '../rules/fixtures.ts';

const canon = await canonOf(`
extends: []
codes:
  200: { phrase: OK, description: The tea is served. }
  202: { phrase: Brewing, description: The tea is being brewed. }
  404: { phrase: Out of Tea, description: There is no tea., accept: [All tea is gone.] }
  503:
    phrase: Kettle Cold
    description: The kettle is cold.
    wrong:
      - { says: there is no water, unless: [hot], because: 503 is about the kettle }
`);

describe('meaningFaultOf', () => {
  const fault = (code: number, text: string) => meaningFaultOf(code, text, canon);

  it('finds a statement that is known as wrong, and says why', () => {
    expect(fault(503, 'Sorry, there was no water.')).toBe('says "there is no water", but 503 is about the kettle');
    expect(fault(503, 'There is no hot water; there is no water.')).toBeUndefined();
  });

  it('finds the description of another code, in whatever tense', () => {
    expect(fault(503, 'There was no tea')).toBe('has the description of 404 rather than its own');
    expect(fault(503, 'All tea is gone.')).toBe('has the description of 404 rather than its own');
  });

  it('finds the phrase of another code', () => {
    expect(fault(503, 'out-of-tea')).toBe('is described as "out-of-tea", which is what 404 is called');
  });

  it.each([[404, 'There is no tea.'], [404, 'Out of Tea'], [503, 'Nobody is there.'], [503, ''], [599, 'Out of Tea']])(
    'finds nothing wrong with %d "%s"', (code, text) => {
      expect(fault(code, text)).toBeUndefined();
    });

  it('accepts OK for every success, and for no failure', () => {
    expect(fault(202, 'OK')).toBeUndefined();
    expect(fault(503, 'OK')).toBe('is described as "OK", which is what 200 is called');
  });

  it('accepts any success code that says the operation succeeded', () => {
    expect(fault(202, 'The tea is served.')).toBe('has the description of 200 rather than its own');
    expect(meaningFaultOf(202, 'The tea is served.', canon, { ofOperation: true })).toBeUndefined();
    expect(meaningFaultOf(503, 'The tea is served.', canon, { ofOperation: true })).toBeDefined();
  });

  it('lets a sentence be that speaks of another code', () => {
    expect(fault(503, 'The kettle is cold. Note that 404 says that there is no water.')).toBeUndefined();
    expect(fault(503, 'There is no water. Note that 404 is another code.')).toContain('there is no water');
    expect(fault(503, 'There is no water for 404 and 503.')).toContain('there is no water');
    expect(fault(503, 'There is no water in 400 kettles.')).toContain('there is no water');
  });

  it('judges each of several causes by itself', () => {
    const causes = ['It is too hot.', 'There is no water.'];
    expect(fault(503, causes.join(' '))).toBeUndefined();
    expect(meaningFaultOf(503, causes.join(' '), canon, { parts: causes })).toContain('there is no water');
  });

  it('ignores a phrase, unless it says something', () => {
    expect(meaningFaultOf(503, 'Out of Tea', canon, { asPhrase: true })).toBeUndefined();
    expect(meaningFaultOf(503, 'There is no tea.', canon, { asPhrase: true })).toBeDefined();
  });
});
