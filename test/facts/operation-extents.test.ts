import { describe, expect, it } from 'vitest';
import { factsIn, operationsIn } from './reading.ts';

/** A table of codes, as `200 Lit.`, one a row. */
const table = (...rows: readonly string[]): string =>
  ['=========== ================', 'Status Code Description', '=========== ================', ...rows.map((row) => row.replace(' ', '         ')), '=========== ================'].join('\n');
const page = (...blocks: readonly string[]): string => blocks.join('\n\n');
const scopesIn = (source: string): readonly string[] => factsIn(source).statusLists.map(({ scope }) => scope);

describe('what an operation owns', () => {
  it('is what stands in its own section, of several on a page', () => {
    const source = page('Lamps\n=====', 'Light a lamp\n------------', 'POST /v1/lamps', table('201 Lit.'), 'Put a lamp out\n--------------', 'DELETE /v1/lamps/{lamp}', table('204 Dark.'));
    expect(operationsIn(source)).toEqual(['POST /v1/lamps: 201! table:12', 'DELETE /v1/lamps/{lamp}: 204! table:23']);
    expect(scopesIn(source)).toEqual(['operation', 'operation']);
  });

  it('ends before a section about errors beside that of another operation', () => {
    const parts = (other: string) => page('Lamps\n=====', 'Listing lamps\n-------------', '::\n\n  GET /v1/lamps', other, 'Press the button.', 'Error responses\n---------------', table('404 None.'));
    expect(operationsIn(parts('Creating a lamp\n---------------'))).toEqual(['GET /v1/lamps: ']);
    expect(operationsIn(parts('Some notes\n----------'))).toEqual(['GET /v1/lamps: 404 table:22']);
  });

  it('begins with a line that calls itself an endpoint', () => {
    expect(operationsIn(page('Lamps\n=====', '**Endpoint GET /v1/lamps**', table('200 Lit.'), '**Endpoint: POST /v1/lamps**', table('201 Lit.')))).toEqual([
      'GET /v1/lamps: 200! table:9', 'POST /v1/lamps: 201! table:17',
    ]);
    expect(operationsIn(page('Lamps\n=====', 'The endpoint GET /v1/lamps lists them', table('200 Lit.')))).toEqual([]);
  });

  it('ends where the next request line of the section stands', () => {
    expect(operationsIn(page('Lamps\n=====', 'POST /v1/lamps', table('201 Lit.'), 'DELETE /v1/lamps/{lamp}', table('204 Dark.')))).toEqual([
      'POST /v1/lamps: 201! table:9', 'DELETE /v1/lamps/{lamp}: 204! table:17',
    ]);
  });

  it('is shared by request lines in a row', () => {
    expect(operationsIn(page('Light a lamp\n============', 'POST /v1/lamps', 'PUT /v1/lamps/{lamp}', table('200 Lit.')))).toEqual([
      'POST /v1/lamps: 200! table:11', 'PUT /v1/lamps/{lamp}: 200! table:11',
    ]);
    expect(operationsIn(page('Light a lamp\n============', '::\n\n  GET /v1/lamps\n  GET /v1/lamps/{lamp}', table('200 Lit.')))).toEqual([
      'GET /v1/lamps: 200! table:12', 'GET /v1/lamps/{lamp}: 200! table:12',
    ]);
  });

  it('stands in the sections beside the one that only gives the request line, before it and behind it', () => {
    const source = page('Lighting a Lamp\n===============', 'Function\n--------', 'If the call succeeds, 202 Accepted is returned.', 'URI\n---', 'POST /v1/lamps', 'Status Codes\n------------', table('202 Soon.'));
    expect(operationsIn(source)).toEqual(['POST /v1/lamps: 202! table:20, 202! elsewhere:7']);
  });

  it('stands beside its section where that says nothing, and the next says what is returned', () => {
    expect(operationsIn(page('Lighting a Lamp\n===============', 'How to call\n-----------', 'POST /v1/lamps', 'Responses\n---------', table('201 Lit.')))).toEqual([
      'POST /v1/lamps: 201! table:15',
    ]);
  });

  it('is not what stands behind the section of another', () => {
    const source = page('Lamps\n=====', 'Light a lamp\n------------', 'POST /v1/lamps', table('201 Lit.'), 'Put a lamp out\n--------------', 'DELETE /v1/lamps/{lamp}', table('204 Dark.'), 'Status Codes\n------------', table('401 Who?', '404 None.'));
    expect(scopesIn(source)).toEqual(['operation', 'operation', 'reference']);
    expect(operationsIn(source)).toHaveLength(2);
  });

  it('is nothing for an index of operations', () => {
    const lines = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].flatMap((method) => [`${method} /v1/lamps`, `${method} /v1/wicks`]);
    const source = page('Lamps\n=====', ...lines, table('401 Who?', '404 None.'));
    expect(operationsIn(source)).toEqual([]);
    expect(scopesIn(source)).toEqual(['reference']);
  });
});

