import { describe, expect, it } from 'vitest';
import { canonOf, found, offered, pageOf, reported } from './fixtures.ts';

describe('missing-code', () => {
  it('reports a required code at the first border of the table of its group', () => {
    expect(found('missing-code/two_groups.rst')).toEqual([
      '6:4 202 Accepted is missing from the status tables; the canon requires it',
      '16:4 405 Method Not Allowed is missing from the status tables; the canon requires it',
      '16:4 502 Bad Gateway is missing from the status tables; the canon requires it',
    ]);
  });

  it('takes the only table for the home of every code', () => {
    expect(found('missing-code/one_table.rst')).toEqual([
      '8:4 200 OK is missing from the status tables; the canon requires it',
      '8:4 504 Gateway Timeout is missing from the status tables; the canon requires it',
    ]);
  });

  it('is silent where a table beside cannot be read, which may have what seems to be missing', () => {
    const listed = pageOf('Status Code | Description', '200 OK | There is one.', '404 Not Found | There is none.');
    expect(reported('missing-code', listed)).not.toEqual([]);
    expect(reported('missing-code', `${listed}\n==== =====\nCode Text\n==== =====\n404There is none.\n==== =====\n`)).toEqual([]);
  });

  it('is silent where a list beside was not taken for status codes, which may have them', () => {
    const listed = `Codes\n=====\n\n${pageOf('Status Code | Description', '401 Unauthorized | Who are you?', '403 Forbidden | Not yours.')}`;
    expect(reported('missing-code', listed)).not.toEqual([]);
    const faults = `Faults\n======\n\n${pageOf('Error | Words', '400 | Odd.', '404 | None.', '409 | Taken.', '500 | Broken.')}`;
    expect(reported('missing-code', `${faults}\n\n${listed}`)).toEqual([]);
  });

  it('goes by the first digit where the tables name no group', () => {
    expect(found('missing-code/first_digit.rst')).toEqual([
      '4:1 202 Accepted is missing from the status tables; the canon requires it',
      '14:1 409 Conflict is missing from the status tables; the canon requires it',
    ]);
  });

  it('reports what the whole service lacks, on each page that is meant to be complete', () => {
    expect(found('missing-code/two_lists')).toEqual([
      'status_codes_v1.rst:4:1 409 Conflict is missing from the status tables; the canon requires it',
      'status_codes_v2.rst:4:1 409 Conflict is missing from the status tables; the canon requires it',
    ]);
  });

  it('offers a row in the words of the canon, where that has words for it', async () => {
    expect(offered('missing-code/two_lists')).toEqual(['v1', 'v2'].map((version) => `status_codes_${version}.rst:4:1 409 unsafe: `
      + `add 409 | Conflict | The request could not be processed due to a conflict. to status_codes_${version}.rst:4:1`));
    const canon = await canonOf('{ extends: [], codes: { 418: { required: true }, 451: { required: true, description: Hush. } } }');
    expect(found('missing-code/one_table.rst', canon)).toEqual(['418', '451'].map((code) =>
      `8:4 ${code} is missing from the status tables; the canon requires it`));
    expect(offered('missing-code/one_table.rst', canon)).toEqual(['8:4 418 nothing', '8:4 451 unsafe: add 451 | - | Hush. to 8:4']);
  });

  it('takes a table of causes of one code for no list of codes', () => {
    expect(reported('missing-code', pageOf('Status Code | scimType | Description', '400 | noWick | None.', '400 | tooDark | Dark.'))).toEqual([]);
    expect(reported('missing-code', pageOf('Status Code | scimType | Description', '400 | noWick | None.', '404 | noLamp | None.'))).not.toEqual([]);
  });

  it('is silent on a service that has no list of its codes', () => {
    expect(found('missing-code/operation_alone')).toEqual([]);
  });

  it('misses nothing that the canon does not require', async () => {
    const canon = await canonOf('codes: { 202: { required: false }, 409: { description: Busy., required: false } }');
    expect(found('missing-code/two_lists', canon)).toEqual([]);
  });

  it('goes by the first table where none is of the group', async () => {
    const canon = await canonOf('codes: { 100: { required: true } }');
    expect(found('missing-code/operation_alone', canon)).toEqual([]);
    expect(found('missing-code/first_digit.rst', canon)).toEqual([
      '4:1 100 Continue is missing from the status tables; the canon requires it',
    ]);
  });

  it('puts a code whose kind the canon does not tell by its class', async () => {
    const canon = await canonOf('{ extends: [], codes: { 399: { required: true }, 400: { required: true } } }');
    expect(reported('missing-code', groups('200', '500'), canon)).toEqual([
      '3:1 399 is missing from the status tables; the canon requires it', '13:1 400 is missing from the status tables; the canon requires it',
    ]);
  });

  it('adds no words about a code to a column of causes', async () => {
    const canon = await canonOf('{ extends: [], codes: { 418: { required: true, description: Hush. } } }');
    expect(reported('missing-code', pageOf('Status Code | Possible Cause', '404 | No such lamp.', '409 | It is lit.'), canon)).toEqual([
      '1:1 418 is missing from the status tables; the canon requires it (the column tells causes, and the canon has none)',
    ]);
  });

  it('takes a page for a list of codes from half as many as the longest has', async () => {
    const canon = await canonOf('{ extends: [], codes: { 418: { required: true } } }');
    const list = (...codes: readonly string[]) => pageOf('Status Code | Description', ...codes.map((code) => `${code} | It is so.`));
    const where = (...codes: readonly string[]) => reported('missing-code', { 'a.rst': list('200', '400', '404', '500'), 'b.rst': list(...codes) }, canon).map((line) => line.slice(0, 5));
    expect(where('200', '400')).toEqual(['a.rst', 'b.rst']);
    expect(where('200')).toEqual(['a.rst']);
    expect(where('200', '200')).toEqual(['a.rst']);
  });
});

/** A page of two groups with a code each. */
function groups(normal: string, abnormal: string): string {
  return ['Normal', 'Abnormal'].map((title) =>
    `Lamps: ${title}\n\n${pageOf('Status Code | Description', `${title === 'Normal' ? normal : abnormal} | It is so.`)}`).join('\n');
}
