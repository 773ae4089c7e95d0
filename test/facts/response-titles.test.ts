import { describe, expect, it } from 'vitest';
import { codeOfResponseTitle } from '../../src/facts/response-titles.ts';
import { operationsInMarkdown } from './reading.ts';

describe('the code of a response\'s title', () => {
  it.each([
    ['Success Response (200 OK)', 200, 18], ['Response (201 Created):', 201, 10], ['Response 204', 204, 9], ['Response `204`', 204, 10], ['Response: `204 No Content`', 204, 11],
    ['Error Response (404 - Not Found)', 404, 16], ['Example response body (200)', 200, 23], ['Response Fields (200 OK)', 200, 17], ['HTTP response status: 201', 201, 22],
    ['Response (HTTP 202)', 202, 15], ['Response – 200 OK', 200, 11], ['Failure Response (not logged in): 401 Unauthorized', 401, 34], ['200 Response', 200, 0],
    ['200 OK success response', 200, 0], ['HTTP 404 response body', 404, 5], ['Response (202 Accepted) - Asynchronous', 202, 10], ['Respuesta (201)', 201, 11], ['レスポンス (200)', 200, 7],
    ['成功レスポンス (200 OK)', 200, 9], ['エラーレスポンス例（404 Not Found）', 404, 10], ['响应示例（200）：', 200, 5], ['성공 응답 (201 Created)', 201, 7], ['Пример ответа (200 OK):', 200, 15], ['Успешный ответ (200 OK):', 200, 16],
  ])('is read from %j', (text, code, at) => {
    expect(codeOfResponseTitle(text)).toEqual({ code, at });
  });

  it.each([
    'Response 2', 'Response times of 200 ms', 'Response (up to 500 items)', 'The response has 200 entries', 'Response 1200', 'Response 200.5', 'Responses 200 and 404', 'Response 299', 'Request (200)',
    'Response (200 items)', 'Continue until a response has fewer than 200 items', '200 responses are kept', 'Response fields of 404 pages', 'A response of 200',
  ])('is not read from %j', (text) => {
    expect(codeOfResponseTitle(text)).toBeUndefined();
  });

  it('is that of the operation above, whether it stands in a heading or in a paragraph', () => {
    expect(operationsInMarkdown(`# Kites

## Fly a kite

\`POST /v1/kites/{kite}/flight\`

**Response (202 Accepted):**

\`\`\`json
{"wind": 3}
\`\`\`

### Error Response (409 Conflict)

It flies already.
`)).toEqual(['POST /v1/kites/{kite}/flight: 409 section:13, 202! elsewhere:7']);
  });
});
