import { describe, expect, it } from 'vitest';
import { losesOnlyArticles } from '../../src/wording/only-articles.ts';

describe('losesOnlyArticles', () => {
  it.each([
    ['the request timed out', 'Request timed out.'],
    ['user name', 'username'],
    ['The page requested was not found.', 'The requested page was not found.'],
    ['a lamp can’t be lit', "The lamp can't be lit."],
  ])('holds for %j and %j', (from, to) => {
    expect(losesOnlyArticles(from, to)).toBe(true);
  });

  it.each([
    ['The request will be processed.', 'The request is processed.'],
    ['The lamp has failed.', 'The lamp failed.'],
    ['You need to enter a name.', 'You must enter a name.'],
    ['The request times out.', 'The request timed out.'],
    ['The lamp cannot be lit.', 'The lamp could not be lit.'],
    ['The lamp is lit.', 'The lamp is not lit.'],
    ['The lamp is not lit.', 'The lamp is lit.'],
  ])('does not hold for %j and %j', (from, to) => {
    expect(losesOnlyArticles(from, to)).toBe(false);
  });
});
