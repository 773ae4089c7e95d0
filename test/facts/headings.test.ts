import { describe, expect, it } from 'vitest';
import { entriesOf, factsIn, factsInMarkdown, operationsInMarkdown } from './reading.ts';

/** The code, phrase and description of every entry of a page in Markdown. */
function statedIn(...lines: readonly string[]): readonly string[] {
  return entriesOf(factsInMarkdown(lines.join('\n'))).map((line) => line.split(' ').slice(1).join(' '));
}

describe('a series of headings with codes', () => {
  it('is a status list, each with the text below it up to an example', () => {
    expect(statedIn('# Kites', '## Responses', '### 200: OK', 'The kite flies.', '', 'It is up.', '```', '{}', '```', 'More of it.', '### 404 Not Found', '```', '{}', '```')).toEqual([
      '200 OK | The kite flies. It is up.', '404 Not Found | -',
    ]);
  });

  it('has the words of a container up to an example in it', () => {
    const details = (words: string) => ['<details>', '', '<summary>No such pilot</summary>', '', words, '', '```json', '{ "error": "server error" }', '```', '', '</details>'];
    expect(statedIn('# Errors', '## 401 - Unauthorized', ...details('The pilot is not in the system'), '', 'More.', '## 404 - Not Found', ...details('No kite.'))).toEqual([
      '401 Unauthorized | No such pilot The pilot is not in the system | abnormal', '404 Not Found | No such pilot No kite. | abnormal',
    ]);
  });

  it('is the same in every markup', () => {
    const source = 'Kites\n=====\n\nErrors\n------\n\n401: Unauthorized\n~~~~~~~~~~~~~~~~~\n\nNo key.\n\n409 Conflict\n~~~~~~~~~~~~\n\nTwo kites.\n';
    expect(entriesOf(factsIn(source))).toEqual(['7:1 401 Unauthorized | No key. | abnormal', '12:1 409 Conflict | Two kites. | abnormal']);
  });

  it('may have names of its own, words behind them, or none', () => {
    expect(statedIn('# Status codes', '## 302 with a `Lift` header', 'Go there.', '## 400: Client error', 'No string.', '## 401 Not authorised', '## 404 Not Found: no kite', '## HTTP 429 (Too Many Requests)', 'Wait.')).toEqual([
      '302 - | with a Lift header Go there.', '400 Client error | No string.', '401 Not authorised | -', '404 Not Found | no kite', '429 Too Many Requests | Wait.',
    ]);
  });

  it('needs names, or a title that tells, and a single code needs both', () => {
    expect(statedIn('# Kites', '## 400', 'a', '## 404', 'b')).toEqual([]);
    expect(statedIn('# Kites', '## 400 Bad Request', 'a', '## 404 Not Found', 'b')).toHaveLength(2);
    expect(statedIn('# Kites', '## Response', '### 200: OK', 'a')).toHaveLength(1);
    expect(statedIn('# Kites', '## Flying', '### 200: OK', 'a')).toEqual([]);
    expect(statedIn('# Kites', '## Response', '### 200: a kite', 'a')).toEqual([]);
  });

  it('may have its codes in brackets at the end of the titles, behind names or before them', () => {
    expect(statedIn('# Errors of kites', '## Conflict (409)', 'Two hands.', '## Not Found (HTTP 404)', 'No kite.', '## Wind lost (503)', 'Wait.')).toEqual([
      '409 Conflict | Two hands. | abnormal', '404 Not Found | No kite. | abnormal', '503 Wind lost | Wait. | abnormal',
    ]);
    expect(statedIn('# Errors', '## KiteInUse (409 Conflict)', 'Two hands.', '## KiteLost (404 - Not Found)', 'No kite.')).toEqual(['409 Conflict | Two hands. | abnormal', '404 Not Found | No kite. | abnormal']);
    expect(operationsInMarkdown('# Kites\n\n## Fly a kite\n\n`POST /kites`\n\n### Errors\n\n#### Conflict (409)\n\nTwo hands.\n\n#### Not Found (404)\n\nNo kite.\n')).toEqual(['POST /kites: 409 table:9, 404 table:13']);
  });

  it('has no errors with names of their own for one code, no responses, and no quantities in brackets', () => {
    expect(statedIn('# Errors', '## KiteInUse (409 Conflict)', 'a', '## StringInUse (409 Conflict)', 'b', '## KiteLost (404 Not Found)', 'c')).toEqual([]);
    expect(statedIn('# Errors', '## Kites (404 of them)', 'a', '## Strings and reels (500)', 'b')).toEqual([]);
    expect(statedIn('# Kites', '## Kites in stock (404)', 'a', '## Strings (500)', 'b')).toEqual([]);
  });

  it('is neither advice, a comparison, the title of an example nor a quantity', () => {
    expect(statedIn('# Kites', '## Errors', '### 401 errors', 'Check the string.', '### 403 errors', 'Ask.')).toEqual([]);
    expect(statedIn('# Kites', '## Response codes', '### 404 vs 403', 'Hide it.')).toEqual([]);
    const { statusLists } = factsInMarkdown('# Kites\n\n### 401 Unauthorized\n\na\n\n### 404 Not Found\n\nb\n\n### Errors of strings\n\n### 400 Bad Request\n\nc\n\n### 404 Not Found\n\nd');
    expect(statusLists.map(({ entries }) => entries.map(({ code }) => code))).toEqual([[401, 404], [400, 404]]);
    expect(statedIn('# Kites', '## Errors', '### "403 Forbidden" after the first kite', 'Ask.', '### "500 Internal Server Error" in rain', 'Wait.')).toEqual([]);
    expect(statedIn('# Kites', '## Responses', '### 200 Success Response', '```', '{}', '```', '### 400 Error Response', '```', '{}', '```')).toEqual([]);
    expect(statedIn('# Kites', '## 250 kites', 'a', '## 500 kites', 'b')).toEqual([]);
    expect(statedIn('# 409 when a kite is lost', 'a')).toEqual([]);
    expect(statedIn('# SMTP replies', '## 421 Service not available', 'a', '## 500 Syntax error', 'b')).toEqual([]);
    expect(statedIn('# Kites', '## Examples', '### 200 OK', '```', '{}', '```', '### 404 Not Found', '```', '{}', '```')).toEqual([]);
  });

  it('is no comparison among others, and its table of contents is no list', () => {
    const page = ['# Kites', '- HTTP Status Codes', '  - 400 (Bad Request) v/s 404 (Not Found)', '  - 403 (Forbidden)', '  - 401 (Unauthorized)', '  - 429 (Too Many Requests)',
      '', '## HTTP Status Codes', '### 400 (Bad Request) v/s 404 (Not Found)', 'a', '### 403 (Forbidden)', 'b', '### 401 (Unauthorized)', 'c', '### 429 (Too Many Requests)', 'd'];
    expect(statedIn(...page)).toEqual(['403 Forbidden | b', '401 Unauthorized | c', '429 Too Many Requests | d']);
  });

  it('has a table of contents in other punctuation, and with a code that has no section', () => {
    const sections = ['## Responses', '', '- [200: OK](#a)', '- [403: Forbidden](#b)', '- [429: Too Many Requests](#c)', '', '### 200 OK', 'It flies.', '### 403 Forbidden', 'It does not.'];
    expect(statedIn('# Kites', ...sections)).toEqual(['200 OK | It flies.', '403 Forbidden | It does not.']);
    expect(statedIn('# Kites', ...sections.map((line) => line.replace('(#c)', '(#c): wait')))).toHaveLength(5);
  });

  it('has a group where the heading around it names a class of codes', () => {
    expect(statedIn('# Kites', '## 4xx Client errors', '### 400 Bad Request', 'a', '### 404 Not Found', 'b', '## 2xx', '### 200 OK', 'c', '### 204 No Content', 'd')).toEqual([
      '400 Bad Request | a | abnormal', '404 Not Found | b | abnormal', '200 OK | c | normal', '204 No Content | d | normal',
    ]);
  });

  it('begins anew where a code returns after another heading', () => {
    const { statusLists } = factsInMarkdown(['## POST /kites', '## 200: OK', 'a', '## 404: Not Found', 'b', '## GET /kites', '## 200: OK', 'c', '## 404: Not Found', 'd'].join('\n'));
    expect(statusLists.map(({ entries }) => entries.map(({ code }) => code))).toEqual([[200, 404], [200, 404]]);
  });

  it('is of the operation whose section it stands in', () => {
    const { statusLists, operations } = factsInMarkdown(['# Kites', '## Fly a kite', '```http', 'POST /kites HTTP/1.1', '```', '### Response', '#### 200: OK', 'a', '#### 404: Not Found', 'b', '## Advice', 'c'].join('\n'));
    expect(statusLists.map(({ scope }) => scope)).toEqual(['operation']);
    expect(operations.flatMap(({ codes }) => codes.map(({ code }) => code))).toEqual([200, 404]);
  });

  it.each(['HTTP 400|HTTP 404', 'Status: 400|Status: 404', 'Status code 400|Status code 404', 'HTTP Error 400|HTTP Error 404'])('says itself that its codes are of HTTP: %s', (titles) => {
    const [first, second] = titles.split('|');
    expect(statedIn('# Kites', `## ${first}`, 'No string.', `## ${second}`, 'No kite.')).toEqual([expect.stringMatching(/^400 - \| No string\./), expect.stringMatching(/^404 - \| No kite\./)]);
  });

  it('may call its codes errors, in a section about errors that gives no advice', () => {
    const series = ['## Error 400', 'No string.', '## Error 404', 'No kite.'];
    expect(statedIn('# Error handling', ...series)).toEqual(['400 - | No string. | abnormal', '404 - | No kite. | abnormal']);
    expect(statedIn('# Kites', ...series)).toEqual([]);
    expect(statedIn('# Troubleshooting errors', ...series)).toEqual([]);
  });

  it.each(['404 \u2014 Not Found', '404: Not Found', '`404` Not Found', 'Error 404: Not Found', 'HTTP 404 (Not Found)'])('names its codes: %s', (title) => {
    expect(statedIn('# Kites', '## Errors', '### 400 Bad Request', 'No string.', `### ${title}`, 'No kite.')).toEqual(['400 Bad Request | No string. | abnormal', '404 Not Found | No kite. | abnormal']);
  });

  it('is the reference of its page, though a title names a request', () => {
    const { statusLists } = factsInMarkdown('# Error handling\n\n## Error 400: Bad Request\n\nNo string.\n\n## Error 404: Not Found\n\nNo kite.');
    expect(statusLists.map(({ scope }) => scope)).toEqual(['reference']);
  });
});

