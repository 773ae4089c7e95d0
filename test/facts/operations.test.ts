import { describe, expect, it } from 'vitest';
import { factsIn, operationsIn } from './reading.ts';

const page = (uri: string, rest = ''): string => `Lighting a Lamp\n===============\n\nURI\n---\n\n${uri}\n\n${rest}`;

describe('the request line of an operation', () => {
  it.each([
    ['POST /v3/{project_id}/lamps', 'POST /v3/{project_id}/lamps'],
    ['GET https://{endpoint}/v3/lamps', 'GET https://{endpoint}/v3/lamps'],
    ['Get /v1/lamps', 'GET /v1/lamps'],
    ['GET/', 'GET /'],
    ['GET', 'GET '],
    ['-  PATH: /v3/lamps\n-  Method: PUT', 'PUT /v3/lamps'],
    ['::\n\n   DELETE /v3/lamps/{lamp_id} HTTP/1.1', 'DELETE /v3/lamps/{lamp_id}'],
    ['-  URI format\n\n   PATCH /v3/lamps', 'PATCH /v3/lamps'],
  ])('is read from %j', (uri, operation) => {
    expect(operationsIn(page(uri))).toEqual([`${operation}: `]);
  });

  it('may be two', () => {
    expect(operationsIn(page('GET /v3/lamps\n\nGET /v3/{project_id}/lamps'))).toEqual([
      'GET /v3/lamps: ', 'GET /v3/{project_id}/lamps: ',
    ]);
  });

  it('is not given again by an example of it', () => {
    expect(operationsIn(page('GET /v3/{project_id}/lamps\n\nExample:\n\nGET https://{endpoint}/v3/17/lamps?limit=1'))).toEqual([
      'GET /v3/{project_id}/lamps: ',
    ]);
  });

  it('does not stand in a sentence, nor outside of a section about the URI', () => {
    expect(operationsIn(page('The path is as follows.', 'Call POST /v3/lamps to light it.'))).toEqual([]);
    expect(operationsIn('Tutorial\n========\n\nGET /v3/lamps\n')).toEqual([]);
  });
});

describe('the codes of an operation', () => {
  const codes = (rest: string, uri = 'POST /lamps'): string => operationsIn(page(uri, rest))[0]!.replace(/^.*?: /, '');

  it('come from a table', () => {
    expect(codes('Status Codes\n------------\n\n=========== ====\nStatus Code Text\n=========== ====\n201         Lit.\n404         No.\n=========== ====')).toBe(
      '201! table:15, 404 table:16',
    );
  });

  it.each([
    ['Example Responses\n-----------------\n\n**Status code: 200**', '200! elsewhere:12'],
    ['Response\n--------\n\nStatus Code:200.', '200! elsewhere:12'],
    ['Response\n--------\n\nReturned status code 200: successful query', '200! elsewhere:12'],
    ['Response\n--------\n\n::\n\n   None (STATUS CODE 204)', '204! elsewhere:14'],
    ['Example\n-------\n\n::\n\n   HTTP/1.1 202 Accepted\n   Date: today', '202! elsewhere:14'],
    ['Returned Values\n---------------\n\n-  Normal\n\n   202\n\n-  Abnormal\n\n   404', '202! section:14, 404 section:18'],
    ['Response Parameters\n-------------------\n\n**Status code: 400**', '400 elsewhere:12'],
  ])('come from %j', (rest, stated) => {
    expect(codes(rest)).toBe(stated);
  });

  it.each([
    'Status Code\n-----------\n\nIf a 2xx status code is returned, for example, 200, 202, or 204, the request is successful.',
    'Status Codes\n------------\n\nSee :ref:`Status Codes <lamp_17>`.',
    'Response\n--------\n\nThe status code 200 is returned if the lamp burns.',
    'Response\n--------\n\n200 lamps are lit at once.',
  ])('are none in %j', (rest) => {
    expect(codes(rest)).toBe('');
  });

  it('are those of its own method where the table restates the normal responses of all', () => {
    const table = `
Status Codes
------------

=========== =====================================================
Status Code Description
=========== =====================================================
200         Specifies the normal response for the GET operation.
201         Specifies the normal response for the POST operation.
202         The request has been accepted.
=========== =====================================================`;
    expect(codes(table)).toMatch(/^200 table:\d+, 201! table:\d+, 202 table:\d+$/);
  });

  it('include a redirection only where nothing else tells success', () => {
    const table = (rows: string): string => `Status Codes\n------------\n\n=========== ====\nStatus Code Text\n=========== ====\n${rows}\n=========== ====`;
    expect(codes(table('300         All.'), 'GET /')).toBe('300! table:15');
    expect(codes(table('200         One.\n300         All.'), 'GET /')).toBe('200! table:15, 300 table:16');
  });
});

it('takes no codes from a page without an operation', () => {
  expect(factsIn('A\n=\n\nStatus Codes\n------------\n\nStatus code: 200').operations).toEqual([]);
});
