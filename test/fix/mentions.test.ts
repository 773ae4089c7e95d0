import { describe, expect, it } from 'vitest';
import { shipped } from '../rules/fixtures.ts';
import { fixingOf } from './fixing.ts';

const http = await shipped('http');

describe('a code in a role', () => {
  it('gets its name of today, and the right spelling', () => {
    const page = 'A horn gives :http:statuscode:`422 Unprocessable Entity`, or\n:http:statuscode:`404 Not Fuond`. A :http:statuscode:`404 Horn Not Found` is its own.\n';
    expect(fixingOf(page, http)).toMatchObject({ page: { source: page.replace('Entity', 'Content').replace('Fuond', 'Found') }, declined: [] });
  });

  it('keeps the phrase of another code, since either may be wrong', () => {
    const page = 'A horn gives :http:statuscode:`404 Forbidden`.\n';
    expect(fixingOf(page, http).page.source).toBe(page);
  });
});
