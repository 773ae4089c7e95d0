import { describe, expect, it } from 'vitest';
import { found, linked, operationOf, pageOf, reported } from './fixtures.ts';

describe('undocumented-code', () => {
  it("reports each code that an operation returns and the service's tables lack", () => {
    expect(found('undocumented-code/kites')).toEqual([
      "flying_a_kite.rst:15:1 201 is returned by POST /v1/kites/{kite_id}/fly; the service's status tables lack it",
      "flying_a_kite.rst:17:1 423 is returned by POST /v1/kites/{kite_id}/fly; the service's status tables lack it",
    ]);
  });

  it('links the table in which a reader would look for the code', () => {
    expect(linked('undocumented-code/kites')).toEqual([
      'flying_a_kite.rst:15:1 → status_codes.rst:6:4 201 is not in this table',
      'flying_a_kite.rst:17:1 → status_codes.rst:14:4 423 is not in this table',
    ]);
  });

  it('is silent on a service without a table of its own', () => {
    expect(found('undocumented-code/no_table')).toEqual([]);
  });

  it('reports what a page states once, for the first of its operations', () => {
    const pages = {
      'a.rst': operationOf('GET /v1/lamps\n\nGET /v1/wicks', pageOf('Status Code | Description', '200 | So.', '202 | So.', '202 | Or so.')),
      'codes.rst': pageOf('Status Code | Description', '200 | So.', '404 | There is none.'),
    };
    expect(reported('undocumented-code', pages)).toEqual(["a.rst:21:8 202 is returned by GET /v1/lamps; the service's status tables lack it"]);
  });

  it('reports the codes of every operation of a page', () => {
    const pages = {
      'a.rst': `Lamps\n=====\n\nGET /v1/lamps\n-------------\n\n${pageOf('Status Code | Description', '202 | So.', '404 | So.')}\n\nDELETE /v1/lamps\n----------------\n\n${pageOf('Status Code | Description', '202 | So.')}`,
      'codes.rst': pageOf('Status Code | Description', '200 | So.', '404 | There is none.'),
    };
    expect(reported('undocumented-code', pages).map((line) => line.replace(/;.*/, ''))).toEqual([
      'a.rst:12:8 202 is returned by GET /v1/lamps', 'a.rst:26:8 202 is returned by DELETE /v1/lamps',
    ]);
  });

  it('leaves out what a sentence under another title says, which may be about another request', () => {
    const codes = pageOf('Status Code | Description', '200 | So.', '404 | There is none.');
    const lamp = (...words: readonly string[]) => ({ 'lamps.rst': operationOf('POST /v1/lamps', ...words), 'codes.rst': codes });
    const told = ["lamps.rst:12:1 201 is returned by POST /v1/lamps; the service's status tables lack it"];
    expect(reported('undocumented-code', lamp('201 Created'))).toEqual(told);
    expect(reported('undocumented-code', lamp('201 Created', 'Putting it out\n--------------', 'A 204 will be returned upon successful deletion.'))).toEqual(told);
  });

  /** The codes reported of an operation that returns one, and those of the reference. */
  const returns = (code: string, ...reference: readonly string[]) => {
    const shared = [...reference.join('\n').matchAll(/^ +\* - (\d{3})$/gm)].map(([, each]) => `${each} | So.`);
    const operation = operationOf('GET /v1/lamps', pageOf('Status Code | Description', `${code} | So.`, ...shared));
    return reported('undocumented-code', { 'a.rst': operation, 'codes.rst': reference.join('\n') })
      .map((line) => line.replace(/^\S+ (\d+) .*/, '$1'));
  };

  it('takes a table of errors for no list of successes, nor the other way round', () => {
    const [successes, errors] = [pageOf('Status Code | Description', '200 | So.', '204 | So.'), pageOf('Status Code | Description', '404 | So.', '409 | So.')];
    expect([returns('201', errors), returns('403', errors), returns('500', errors)]).toEqual([[], ['403'], ['500']]);
    expect([returns('201', successes), returns('302', successes), returns('403', successes)]).toEqual([['201'], ['302'], []]);
  });

  it('looks for a success among successes only', () => {
    expect(returns('204', pageOf('Status Code | Description', '301 | Moved.', '304 | As before.'))).toEqual([]);
    expect(returns('303', pageOf('Status Code | Description', '200 | Lit.', '204 | Dark.'))).toEqual(['303']);
  });

  it('takes no list about a part of the service for a reference, nor one of errors for successes', () => {
    const titled = (title: string, ...rows: readonly string[]) => `${title}\n${'='.repeat(title.length)}\n\n${pageOf(...rows)}`;
    const rows = ['404 | None.', '409 | Taken.'];
    expect(returns('403', titled('Wicks on Loan', 'Status Code | Description', ...rows))).toEqual([]);
    expect(returns('403', titled('Status Codes', 'Status Code | Description', ...rows))).toEqual(['403']);
    expect(returns('200', titled('Status Codes', 'Status Code | Description', '206 | Some.', ...rows))).toEqual(['200']);
    expect(returns('200', titled('Status Codes', 'Error Code | Description', '206 | Some.', ...rows))).toEqual([]);
  });

  it('takes a list on a page that is named for errors for one of errors', () => {
    const operation = operationOf('GET /v1/lamps', pageOf('Status Code | Description', '200 | So.', '403 | So.', '404 | So.', '409 | So.'));
    const codesOn = (name: string) => reported('undocumented-code', { 'a.rst': operation, [name]: pageOf('Status Code | Description', '206 | Some.', '404 | None.', '409 | Taken.') })
      .map((line) => line.replace(/^\S+ (\d+) .*/, '$1'));
    expect(codesOn('codes.rst')).toEqual(['200', '403']);
    expect(codesOn('api-errors.rst')).toEqual(['403']);
  });

  it('takes a list of the errors that are met most for no reference', () => {
    const titled = (title: string) => `Lamps\n=====\n\n${title}\n${'-'.repeat(title.length)}\n\n${pageOf('Status Code | Description', '404 | None.', '409 | Taken.')}`;
    expect([returns('403', titled('Common Error Responses')), returns('403', titled('Common Error Codes'))]).toEqual([[], ['403']]);
  });

  it('takes a list under the title of those of operations for one of an operation', () => {
    const table = (...rows: readonly string[]) => pageOf('Status Code | Description', ...rows);
    const page = (title: string) => `Lamps\n=====\n\nLight a lamp\n------------\n\nPOST /v1/lamps\n\nErrors\n~~~~~~\n\n${table('400 | Odd.', '404 | None.')}\n\nWicks\n-----\n\n${title}\n${'~'.repeat(title.length)}\n\n${table('403 | Not yours.', '404 | None.')}`;
    expect(reported('undocumented-code', page('Errors'))).toEqual([]);
    expect(reported('undocumented-code', page('Status codes'))).toHaveLength(1);
  });

  it('takes no single code for a reference', () => {
    expect(returns('403', pageOf('Status Code | Description', '429 | Wait.'))).toEqual([]);
  });

  it('takes the codes of one response for no reference', () => {
    const titled = (title: string) => `Graph of kites\n==============\n\n${title}\n${'-'.repeat(title.length)}\n\n${pageOf('Status Code | Description', '404 | So.', '409 | So.')}`;
    expect(returns('403', titled('Response'))).toEqual([]);
    expect(returns('403', titled('Response codes'))).toEqual(['403']);
  });

  it('holds no operation against a reference on the page of others', () => {
    const reference = `Error codes\n===========\n\n${pageOf('Status Code | Description', '404 | So.', '409 | So.')}`;
    expect(returns('403', reference)).toEqual(['403']);
    expect(returns('403', `${operationOf('GET /v1/wicks', '200: so.')}\n`, reference)).toEqual([]);
  });

  describe('in a large documentation', () => {
    const operation = (...rows: readonly string[]) => operationOf('GET /v1/lamps', pageOf('Status Code | Description', ...rows));
    const reference = pageOf('Status Code | Description', '400 | Malformed.', '403 | Not yours.', '404 | None.', '409 | Taken.', '500 | Broken.');

    it('takes a few codes that stand somewhere for no reference, unless operations return them', () => {
      const few = pageOf('Status Code | Description', '409 | Taken.', '410 | Gone.');
      const lines = (...rows: readonly string[]) => reported('undocumented-code', { 'a.rst': operation(...rows), 'guidelines.rst': few });
      expect(lines('400 | Odd.', '404 | None.', '410 | Gone.')).toEqual([]);
      expect(lines('404 | None.', '410 | Gone.')).toHaveLength(1);
      expect(reported('undocumented-code', { 'a.rst': operation('401 | Who?', '422 | Odd.', '429 | Wait.'), 'codes.rst': reference })).toHaveLength(3);
    });

    it('takes a reference that lacks most of what operations return for one of another API', () => {
      const lines = (...codes: readonly number[]) => reported('undocumented-code', { 'a.rst': operation(...codes.map((code) => `${code} | So.`)), 'kite-protocol.rst': reference });
      expect(lines(404, 401, 406, 410, 412, 422)).toEqual([]);
      expect(lines(404, 401, 406, 410, 412)).toHaveLength(4);
      expect(lines(400, 403, 404, 409, 500, 401, 406, 410, 412, 422)).toHaveLength(5);
    });

    it('takes a reference beside operations for one of those in its folder', () => {
      const pages = { 'graph/codes.rst': reference, 'graph/lamps.rst': operation('401 | Who?'), 'rest/lamps.rst': operation('422 | Odd.') };
      expect(reported('undocumented-code', pages)).toEqual([expect.stringMatching(/^graph.lamps.rst.* 401 /)]);
      const apart = { 'general/codes.rst': reference, 'graph/lamps.rst': operation('401 | Who?'), 'rest/lamps.rst': operation('422 | Odd.') };
      expect(reported('undocumented-code', apart)).toHaveLength(2);
    });
  });

  it('takes the tables of many pages of a folder for those of each page', () => {
    const codes = pageOf('Status Code | Description', '200 | So.', '400 | Odd.', '401 | Who?', '404 | None.', '500 | Broken.');
    const pages = { 'a.rst': operationOf('GET /v1/lamps', pageOf('Status Code | Description', '200 | So.', '409 | Lit.')), 'b.rst': codes, 'c.rst': codes };
    expect(reported('undocumented-code', pages)).toHaveLength(1);
    expect(reported('undocumented-code', { ...pages, 'd.rst': codes })).toEqual([]);
    expect(reported('undocumented-code', { ...pages, 'error_codes.rst': codes })).toHaveLength(1);
  });
});
