import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint/lint.ts';
import { canonOf, found, house, problemsIn, ruleNamed, serviceIn } from './fixtures.ts';

describe('operation-response', () => {
  it("holds an operation against the service's own table, and links the row", () => {
    expect(found('operation-response/kites')).toEqual([
      "buying_a_kite.rst:15:1 200 is the response of POST /v1/kites; the service's table has 201 for POST",
    ]);
    const [problem] = problemsIn('operation-response/kites', [ruleNamed('operation-response')]);
    expect(problem?.related?.map(({ place, message }) => `${place.file.split('/').at(-1)}:${place.line} ${message}`)).toEqual([
      'status_codes.rst:8 201 is the normal response of POST',
    ]);
  });

  it('falls back to the canon where the table names no methods', () => {
    expect(found('operation-response/no_methods')).toEqual([
      'buying_a_kite.rst:15:1 200 is the response of POST /v1/kites; the canon has 201 for POST',
    ]);
  });

  it('is held against what the project chooses', async () => {
    const canon = await canonOf('codes: { 202: { methods: [POST] } }');
    const against = (choice: string): readonly string[] =>
      lint([serviceIn('operation-response/kites')], canon, [ruleNamed('operation-response')], () => 'error', () => ({ against: choice }))
        .map(({ message }) => message.replace(/^.*; /, ''));
    expect(against('service')).toEqual(["the service's table has 201 for POST"]);
    expect(against('canon')).toEqual(['the canon has 202 for POST']);
    expect(against('both')).toEqual(['the canon has 202 for POST', "the service's table has 201 for POST"]);
  });

  it('is silent where neither the table nor the canon names methods', async () => {
    const canon = await canonOf('extends: http');
    expect(found('operation-response/no_methods', canon)).toEqual([]);
    expect(found('operation-response/no_methods', house)).toHaveLength(1);
  });
});
