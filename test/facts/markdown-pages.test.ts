import { describe, expect, it } from 'vitest';
import { entriesOf, factsInMarkdown, operationsInMarkdown } from './reading.ts';

/** The code, phrase and description of every entry. */
function statedIn(source: string, file?: string): readonly string[] {
  return entriesOf(factsInMarkdown(source, file)).map((line) => line.replace(/^\S+ /, ''));
}

describe('a table of codes', () => {
  it('may stand under the header of parameters, if the names of its codes begin its cells', () => {
    const table = (header: string, ...cells: readonly string[]): string => `# Lamp errors\n\n| ${header} | Required |\n|---|---|\n${cells.map((cell, at) => `| ${[400, 401, 404][at]} | ${cell} |`).join('\n')}`;
    const named = ['Bad Request - The lamp is wet.', 'Unauthorized - No key.', 'Not Found - No lamp.'];
    expect(statedIn(table('Parameter', ...named))).toEqual(['400 Bad Request | The lamp is wet. | abnormal', '401 Unauthorized | No key. | abnormal', '404 Not Found | No lamp. | abnormal']);
    expect(statedIn(table('Parameter', 'The lamp is wet.', 'No key.', 'No lamp.'))).toEqual([]);
  });

  it('has no phrase that is set off in another way than the others', () => {
    const rows = ['400 | Bad Request -- The lamp is wet.', '404 | Not Found -- No lamp.', '415 | Content-Type: lamp/json.', '418 | Tea Pot -- No lamp at all.'];
    expect(statedIn(`# Errors\n\nError Code | Meaning\n---|---\n${rows.join('\n')}`)).toEqual([
      '400 Bad Request | The lamp is wet. | abnormal', '404 Not Found | No lamp. | abnormal', '415 - | Content-Type: lamp/json. | abnormal', '418 Tea Pot | No lamp at all. | abnormal',
    ]);
  });
});

describe('an operation', () => {
  it('may be named in code at the end of a heading', () => {
    expect(operationsInMarkdown(`# Lamps

## Operations

### List lamps \`GET /v1/lamps\`

_**Response code**_

* Successful operation uses 200 OK

### Light a lamp \`POST /v1/lamps/{id}/light\`

Returns \`204 No Content\`.

### When to use GET /v1/lamps

Returns \`201 Created\` never.
`)).toEqual(['GET /v1/lamps: 200! elsewhere:9', 'POST /v1/lamps/{id}/light: 204! elsewhere:13']);
  });

  it('is none in the example of a guide, beside operations in headings', () => {
    const { operations, statusLists } = factsInMarkdown(`# Lamps

## General syntax restrictions

Encode the name:

\`\`\`
GET /v1/lamps/A%253C
\`\`\`

## Error responses

- 404 Not Found: no lamp
- 409 Conflict: the lamp is lit

## \`GET /v1/lamps\`

Returns \`200 OK\`.
`);
    expect(operations.map(({ method, uri }) => `${method} ${uri}`)).toEqual(['GET /v1/lamps']);
    expect(statusLists.map(({ scope }) => scope)).toEqual(['reference']);
  });

  it('has no remark in its path', () => {
    expect(operationsInMarkdown('# Lamps\n\n## HTTP request\n\nGET /v1/lamps?colour=red (deprecated since May)\n\n## Responses\n\n- 200 OK: lamps\n- 404 Not Found: none'))
      .toEqual(['GET /v1/lamps?colour=red: 200! table:9, 404 table:10']);
  });

  it('has what stands between the tags of its component, in Markdown too, and nothing of the next', () => {
    expect(operationsInMarkdown(`# Lamps

<ApiEndpoint path="/lamps" method="get">
Lists the lamps.

</ApiEndpoint>

<ApiEndpoint path="/lamps/<lamp>" method="delete">

Returns \`404 Not Found\` if there is no such lamp.

</ApiEndpoint>

<ApiEndpoint path="/lamps" method="post">
Returns \`201 Created\`.
</ApiEndpoint>
`)).toEqual(['DELETE /lamps/<lamp>: 404 elsewhere:10', 'POST /lamps: 201! elsewhere:15']);
  });
});