describe('a request line outside of a section about it', () => {
  const codes = table('200 Lit.');
  it.each([
    ['a paragraph', 'Lamps\n=====\n\nGET /v1/lamps', 'GET /v1/lamps'],
    ['inline code', 'Lamps\n=====\n\n``GET /v1/lamps``', 'GET /v1/lamps'],
    ['a labelled paragraph', 'Lamps\n=====\n\n**Endpoint:** ``GET /v1/lamps``', 'GET /v1/lamps'],
    ['a code directive', 'Lamps\n=====\n\n.. code::\n\n    GET /lamps/{lamp}', 'GET /lamps/{lamp}'],
    ['a literal block behind a sentence', 'Lamps\n=====\n\nTo see all lamps, send a request::\n\n  GET <base>/lamps', 'GET <base>/lamps'],
    ['a request with its headers, in a section about the request', 'Lamps\n=====\n\nRequest\n-------\n\n.. code-block:: http\n\n   GET /v1/lamps HTTP/1.1\n   Accept: text/plain\n\nResponse\n--------', 'GET /v1/lamps'],
    ['a heading', 'Lamps\n=====\n\nGET /v1/lamps\n-------------', 'GET /v1/lamps'],
    ['a heading behind words', 'See a lamp (GET /v1/lamps/{lamp})\n=================================', 'GET /v1/lamps/{lamp}'],
    ['a table of one row', 'Lamps\n=====\n\n====== ========= =====\nMethod URI       About\n====== ========= =====\nGET    /v1/lamps Lamps\n====== ========= =====', 'GET /v1/lamps'],
    ['a table with the method behind the path', 'Lamps\n=====\n\n========= ======\nURI       Method\n========= ======\n/v1/lamps GET\n========= ======', 'GET /v1/lamps'],
    ['a table with a parameter of two words', 'Lamps\n=====\n\n============================ ======\nURI                          Method\n============================ ======\n``/v1/lamps/<lamp id>/wick`` GET\n============================ ======', 'GET /v1/lamps/<lamp id>/wick'],
    ['a table of names', 'Lamps\n=====\n\n=========== =============\nHTTP Method GET\nEndpoint    ``/v1/lamps``\n=========== =============', 'GET /v1/lamps'],
    ['a table of names in another language', 'Lamps\n=====\n\n.. list-table::\n\n   * - HTTPメソッド\n     - GET\n   * - エンドポイント\n     - /v1/lamps', 'GET /v1/lamps'],
  ])('may be %s', (_, request, operation) => {
    expect(operationsIn(page(request, codes)).map((line) => line.replace(/: .*/, ''))).toEqual([operation]);
  });

  it.each([
    ['no item of a list', 'Polling\n=======\n\n- GET /v1/lamps\n- GET /v1/wicks'],
    ['no part of a sentence', 'Polling\n=======\n\nUse ``GET /v1/lamps`` for that.'],
    ['no command', 'Polling\n=======\n\n::\n\n  curl -X GET https://lamps.example/v1/lamps'],
    ['no row of an index', 'Lamps\n=====\n\n====== =========\nMethod URI\n====== =========\nGET    /v1/lamps\nPOST   /v1/lamps\n====== ========='],
    ['no row of a list of endpoints', 'Lamps\n=====\n\nEndpoint List\n-------------\n\n====== =========\nMethod Path\n====== =========\nGET    /v1/lamps\n====== ========='],
  ])('is %s', (_, request) => {
    expect(operationsIn(page(request, codes))).toEqual([]);
  });

  it('is none where nothing tells that it documents an operation', () => {
    expect(operationsIn('Headers\n=======\n\n::\n\n   GET /lamp HTTP/1.1\n   Host: lamps.example\n\n::\n\n   HTTP/1.1 200 OK')).toEqual([]);
    expect(operationsIn('Creating a lamp\n===============\n\n::\n\n   POST /lamps HTTP/1.1\n   Host: lamps.example\n\n::\n\n   HTTP/1.1 201 Created')).toEqual([
      'POST /lamps: 201! example:11',
    ]);
  });

  it('is not given again by an example of it, behind its codes', () => {
    expect(operationsIn(page('See a lamp\n==========', 'GET /v1/lamps/<lamp>', codes, 'Example', '::\n\n  GET /v1/lamps/17'))).toEqual(['GET /v1/lamps/<lamp>: 200! table:9']);
  });
});

