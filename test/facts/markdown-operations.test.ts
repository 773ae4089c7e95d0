import { describe, expect, it } from 'vitest';
import { operationsInMarkdown } from './reading.ts';

const codes = '## Status codes\n\n| Code | Description |\n|---|---|\n| 200 | The kite flies. |\n| 404 | There is no such kite. |';

/** A page with a section for an operation, which states 200 and 404 at its end. */
const page = (request: string): string => `# Kites\n\n${request}\n\n${codes}`;

describe('the request line of a section in Markdown', () => {
  it.each([
    ['`GET /v1/kites`', 'GET /v1/kites'],
    ['```\nGET http://localhost:<port>/v1/kites\n```', 'GET http://localhost:<port>/v1/kites'],
    ['```http\nGET /v1/kites HTTP/1.1\n```', 'GET /v1/kites'],
    ['## HTTP Request\n\n```\nGET curl http://kites.example/v1/kites\n```', 'GET http://kites.example/v1/kites'],
    ['## Método\n\n#### /kites\n\n`GET` https://kites.example/{{account}}/kites', 'GET https://kites.example/{{account}}/kites'],
    ['## URI\n\nGET /v1/\\{kite\\_id\\}', 'GET /v1/{kite_id}'],
    ['## `/v1/kites/:kite` (GET) {#kite-get}', 'GET /v1/kites/:kite'],
    ['`GET /v1/kites/<kite name>/string`', 'GET /v1/kites/<kite name>/string'],
    ['`GET /v1/kites/(id or name)`', 'GET /v1/kites/(id or name)'],
    ['| HTTP Method | Request URL |\n|---|---|\n| GET | /v1/kites |', 'GET /v1/kites'],
  ])('is read from %j', (request, operation) => {
    expect(operationsInMarkdown(page(request))).toEqual([expect.stringMatching(/: 200! table:\d+, 404 table:\d+$/)]);
    expect(operationsInMarkdown(page(request))[0]!.startsWith(`${operation}: `)).toBe(true);
  });

  it.each(['POST/PUT', 'POST|PUT', 'POST, PUT', 'POST or PUT', 'POST and PUT', 'POST\u3001PUT'])('may name several methods: %s', (methods) => {
    const operations = operationsInMarkdown(page(`## HTTP request\n\n\`\`\`\n${methods} http://localhost:<port>/v1/kites\n\`\`\``));
    expect(operations.map((operation) => operation.split(':')[0])).toEqual(['POST http', 'PUT http']);
  });

  it('may be a heading, each with what follows it', () => {
    expect(operationsInMarkdown(`# Kites

### GET /v1/kites/(id or name)

**Responses**

- **200**: The kite flies.

### POST /v1/kites

- \`201 Created\`: A kite is made.
- 201 kites are made at once.
`)).toEqual(['GET /v1/kites/(id or name): 200! elsewhere:7', 'POST /v1/kites: 201! elsewhere:11']);
  });

  it('has the codes of a section about its response, whose title names the operation again', () => {
    expect(operationsInMarkdown(`# Kites

## Flying

### Request (Flying a kite)

#### Route

\`PUT /v1/kites\`

### Response (Flying a kite)

| Status Code | Description |
|---|---|
| 200 OK | It flies. |
| 201 Created | A new one flies. |

## Landing

### Request

#### Route

\`DELETE /v1/kites\`

### Response

| Status Code | Description |
|---|---|
| 200 OK | It landed. |
| 410 Gone | There was none. |
`)).toEqual(['PUT /v1/kites: 200! table:15, 201! table:16', 'DELETE /v1/kites: 200! table:30, 410 table:31']);
  });
});

describe('an operation without a code', () => {
  const silent = '### DELETE /v1/kites\n\nTakes all kites down.';

  it('is left out beside others that state codes', () => {
    expect(operationsInMarkdown(`# Kites\n\n${silent}\n\n### GET /v1/kites\n\n- 404 Not Found: There are none.`)).toEqual([
      'GET /v1/kites: 404 elsewhere:9',
    ]);
  });

  it('tells what the page is about where no other states a code', () => {
    expect(operationsInMarkdown(`# Kites\n\n${silent}\n\n### GET /v1/kites\n\nLists them.`)).toEqual(['DELETE /v1/kites: ', 'GET /v1/kites: ']);
  });
});

