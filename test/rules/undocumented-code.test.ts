import { describe, expect, it } from 'vitest';
import { found } from './fixtures.ts';

describe('undocumented-code', () => {
  it("reports each code that an operation returns and the service's tables lack", () => {
    expect(found('undocumented-code/kites')).toEqual([
      "flying_a_kite.rst:15:1 201 is returned by POST /v1/kites/{kite_id}/fly; the service's status tables lack it",
      "flying_a_kite.rst:17:1 423 is returned by POST /v1/kites/{kite_id}/fly; the service's status tables lack it",
    ]);
  });

  it('is silent on a service without a table of its own', () => {
    expect(found('undocumented-code/no_table')).toEqual([]);
  });
});
