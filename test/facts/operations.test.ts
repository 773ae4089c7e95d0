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
    ['OPTIONS /v1/lamps', 'OPTIONS /v1/lamps'],
    ['HEAD: /v1/lamps', 'HEAD /v1/lamps'],
    ['PUT : https://lamps.example/v1/lamps', 'PUT https://lamps.example/v1/lamps'],
    ['POST http://lamps.example/v1', 'POST http://lamps.example/v1'],
    ['DELETE {endpoint}/v1/lamps', 'DELETE {endpoint}/v1/lamps'],
    ['"GET /v1/lamps"', 'GET /v1/lamps'],
    ["'GET '/v1/lamps'", 'GET /v1/lamps'],
    ['GET </v1/lamps>.', 'GET /v1/lamps'],
    ['GET /v1/lamps HTTP/1.1 and so on', 'GET /v1/lamps'],
    ['GET /v1/lamps; HTTP', 'GET /v1/lamps; HTTP'],
    ['-  Request method: PUT\n-  Request path: /v1', 'PUT '],
    ['-  Request path: /v1\n-  Request method: PUT', 'PUT /v1'],
    ['-  URL : "/v1/lamps"\n-  METHOD : "PATCH"', 'PATCH /v1/lamps'],
    ['-  URI:/v1/lamps\n-  method:delete', 'DELETE /v1/lamps'],
    ['-  URI: /v1/lamps\n\nPOST', 'POST /v1/lamps'],
    ['-  Request URL: /v1\n-  Method: GET', 'GET /v1'],
    ['-  Endpoint: /v1\n-  Method: GET', 'GET /v1'],
  ])('is read from %j', (uri, operation) => {
    expect(operationsIn(page(uri))).toEqual([`${operation}: `]);
  });

  it.each(['URI', 'URL', 'URIs', 'Calling Method', 'API Format', 'Request Line', 'Request Syntax', 'Request Format', 'HTTP Request', 'Endpoint', 'Path', 'Syntax'])(
    'stands under %j', (title) => {
      expect(operationsIn(`Lamps\n=====\n\n${title}\n--------------\n\nGET /v1/lamps`)).toEqual(['GET /v1/lamps: ']);
    });

  it.each([
    ['does not stand in a word', 'GETS /v1/lamps'],
    ['is not followed by words', 'GET a lamp from /v1/lamps'],
    ['is no header of a request', 'Get'.repeat(2)],
    ['names no method that there is not', 'FETCH /v1/lamps'],
    ['begins its paragraph', 'Then GET /v1/lamps'],
    ['has a method that is a word of its own', 'Method: GETTER'],
    ['tells its method first', 'The method: GET'],
  ])('%s', (_, uri) => {
    expect(operationsIn(page(uri))).toEqual([]);
  });

  it('may stand in a note, and among the parts of a section', () => {
    expect(operationsIn(page('.. note::\n\n   GET /v1/lamps'))).toEqual(['GET /v1/lamps: ']);
    expect(operationsIn(page('   GET /v1/lamps'))).toEqual(['GET /v1/lamps: ']);
    expect(operationsIn('Lamps\n=====\n\nURI\n---\n\nExample\n~~~~~~~\n\nGET /v1/lamps')).toEqual(['GET /v1/lamps: ']);
    expect(operationsIn('URI\n===\n\nGET /v1/lamps')).toEqual([]);
  });

  it('is given by no table, and by nothing in one', () => {
    expect(operationsIn(page(`
+---------------+-------+
| GET /v1/lamps | Lamps |
+===============+=======+
| - POST /v1    | - 1   |
+---------------+-------+
`))).toEqual([]);
  });

  it('tells operations apart by their method, and by every segment of their path', () => {
    const lines = ['GET /v1/lamps', 'POST /v1/lamps', 'GET /v1/oil', 'GET /v1/lamps/{lamp_id}', 'GET /v2/lamps'];
    expect(operationsIn(page(lines.join('\n\n')))).toEqual(lines.map((line) => `${line}: `));
    const same = ['GET /v1/{lamp}', 'GET https://lamps.example/v1/lamps', 'GET http://lamps.example/v1/oil?a=1/2', 'GET /v1/17/', 'get //v1/17'];
    expect(operationsIn(page(same.join('\n\n')))).toEqual(['GET /v1/{lamp}: ']);
    expect(operationsIn(page('GET /v1/17\n\nGET /v1/{lamp}'))).toEqual(['GET /v1/17: ']);
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
    ['Response\n--------\n\n::\n\n   None (STATUS CODE 204)', '204! example:14'],
    ['Example\n-------\n\n::\n\n   HTTP/1.1 202 Accepted\n   Date: today', '202! example:14'],
    ['Returned Values\n---------------\n\n-  Normal\n\n   202\n\n-  Abnormal\n\n   404', '202! section:14, 404 section:18'],
    ['Response Parameters\n-------------------\n\n**Status code: 400**', '400 elsewhere:12'],
    ['Response\n--------\n\nHTTP status code: 200', '200! elsewhere:12'],
    ['Response\n--------\n\nResponse code 204 - nothing', '204! elsewhere:12'],
    ['Response\n--------\n\nReturned HTTP status code 200, and a lamp', '200! elsewhere:12'],
    ['Response\n--------\n\n(Status Code 201)', '201! elsewhere:12'],
    ['Response\n--------\n\nReturn status code 200.', '200! elsewhere:12'],
    ['Response\n--------\n\nNone. Status code: 204', '204! elsewhere:12'],
    ['Response\n--------\n\nStatus code 200 OK', '200! elsewhere:12'],
    ['Response\n--------\n\nStatus code 203 Non-Authoritative Information.', '203! elsewhere:12'],
    ['Response\n--------\n\nStatus codes 404 (no lamp)', '404 elsewhere:12'],
    ['Example\n-------\n\nHTTP/2 301 Moved Permanently', '301 elsewhere:12'],
    ['Status Codes\n------------\n\n200 OK', '200! section:12'],
    ['Status Codes\n------------\n\nNormal: 200', '200! section:12'],
    ['Status Codes\n------------\n\nNormal response code: 200.', '200! section:12'],
    ['Normal Response\n---------------\n\n201: Created.', '201! section:12'],
    ['Response Codes\n--------------\n\n201 (Created)', '201! section:12'],
    ['Return Code\n-----------\n\n202; Accepted', '202! section:12'],
    ['Returned Value\n--------------\n\n-  Failed\n\n   204', '204 section:14'],
    ['Example\n-------\n\nStatus code: 400\n\nStatus Codes\n------------\n\n200', '200! section:17, 400 elsewhere:12'],
  ])('come from %j', (rest, stated) => {
    expect(codes(rest)).toBe(stated);
  });

  it.each([
    'Status Code\n-----------\n\nIf a 2xx status code is returned, for example, 200, 202, or 204, the request is successful.',
    'Status Codes\n------------\n\nSee :ref:`Status Codes <lamp_17>`.',
    'Response\n--------\n\nThe status code 200 is returned if the lamp burns.',
    'Response\n--------\n\n200 lamps are lit at once.',
    'Response\n--------\n\n200',
    'Response\n--------\n\nNormal: 200',
    'Status Codes\n------------\n\n::\n\n   200 OK',
    'Status Codes\n------------\n\nNormal 200 and more of that kind',
    'Status Codes\n------------\n\nAbout 200',
    'Status Codes\n------------\n\n600',
    'Status Codes\n------------\n\n2000',
    'Response\n--------\n\nStatus code 2001',
    'Response\n--------\n\nStatus code 200 is what the lamp returns',
    'Response\n--------\n\nThe HTTP/1.1 200 OK',
    'Response\n--------\n\n+-----------+\n| Response  |\n+===========+\n| - ::      |\n|           |\n|     Status code: 200 |\n+-----------+',
    'Parameters\n----------\n\nStatus code: 200',
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
    expect(codes(table('301         All.\n303         All.\n304         All.\n404         None.'), 'GET /')).toBe('301! table:15, 303! table:16, 304 table:17, 404 table:18');
    expect(codes((table('300         All.\n404         None.').replace('=========== ====', 'Abnormal\n\n=========== ====')), 'GET /')).toBe('300 table:17, 404 table:18');
  });

  it('are no success where the page lists them as abnormal', () => {
    const table = 'Status Codes\n------------\n\nAbnormal\n\n=========== ====\nStatus Code Text\n=========== ====\n204         None.\n=========== ====';
    expect(codes(table)).toBe('204 table:17');
  });

  it('are those of any method where the table names the method of one code alone', () => {
    const table = `
Status Codes
------------

=========== =====================================================
Status Code Description
=========== =====================================================
200         Specifies the normal response for the POST operation.
202         The request has been accepted.
404         The response for GET: there is none.
=========== =====================================================`;
    expect(codes(table)).toMatch(/^200! table:\d+, 202! table:\d+, 404 table:\d+$/);
  });
});

it('takes no codes from a page without an operation', () => {
  expect(factsIn('A\n=\n\nStatus Codes\n------------\n\nStatus code: 200').operations).toEqual([]);
});
