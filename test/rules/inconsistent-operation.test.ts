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
});
