import { describe, expect, it } from 'vitest';
import { factsInMarkdown, operationsInMarkdown } from './reading.ts';

const codes = '## Responses\n\n| Status code | Description |\n|---|---|\n| 200 | The kite flies. |\n| 404 | There is no such kite. |';

/** A page in MDX whose front matter names an operation. */
const page = (...fields: readonly string[]): string => `---\ntitle: Kites\n${fields.join('\n')}\n---\n\n${codes}`;

describe('the operation that front matter names', () => {
  it.each([
    ['api: "GET /kites/{id}"', 'GET /kites/{id}'],
    ['openapi: get /kites', 'GET /kites'],
    ["openapi: 'specs/kites.json POST /kites'", 'POST /kites'],
    ['api: PUT https://kites.example/v1/kites # the first', 'PUT https://kites.example/v1/kites'],
    ['api:\n  method: delete\n  url: /kites/{id}', 'DELETE /kites/{id}'],
    ['method: PATCH\npath: /kites/{id}', 'PATCH /kites/{id}'],
  ])('is read from %j', (fields, operation) => {
    const [only, ...others] = operationsInMarkdown(page(fields), 'page.mdx');
    expect(others).toEqual([]);
    expect(only).toMatch(/: 200! table:\d+, 404 table:\d+$/);
    expect(only!.startsWith(`${operation}: `)).toBe(true);
  });

  it.each(['api: eJztWm1v', 'openapi: kites.json', 'method: wind\npath: /kites', 'path: /kites', 'about:\n  method: GET\n  path: /kites'])('is none in %j', (fields) => {
    expect(operationsInMarkdown(page(fields), 'page.mdx')).toEqual([]);
  });

  it('is the only one of its page, whose other requests are examples', () => {
    const more = '\n\n## Try it\n\n`GET /kites/3`\n\n## Then\n\n- `409 Conflict` if it flies';
    expect(operationsInMarkdown(page('api: GET /kites/{id}') + more, 'page.mdx')).toEqual(['GET /kites/{id}: 200! table:10, 404 table:11, 409 elsewhere:19']);
  });

  it('has its place in the front matter', () => {
    const { operations } = factsInMarkdown(page('api: GET /kites/{id}'), 'page.mdx');
    expect(operations[0]!.place).toMatchObject({ line: 3, column: 6 });
  });
});

describe('the operation that a component names', () => {
  it.each([
    ['<Endpoint method="GET" path="/kites" />', 'GET /kites'],
    ['<MethodEndpoint\n  method={"get"}\n  path={"/kites/{id}"}\n  context={"endpoint"}\n>\n</MethodEndpoint>', 'GET /kites/{id}'],
    ["<Api verb='POST' url='https://kites.example/kites'>", 'POST https://kites.example/kites'],
  ])('is read from %j', (component, operation) => {
    const [only, ...others] = operationsInMarkdown(`# Kites\n\n## Flying\n\n${component}\n\n${codes.replace('##', '###')}`, 'page.mdx');
    expect(others).toEqual([]);
    expect(only).toMatch(/: 200! table:\d+, 404 table:\d+$/);
    expect(only!.startsWith(`${operation}: `)).toBe(true);
  });

  it('is one of its section', () => {
    expect(operationsInMarkdown(`# Kites

## Flying

<Endpoint method="POST" path="/kites" />

- \`201 Created\`: it flies

## Landing

<Endpoint method="DELETE" path="/kites/{id}" />

Returns \`204 No Content\`.
`, 'page.mdx')).toEqual(['POST /kites: 201! elsewhere:7', 'DELETE /kites/{id}: 204! elsewhere:13']);
  });

  it.each(['<ParamField path="/kites" type="GET" />', '<Wind method={turn} path={way} />', '<Form method="GET" />', '<Endpoint method="FLY" path="/kites" />'])('is none in %s', (component) => {
    expect(operationsInMarkdown(`# Kites\n\n${component}\n\n${codes}`, 'page.mdx')).toEqual([]);
  });
});

describe('the titles of tabs and of examples', () => {
  it('state no code', () => {
    const source = `---
api: GET /kites
---

<ResponseExample>

\`\`\`json 200 OK
{}
\`\`\`

\`\`\`json 404 Not Found
{}
\`\`\`

</ResponseExample>

<Tabs>
<Tab title="200">
\`\`\`json
{}
\`\`\`
</Tab>
<Tab title="404">
\`\`\`json
{}
\`\`\`
</Tab>
</Tabs>
`;
    const { statusLists, operations } = factsInMarkdown(source, 'page.mdx');
    expect(statusLists).toEqual([]);
    expect(operations.map((operation) => operation.codes)).toEqual([[]]);
  });
});
