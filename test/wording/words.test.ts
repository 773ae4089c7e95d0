import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, lettersOf, runOf, sameWords, wordsOf } from '../../src/wording/words.ts';
import { inputs } from '../inputs.ts';

describe('sameWords', () => {
  it.each([
    ['case and punctuation', 'The door is locked.', 'the DOOR, is locked'],
    ['articles', 'You must enter the name and a password.', 'You must enter a name and password'],
    ['number', 'Parameters are invalid.', 'A parameter is invalid'],
    ['the past', 'The request failed.', 'The request fails.'],
    ['the perfect', 'The request has failed.', 'The request fails.'],
    ['the perfect passive', 'The tea has been brewed.', 'The tea was brewed.'],
    ['the negated perfect', 'The tea has not been brewed.', 'The tea is not brewed.'],
    ['a perfect with an adverb', 'It has successfully processed the order.', 'It successfully processes the order.'],
    ['the future', 'The tea will be brewed.', 'The tea is brewed.'],
    ['possibility', 'The page could not be found.', 'The page cannot be found.'],
    ['contractions', "The server can't and doesn’t answer.", 'The server cannot and does not answer.'],
    ['need for must', 'You need to enter a name.', 'You must enter a name.'],
    ['irregular verbs', 'The server found it and sent it.', 'The server finds it and sends it.'],
    ['doubled consonants', 'An error occurred and stopped the job.', 'An error occurs and stops the job.'],
    ['verbs in y', 'The request was denied and specified.', 'The request was denied and specifies.'],
    ['British and American spelling', 'The client is authorised.', 'The client is authorized.'],
    ['a participle behind its noun', 'Access to the page requested.', 'Access to the requested page.'],
    ['hyphens', 'A gateway time-out; re-initiate it.', 'A gateway timeout; reinitiate it.'],
    ['typographic quotation marks', 'The “lamp” is lit.', 'The "lamp" is lit.'],
  ])('does not mind %s', (_, one, other) => {
    expect(sameWords(one, other)).toBe(true);
  });

  it.each([
    ['The request timed out.', 'The request is timed out.'],
    ['The request is processed.', 'The request is not processed.'],
    ['The resource was found.', 'The resource was not found.'],
    ['The note is kept.', 'The not is kept.'],
    ['The response is invalid.', 'The request is invalid.'],
    ['The client must wait.', 'The client may wait.'],
    ['The job is processed.', 'The job is being processed.'],
    ['The gateway timed out.', 'The gateway timeout.'],
    ['', ''],
    ['...', '...'],
  ])('tells "%s" from "%s"', (one, other) => {
    expect(sameWords(one, other)).toBe(false);
  });
});

describe('wordsOf', () => {
  it('finds none in punctuation', () => {
    expect(wordsOf(' ... - "!"')).toEqual([]);
  });

  it('keeps words of any script', () => {
    expect(wordsOf('Übergröße 請求 ошибка')).toEqual(['übergröß', '請求', 'ошибка']);
  });

  it('treats composed and decomposed letters as equal', () => {
    expect(wordsOf('caf\u00e9')).toEqual(wordsOf('cafe\u0301'));
  });

  it('returns the same words for its own output', () => {
    const settled = ['fail', 'process', 'request', 'be', 'not', 'can', 'must'];
    expect(wordsOf(settled.join(' ')).length).toBe(settled.length);
  });

  it('never throws, for any string', () => {
    assert(property(string({ unit: 'grapheme' }), (text) => {
      expect(wordsOf(text).every((word) => /^[\p{L}\p{N}\p{M}_]+$/u.test(word))).toBe(true);
    }));
  });

  it('ignores case, for any string', () => {
    assert(property(string(), (text) => {
      expect(keyOf(text.toUpperCase())).toBe(keyOf(text.toLowerCase()));
    }));
  });
});

describe('runOf', () => {
  const stands = (words: string, text: string) => runOf(text).includes(runOf(words));

  it('is found where its words are adjacent', () => {
    expect(stands('the request is invalid', 'It failed because a request was invalid, we think.')).toBe(true);
  });

  it('is not found in parts of words', () => {
    expect(stands('quest is in', 'The request is invalid.')).toBe(false);
  });

  it('is not found across the end of a sentence', () => {
    expect(stands('request invalid', 'It failed to complete the request. Invalid service.')).toBe(false);
    expect(stands('error_msg before', 'See error_msg before a retry.')).toBe(true);
  });
});

describe('a text of ASCII', () => {
  it('has the same words as next to other letters', () => {
    assert(property(string({ unit: 'grapheme-ascii' }), (text) => {
      expect(wordsOf(`é. ${text}`)).toEqual(['é', ...wordsOf(text)]);
    }), { numRuns: inputs(2000) });
  });

  it('has the same letters as next to others', () => {
    assert(property(string({ unit: 'grapheme-ascii' }), (text) => {
      expect(lettersOf(`${text}é`)).toBe(`${lettersOf(text)}é`);
    }));
  });
});