describe('the codes of an example', () => {
  const codesOf = (example: string): unknown => factsIn(page('Lighting a Lamp\n===============', 'URI\n---', 'PUT /v1/lamps', example)).operations[0]!.codes
    .map(({ code, condition }) => [code, condition].filter((each) => each !== undefined).join(' | '));

  it('are those of its status lines', () => {
    expect(codesOf('Output\n------\n\n.. code-block:: http\n\n   HTTP/1.1 201 Created\n   Date: now')).toEqual(['201']);
    expect(codesOf('Example\n-------\n\n::\n\n   $ curl -i https://lamps.example\n   HTTP/2 404')).toEqual(['404']);
  });

  it('are the last of status lines in a row', () => {
    expect(codesOf('Example\n-------\n\n::\n\n   HTTP/1.1 100 Continue\n   HTTP/1.1 200 OK')).toEqual(['200']);
    expect(codesOf('Example\n-------\n\n::\n\n   HTTP/1.1 100 Continue\n\n   HTTP/1.1 200 OK')).toEqual(['200']);
    expect(codesOf('Example\n-------\n\n::\n\n   HTTP/1.1 100 Continue')).toEqual(['100']);
  });

  it('stand under the condition that the page states', () => {
    expect(codesOf('Response\n--------\n\nIf the lamp is set to burn at once:\n\n::\n\n   HTTP/1.1 200 OK')).toEqual(['200 | If the lamp is set to burn at once:']);
    expect(codesOf('Sample Response: A Lit Lamp\n---------------------------\n\n::\n\n   HTTP/1.1 200 OK')).toEqual(['200 | Sample Response: A Lit Lamp']);
    expect(codesOf('Response\n--------\n\nIf the call succeeds:\n\n::\n\n   HTTP/1.1 200 OK')).toEqual(['200']);
  });
});

describe('the codes of a sentence', () => {
  const codesOf = (sentence: string): readonly string[] => operationsIn(page('Lighting a Lamp\n===============', 'URI\n---', 'PUT /v1/lamps', 'Result\n------', sentence)).map((line) => line.replace(/^.*: /, ''));
  it.each([
    ['If the operation succeeds, 202 Accepted is returned.', '202! elsewhere:12'],
    ['This call returns 204 No Content when it is successful.', '204! elsewhere:12'],
    ['It waits. If it is successfully invoked, status code **200** is returned, which takes a while.', '200! elsewhere:12'],
    ['Normal response codes: 200, 202', '200! elsewhere:12, 202! elsewhere:12'],
  ])('are read from %j', (sentence, codes) => {
    expect(codesOf(sentence)).toEqual([codes]);
  });

  it.each([
    'If a 2xx status code is returned, for example, 200, 202, or 204, the request is successful.',
    'If the lamp burns already, a successful result and status code 200 are returned.',
    'If the call does not succeed, 200 is returned all the same.',
    'When it succeeds, 200 lamps burn.',
  ])('are none in %j', (sentence) => {
    expect(codesOf(sentence)).toEqual(['']);
  });
});

describe('the code of a change', () => {
  const codesOf = (method: string): readonly string[] => operationsIn(page('Lamps\n=====', `${method} /v1/lamps`, 'A 204 will be returned upon successful deletion.')).map((line) => line.replace(/^.*: /, ''));
  it('is none of a GET', () => {
    expect(codesOf('GET')).toEqual(['']);
    expect(codesOf('DELETE')).toEqual(['204! elsewhere:6']);
  });
});

describe('a list of codes whose operation is not recognised', () => {
  it('is an operation\'s where the words before it, or the sections beside it, say so', () => {
    expect(scopesIn(page('Lamp deletion\n=============', 'This table shows the response codes for this operation:', table('204 Dark.')))).toEqual(['operation']);
    expect(scopesIn(page('Delete a lamp\n=============', table('204 Dark.')))).toEqual(['operation']);
    expect(scopesIn(page('DELETE\n======', table('204 Dark.')))).toEqual(['operation']);
    expect(scopesIn(page('Use a borrowed lamp\n===================', 'Common errors\n-------------', table('204 Dark.')))).toEqual(['operation']);
    expect(scopesIn(page('/api/v1/lamps/{lamp-id}\n=======================', 'URL Parameters\n--------------', 'None.', 'Error Responses\n---------------', table('204 Dark.')))).toEqual(['operation']);
    expect(scopesIn(page('Lamp Action API\n===============', 'Request Body\n------------', 'None.', 'Responses\n---------', table('204 Dark.')))).toEqual(['operation']);
    expect(scopesIn(page('Lamp API Overview\n=================', 'Request Body\n------------', 'None.', 'Responses\n---------', table('204 Dark.')))).toEqual(['reference']);
    expect(scopesIn(page('Lâmpadas\n========', 'Método\n------', 'None.', 'Response\n--------', table('204 Dark.')))).toEqual(['operation']);
    expect(scopesIn(page('Lamp deletion\n=============', 'Request Parameters\n------------------', 'None.', 'Response\n--------', table('204 Dark.')))).toEqual(['operation']);
  });

  it('is the service\'s otherwise', () => {
    expect(scopesIn(page('Status Codes\n============', table('204 Dark.')))).toEqual(['reference']);
    expect(scopesIn(page('Making API requests\n===================', 'Request\n-------', 'None.', 'Response\n--------', table('204 Dark.')))).toEqual(['reference']);
    expect(scopesIn(page('Using lamps\n===========', 'Common errors\n-------------', table('204 Dark.')))).toEqual(['reference']);
    expect(scopesIn(page('Obtaining Status Codes\n======================', table('204 Dark.')))).toEqual(['reference']);
  });
});