describe('titles of text that readers open', () => {
  const accordion = (title: string, ...inner: readonly string[]): string => `<Accordion title="${title}">\n${inner.map((line) => `    ${line}`).join('\n')}\n</Accordion>`;

  it('are a series, as headings are', () => {
    const page = `# Errors\n\n<AccordionGroup>\n${accordion('400 Bad Request', 'No string.')}\n${accordion('404 Not Found', 'No kite.', '', '```json', '{}', '```')}\n</AccordionGroup>`;
    expect(entriesOf(factsInMarkdown(page, 'page.mdx')).map((line) => line.replace(/^\S+ /, ''))).toEqual(['400 Bad Request | No string. | abnormal', '404 Not Found | No kite. | abnormal']);
    const details = '# Errors\n\n<details>\n<summary>400 Bad Request</summary>\n\nNo string.\n\n</details>\n\n<details>\n<summary>404 Not Found</summary>\n\nNo kite.\n\n</details>';
    expect(statedIn(details)).toEqual(['400 Bad Request | No string. | abnormal', '404 Not Found | No kite. | abnormal']);
  });

  it.each([
    ['page.mdx', '# Kites\n\n## Responses\n\n<Tabs>\n<TabItem value="a" label="200 OK">\n\nThe kite.\n\n</TabItem>\n<TabItem value="b" label="404 NOT FOUND">\n\nNo kite.\n\n</TabItem>\n</Tabs>\n'],
    ['page.md', '# Kites\n\n## Responses\n\n=== "200 OK"\n\n    The kite.\n\n=== "404 NOT FOUND"\n\n    No kite.\n'],
  ])('are tabs as well, in %s', (file, page) => {
    expect(entriesOf(factsInMarkdown(page, file)).map((line) => line.replace(/^\S+ /, ''))).toEqual(['200 OK | The kite.', '404 NOT FOUND | No kite.']);
  });

  it('are tabs and dropdowns in reStructuredText as well', () => {
    const tabs = 'Kites\n=====\n\nResponses\n---------\n\n.. tab-set::\n\n   .. tab-item:: 200 OK\n\n      The kite.\n\n   .. tab-item:: 404 Not Found\n\n      No kite.\n';
    const dropdowns = 'Kites\n=====\n\nResponses\n---------\n\n.. dropdown:: 200 OK\n\n   The kite.\n\n.. dropdown:: 404 Not Found\n\n   No kite.\n';
    for (const page of [tabs, dropdowns]) {
      expect(factsIn(page).statusLists.map(({ entries }) => entries.map(({ code, phrase, description }) => [code, phrase?.text, description?.text]))).toEqual([
        [[200, 'OK', 'The kite.'], [404, 'Not Found', 'No kite.']],
      ]);
    }
  });

  it('are none over examples', () => {
    const page = `# Errors\n\n${accordion('400 Bad Request', '```json', '{}', '```')}\n${accordion('404 Not Found', '```json', '{}', '```')}`;
    expect(entriesOf(factsInMarkdown(page, 'page.mdx'))).toEqual([]);
  });
});