describe('an inventory of operations', () => {
  const table = (...paths: readonly string[]) => `| Endpoint | Method | Purpose |\n|---|---|---|\n${paths.map((path) => `| \`${path}\` | \`POST\` | Flies. |`).join('\n')}`;
  const inventory = (...tables: readonly string[]) => `---\ntitle: Kites\n---\n\n${tables.map((each, at) => `### Part ${at}\n\n${each}`).join('\n\n')}\n\n## Conventions\n\n**Status codes.** Errors follow HTTP:\n\n| Code | Meaning |\n|---|---|\n| 200 | Success |\n| 409 | Conflict |`;

  it('is no operation where one of its tables has a single row', () => {
    expect(operationsInMarkdown(inventory(table('/kites/list', '/kites/fly'), table('/strings/list', '/strings/cut'), table('/tails/cut')))).toEqual([]);
    const under = inventory(table('/kites/list', '/kites/fly'), table('/strings/list', '/strings/cut'), table('/tails/cut')).replace('### Part 0', '## Full endpoint inventory\n\n### Part 0');
    expect(operationsInMarkdown(under)).toEqual([]);
  });

  it('is none where most tables have one request', () => {
    expect(operationsInMarkdown(inventory(table('/kites/list', '/kites/fly'), table('/strings/list'), table('/tails/cut')))).not.toEqual([]);
  });
});

describe('a sentence', () => {
  const codesIn = (sentence: string): string => operationsInMarkdown(`# Kites\n\n## Add a kite\n\n\`POST /v1/kites\`\n\n${sentence}`)[0]!.replace(/^.*?: /, '');

  it.each([
    ['Returns `204 No Content` if successful.', '204! elsewhere:7'],
    ['If successful, this method returns a `200 OK` response code and a kite in the response body.', '200! elsewhere:7'],
    ['This endpoint will return `201 Created` with the kite if the creation was a success.', '201! elsewhere:7'],
    ['Responds with HTTP 200 on success.', '200! elsewhere:7'],
    ['Responds with [HTTP 401](#unauthorized) in case of a string without a key.', '401 elsewhere:7'],
    ['If there is no kite, the operation returns `404`.', '404 elsewhere:7'],
    ['This returns 201 Created, or 200 OK if there is such a kite.', '201! elsewhere:7, 200! elsewhere:7'],
    ['It will return 400 (Bad Request) or 409 for a kite that flies.', '400 elsewhere:7, 409 elsewhere:7'],
  ])('states codes: %s', (sentence, stated) => {
    expect(codesIn(sentence)).toBe(stated);
  });

  it.each([
    'Returns 200 kites at most.',
    'This returns 100 on average.',
    'Wind returns 404 if asked.',
    'If another call returns 429, wait.',
    'The method does not return 200 OK.',
    'Version 1 returned 201 Created.',
    'This endpoint returns 299 if it likes.',
  ])('states none: %s', (sentence) => {
    expect(codesIn(sentence)).toBe('');
  });
});

