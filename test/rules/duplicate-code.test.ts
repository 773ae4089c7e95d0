import { describe, expect, it } from 'vitest';
import { found } from './fixtures.ts';

describe('duplicate-code', () => {
  it('reports the second row with both texts, within a table and across the groups of a page', () => {
    expect(found('duplicate-code/twice.rst')).toEqual([
      '19:4 409 is stated again: "The request could not be processed due to a conflict." here, '
        + '"Two cards have the same number." on line 10',
      '21:4 404 is stated again: "There is no such card." here, "The card was not found." on line 18',
      '22:4 503 is stated again: in the words of line 20',
    ]);
  });

  it('takes three rows in succession, each in its own words, for causes', () => {
    expect(found('duplicate-code/causes.rst')).toEqual([]);
  });

  it('takes different rows of an operation for causes, but no copies', () => {
    expect(found('duplicate-code/operation.rst')).toEqual(['19:1 404 is stated again: in the words of line 18']);
  });

  it('lets each part of an API have a table of its own', () => {
    expect(found('duplicate-code/two_apis.rst')).toEqual([]);
  });
});