describe('a series of paragraphs with codes in markup', () => {
  it('is a status list, with the words below or behind', () => {
    expect(statedIn('# Errors', '', '**400 Bad Request**', '', 'No string.', '', '**404 Not Found**', '', 'No kite.', '', 'Not one.', '', '```', '{}', '```')).toEqual([
      '400 Bad Request | No string. | abnormal', '404 Not Found | No kite. | abnormal',
    ]);
    expect(statedIn('# Errors', '', '**400** no string', '', '`404`: no kite', '', '**409 Conflict**: it flies')).toEqual([
      '400 - | no string | abnormal', '404 - | no kite | abnormal', '409 Conflict | it flies | abnormal',
    ]);
  });

  it('may have words without spaces between them', () => {
    expect(statedIn('# エラー', '', '**400 Bad Request** — エラーです', '', '**409 Conflict** — 既に存在します')).toEqual([
      '400 Bad Request | エラーです', '409 Conflict | 既に存在します',
    ]);
  });

  it('is none over examples, of one code, without markup, or about quantities', () => {
    expect(statedIn('# Errors', '', '**400 Bad Request**', '', '```', '{}', '```', '', '**404 Not Found**', '', '```', '{}', '```')).toEqual([]);
    expect(statedIn('# Errors', '', '**404 Not Found**', '', 'No kite.')).toEqual([]);
    expect(statedIn('# Errors', '', '400 Bad Request', '', 'No string.', '', '404 Not Found', '', 'No kite.')).toEqual([]);
    expect(statedIn('# Kites', '', '**250** kites fly.', '', '**500** kites do not.')).toEqual([]);
  });

  it('ends at a heading or a table', () => {
    expect(statedIn('# Errors', '', '**400 Bad Request**: no string', '', '## More', '', '**404 Not Found**: no kite')).toEqual([]);
  });

  it('is told from the one above it by the section between them', () => {
    const { statusLists } = factsInMarkdown('# Kites\n\n## Errors of flying\n\n## 400 Bad Request\n\na\n\n## 403 Forbidden\n\nb\n\n## Errors of landing\n\n## 400 Bad Request\n\nc\n\n## 404 Not Found\n\nd\n');
    expect(new Set(statusLists.map(({ section }) => section)).size).toBe(2);
    expect(statusLists.map(({ scope }) => scope)).toEqual(['reference', 'reference']);
  });
});