describe('the codes of an operation in Markdown', () => {
  const codesIn = (rest: string): string | undefined => operationsInMarkdown(`# Kites\n\n## Add a kite\n\n\`POST /v1/kites\`\n\n${rest}`)[0]?.replace(/^.*?: /, '');

  it.each([
    ['### Response\n\n#### 201: Created\n\nA kite.', '201! table:9'],
    ['### 201 Created\n\nA kite.', '201! section:7'],
    ['### Responses\n\n**201 Created**\n\nA kite.', '201! elsewhere:9'],
    ['**Success response:** `201 Created`', '201! elsewhere:7'],
    ['- **Success Response:**\n\n  - **Code:** 201 <br />\n    **Content:** `{}`', '201! elsewhere:9'],
    ['Status: 201 Created', '201! elsewhere:7'],
    ['- 201 Created (a kite)\n\n  More of it.', '201! elsewhere:7'],
  ])('come from %j', (rest, stated) => {
    expect(codesIn(rest)).toBe(stated);
  });

  it.each([
    '### 404 or not\n\nOn errors.',
    '### 409 errors\n\nOn errors.',
    '### Parameters\n\nCode: 201',
    '- 201 kites',
    '201 Created is what a service returns.',
    'Code: 201 kites.',
    '**Returns**\n\n- `size=big`\n  - `201 Created` for a big one.\n  - `202 Accepted` for others.\n- `size=small`\n  - `200 OK` for a small one.',
  ])('are none in %j', (rest) => {
    expect(codesIn(rest)).toBe('');
  });

  it('come to a request with which a sentence begins, in a section about an operation', () => {
    expect(operationsInMarkdown(`# Kites

Get a kite
----------

* \`GET /kites/1.json\` will return the kite with the ID 1.

Returns \`200 OK\` with the kite.

Reposition a kite
------------

* \`DELETE /kites/1.json\` will trash the kite. See \`GET /kites/1.json\`.

Returns \`204 No Content\` if successful.

Questions
---------

Ask anybody.

* \`GET /kites\` comes to your mind.

Returns \`404 Not Found\` at times.
`)).toEqual(['GET /kites/1.json: 200! elsewhere:8', 'DELETE /kites/1.json: 204! elsewhere:15']);
  });
});

it('reads a table of an operation\'s properties, which may name its codes', () => {
  expect(operationsInMarkdown(`# Kites

## API specification

/kites (GET) | |
-------------|---
description | Returns 100 kites.
response codes | <ul><li>**Success**: 200 (OK)</li><li>**Error**: 404 (Not Found), 500 (internal)</li></ul>

## Deleting

Property | Value
---------|------
HTTP Method | DELETE
URL | /kites/:id
Success response | 204 No Content
`)).toEqual(['GET /kites: 200! section:8, 404 section:8, 500 section:8', 'DELETE /kites/:id: 204! section:16']);
});

describe('a heading that is a request line', () => {
  const sections = (rest: string): string => `# Kites

## Fly a kite

### PUT /v1/kites/:id

### Request

#### Route

\`PUT /v1/kites/17\`

### Response

#### Status

\`\`\`
201 Created
\`\`\`

${rest}`;

  it('may stand beside the sections about request and response', () => {
    expect(operationsInMarkdown(sections(''))).toEqual(['PUT /v1/kites/:id: 201! section:18']);
  });

  it('leaves what stands beside it to the request there, where there are others', () => {
    expect(operationsInMarkdown(sections('### GET /v1/kites\n\nAll kites. Returns `200 OK`.'))).toEqual([
      'PUT /v1/kites/17: 201! section:18', 'GET /v1/kites: 200! elsewhere:23',
    ]);
  });

  it.each([
    ['示例请求', '响应示例', '错误响应'], ['范例请求', '范例回应', '错误回应'], ['範例請求', '範例回應', '錯誤回應'], ['Example Request', 'Example Response', 'Error Response'],
  ])('owns what the titles of its parts introduce: %s', (request, response, errors) => {
    const operation = (path: string) => `## ${path}\n\n### Flying\n\n\`\`\`http\nPOST /v1/${path}/{id}\n\`\`\`\n\n#### ${request}\n\n\`\`\`http\nPOST /v1/${path}/17 HTTP/1.1\n\`\`\`\n\n`
      + `#### ${response}\n\n\`\`\`json\n{}\n\`\`\`\n\n#### ${errors}\n\n**400 Bad Request** - a\n\n**404 Not Found** - b\n\n`;
    expect(operationsInMarkdown(`# Kites\n\n${operation('kites')}${operation('strings')}`)).toEqual([
      expect.stringMatching(/^POST \/v1\/kites\/\{id\}: 400 .*404 /), expect.stringMatching(/^POST \/v1\/strings\/\{id\}: 400 .*404 /),
    ]);
  });
});
