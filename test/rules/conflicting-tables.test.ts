import { describe, expect, it } from 'vitest';
import { found, linked, operationOf, pageOf, reported } from './fixtures.ts';

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

  const header = 'Status Code | Description';
  const lines = (pages: Readonly<Record<string, string>>) => reported('conflicting-tables', pages).map((line) => line.replace(/ is .*/, ''));

  it('holds a reference that an operation restates against the reference, wherever that stands', () => {
    const codes = [400, 401, 403, 405, 406, 407, 408, 409, 500, 503].map((code) => `${code} | It is so.`);
    expect(lines({ 'a.rst': operationOf('GET /v1/lamps', pageOf(header, ...codes, '404 | One.')), 'b.rst': pageOf(header, '404 | Two.') })).toEqual(['a.rst:38:8 404']);
  });

  it('goes by the first row of a code on a page, and by no table of an operation', () => {
    expect(lines({ 'a.rst': pageOf(header, '404 | One.', '404 | Two.', '500 | So.'), 'b.rst': pageOf(header, '404 | One.', '404 | Three.', '500 | So.') })).toEqual([]);
    expect(lines({ 'a.rst': pageOf(header, '404 | One.'), 'b.rst': operationOf('GET /v1/lamps', pageOf(header, '404 | Two.')) })).toEqual([]);
  });

  it('passes over what is but a name', () => {
    expect(lines({ 'a.rst': pageOf(header, '404 Nothing | Nothing', '500 | It is so.'), 'b.rst': pageOf(header, '404 | Two.') })).toEqual([]);
    expect(lines({ 'a.rst': pageOf('Status Code', '404', '500'), 'b.rst': pageOf(header, '404 | Two.') })).toEqual([]);
  });
});
