import { describe, expect, it } from 'vitest';
import { found, linked, operationOf, pageOf, reported } from './fixtures.ts';

describe('inconsistent-operation', () => {
  it('reports a success code of the text that the table lacks', () => {
    expect(found('inconsistent-operation/table_and_text.rst')).toEqual([
      '12:16 200 is the response of POST /v1/kites here, 201 and 202 in the table',
    ]);
  });

  it('takes the section on status codes for the table where there is none', () => {
    expect(found('inconsistent-operation/list_and_text.rst')).toEqual([
      '12:13 200 is the response of DELETE /v1/kites/{kite_id} here, 204 under the status codes',
    ]);
  });

  it('links what it contradicts', () => {
    expect(linked('inconsistent-operation/table_and_text.rst')).toEqual(['12:16 → 29:1 201 is the response']);
    expect(linked('inconsistent-operation/list_and_text.rst')).toEqual(['12:13 → 19:4 204 is the response']);
  });

  it('is silent where only the text says anything', () => {
    expect(found('inconsistent-operation/text_alone.rst')).toEqual([]);
  });

  it('says once what holds for all operations of a page', () => {
    const page = operationOf('GET /v1/lamps\n\nGET /v1/wicks', pageOf('Status Code | Description', '202 | So.'), 'Response\n--------', 'Status code: 200', 'Status code: 200', 'Status code: 404');
    expect(reported('inconsistent-operation', page)).toEqual(['26:14 200 is the response of GET /v1/lamps here, 202 in the table']);
  });

  it('holds each operation of a page against what stands in its own section', () => {
    const page = `Lamps
=====

Light a lamp
------------

POST /v1/lamps

${pageOf('Status Code | Description', '201 | Lit.')}

Put a lamp out
--------------

DELETE /v1/lamps/{lamp}

If the operation succeeds, 202 Accepted is returned.

${pageOf('Status Code | Description', '204 | Dark.')}`;
    expect(reported('inconsistent-operation', page)).toEqual(['23:28 202 is the response of DELETE /v1/lamps/{lamp} here, 204 in the table']);
  });

  it('holds nothing against a text that names a condition for each of its codes, nor a GET against what was created', () => {
    const page = (method: string, text: string) => `Lamps\n=====\n\nURI\n---\n\n${method} /v1/lamps\n\nResponse\n--------\n\n${text}\n\n::\n\n   HTTP/1.1 200 OK`;
    expect(reported('inconsistent-operation', page('POST', 'If the wick is long, it returns a 202 response.'))).toEqual([]);
    expect(reported('inconsistent-operation', page('POST', 'It returns a 202 response.'))).toHaveLength(1);
    expect(reported('inconsistent-operation', page('GET', 'If the request is successful, the lamp responds with 201 Created.'))).toEqual([]);
  });

  it('holds no answer to another request against an operation', () => {
    const page = (request: string) => `Lamps\n=====\n\nURI\n---\n\nPOST /v1/lamps\n\nResponse\n--------\n\nStatus code: 201\n\nThen light it::\n\n   ${request} HTTP/1.1\n   Accept: text/plain\n\nThe answer::\n\n   HTTP/1.1 204 No Content\n`;
    expect(reported('inconsistent-operation', page('POST /v1/lamps'))).toHaveLength(1);
    expect(reported('inconsistent-operation', page('POST /v1/wicks/12'))).toEqual([]);
    expect(reported('inconsistent-operation', page('PUT /v1/lamps/12'))).toEqual([]);
  });

  it('is silent on an example under a condition, and holds others against the text', () => {
    const page = (lead: string): string => `Lighting a Lamp\n===============\n\nURI\n---\n\nPOST /v1/lamps\n\nResponse\n--------\n\nStatus code: 204\n\n${lead}::\n\n   HTTP/1.1 200 OK`;
    expect(reported('inconsistent-operation', page('If it is set to tell more'))).toEqual([]);
    expect(reported('inconsistent-operation', page('An example'))).toEqual(['16:13 200 is the response of POST /v1/lamps here, 204 in the text']);
  });
});
