import { describe, expect, it } from 'vitest';
import { found, linked } from './fixtures.ts';

describe('conflicting-tables', () => {
  it('reports a code that a second page describes otherwise; other tense and a mere phrase do not count', () => {
    expect(found('conflicting-tables/two_pages').map((line) => line.replace(/in \S*\//, 'in '))).toEqual([
      'status_codes.rst:7:23 404 is "The requested page was not found." here, "There is no kite of that number." in returned_values.rst',
      'status_codes.rst:9:23 409 is "The request could not be processed due to a conflict." here, "Two hands pull one string." in returned_values.rst',
    ]);
  });

  it('links the row that it contradicts', () => {
    expect(linked('conflicting-tables/two_pages')).toEqual([
      'status_codes.rst:7:23 → returned_values.rst:7:1 404 is "There is no kite of that number."',
      'status_codes.rst:9:23 → returned_values.rst:9:1 409 is "Two hands pull one string."',
    ]);
  });
});
