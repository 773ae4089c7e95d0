import { describe, expect, it } from 'vitest';
import { desk } from '../hosts/cli/desk.ts';

/** The problems of one rule on the pages of a site, with the canon `http`. */
async function reported(rule: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { canonlint } = desk({ 'mkdocs.yml': 'site_name: Kites\n', ...files });
  const { stdout } = await canonlint(['--no-config', '--canon', 'http', '-f', 'compact']);
  return stdout.split('\n').filter((line) => line.endsWith(`[${rule}]`)).map((line) => line.replace(/^(\S+?):(\d+):\d+: \w+ (.*) \[.*\]$/, '$1:$2 $3'));
}

const table = (header: string, ...rows: readonly string[]) => [`| ${header} |`, `|${' --- |'.repeat(header.split(' | ').length)}`, ...rows.map((row) => `| ${row} |`)].join('\n');
const page = (...blocks: readonly string[]) => blocks.join('\n\n');

describe('the order of codes on a page of Markdown', () => {
  const order = (...blocks: readonly string[]) => reported('code-order', { 'codes.md': page('# Kites', '## Status codes', ...blocks) });

  it('is free where rows grow worse, or sections tell a story', async () => {
    expect(await order(table('Status Code | Health | Description', '**200 OK** | Fit | It flies.', '**503 Service Unavailable** | Weak | It sinks.', '**500 Internal Server Error** | Lost | It fell.'))).toEqual([]);
    expect(await order('- `404` – No such kite.\n- `409` – Two kites of one name.\n- `400` – An odd request.')).toEqual([]);
    const sections = ['#### 403 (Forbidden)', 'Not your kite.', '#### 401 (Unauthorized)', 'Whose string is it?', '#### 429 (Too Many Requests)', 'Slower.', '#### 415 (Unsupported Media Type)', 'No kite.'];
    expect(await order(...sections)).toEqual([]);
  });

  it('is told where readers look codes up, and one is out of its place', async () => {
    const rows = ['400 | Bad Request', '403 | Forbidden', '401 | Unauthorized', '404 | Not Found', '500 | Internal Server Error'];
    expect(await order(table('Code | Meaning', ...rows))).toEqual(['codes.md:9 401 stands below 403']);
    expect(await order(table('Code | Meaning', ...rows.slice(0, 3)))).toEqual([]);
  });

  it('is free where all errors are told before all successes, and in advice', async () => {
    const rows = ['400 | Bad Request', '401 | Unauthorized', '403 | Forbidden', '404 | Not Found', '200 | OK'];
    expect(await order(table('Code | Meaning', ...rows))).toEqual([]);
    expect(await order(table('Code | Meaning', '201 | Created', ...rows))).toEqual(['codes.md:12 200 stands below 404']);
    for (const title of ['Common kite errors', 'Errores comunes', '常见错误']) {
      expect(await order(`### ${title}`, table('Code | Meaning', '201 | Created', ...rows))).toEqual([]);
    }
  });

  it('is free in the list of an operation', async () => {
    const rows = ['200 | It flies.', '400 | Odd.', '404 | None.', '403 | Not yours.', '409 | Taken.', '500 | Torn.'];
    expect(await order('### Flying a kite', '`PUT /v1/kites/{id}`', '#### Responses', table('Status | Description', ...rows))).toEqual([]);
  });
});

describe('a code stated twice on a page of Markdown', () => {
  const twice = (...rows: readonly string[]) => reported('duplicate-code', { 'codes.md': page('# Kites', '## Status codes', table('Status | Error Details', ...rows)) });

  it('has two causes in a short list, or where another one has two', async () => {
    expect(await twice('403 | Not your kite.', '403 | No string is attached.')).toEqual([]);
    expect(await twice('200 | It flies.', '400 | Odd.', '404 | No kite.', '409 | Taken.', '409 | Torn.', '409 | Wet.', '500 | Lost.', '500 | Gone.')).toEqual([]);
  });

  it('is a duplicate in a reference that repeats nothing else, or in the same words', async () => {
    const many = ['200 | It flies.', '400 | Odd.', '404 | No kite.', '429 | Too many kites.', '429 | Slow down.', '500 | Lost.'];
    expect(await twice(...many)).toEqual(['codes.md:11 429 is stated again: "Slow down." here, "Too many kites." on line 10']);
    expect(await twice('403 | Not yours.', '403 | Not yours.')).toHaveLength(1);
    const answers = table('Status | Message | What to do', '400 | Bad string | Untie it.', '400 | Bad string | Cut it.');
    expect(await reported('duplicate-code', { 'codes.md': page('# Kites', '## Status codes', answers) })).toEqual([]);
  });
});

describe('a code that the tables of a service lack, on a page of Markdown', () => {
  const operation = (...rows: readonly string[]) => page('# Flying', '## Flying a kite', '`PUT /v1/kites/{id}`', '### Responses', table('Status | Description', ...rows));
  const returned = operation('200 | It flies.', '400 | Odd.', '401 | Who?', '404 | None.', '409 | Taken.', '422 | Torn.');
  const lacking = (codes: readonly string[], flying = returned) => reported('undocumented-code', {
    'flying.md': flying, 'errors.md': page('# Errors', table('Error Code | Meaning', ...codes.map((code) => `${code} | So.`))),
  });

  it('is told where they have all others, and not where they may be those of a template', async () => {
    expect(await lacking(['400', '401', '403', '404', '409'])).toEqual(["flying.md:16 422 is returned by PUT /v1/kites/{id}; the service's status tables lack it"]);
    expect(await lacking(['400', '401', '403', '405', '406', '410', '418', '429'])).toEqual([]);
  });

  it('is no matter of a list of what one may configure', async () => {
    const codes = ['200', '400', '401', '403', '404', '409'].map((code) => `${code} | So.`);
    const files = (title: string) => ({ 'flying.md': returned, 'redirects.md': page('# Redirects', `## ${title}`, table('Status | Description', ...codes)) });
    expect(await reported('undocumented-code', files('Status'))).toEqual([]);
    expect(await reported('undocumented-code', files('Status Codes'))).toHaveLength(1);
  });

  it('is none of an example in a table of situations', async () => {
    const situations = table('Situation | Request | Response', 'A kite that is gone | GET /kites/7 | 422', 'A kite that never was | GET /kites/8 | 404');
    const flying = operation('200 | It flies.', '400 | Odd.', '401 | Who?', '404 | None.', '409 | Taken.');
    expect(await lacking(['400', '401', '403', '404', '409'], page(flying, '## Answers', situations))).toEqual([]);
  });
});

describe('own names beside registered ones on a page of Markdown', () => {
  const names = (...items: readonly string[]) => reported('reason-phrase', { 'codes.md': page('# Errors', ...items.map((item) => `* ${item}`)) });

  it('are names where there are many, and faults where there is one', async () => {
    const own = ['401 - **Bad String** - The string is invalid or missing.', '410 - **Kite Not Valid** - It flies no longer.'];
    const registered = ['404 - **Not Found** - There is no such kite.', '409 - **Conflict** - Two kites are of one name.', '502 - **Bad Gateway** - The tower gave no answer.'];
    expect(await names(own[0]!, registered[0]!, registered[1]!, own[1]!, registered[2]!)).toEqual([]);
    expect(await names(own[0]!, ...registered)).toEqual(['codes.md:3 401 is called "Bad String"; the canon has "Unauthorized"']);
    expect(await names(own[0]!, ...registered.slice(1))).toEqual([]);
  });

  it('are symptoms in a list of advice', async () => {
    const rows = table('Symptom | Cause | Fix', '401 Unauthorized | No string. | Tie one.', '404 Not Found | No kite. | Fetch one.', '405 on GET | The method is wrong. | Use POST.', '429 Too Many Requests | Too fast. | Wait.');
    expect(await reported('reason-phrase', { 'kites.md': page('# Kites', '## Troubleshooting', rows) })).toEqual([]);
    expect(await reported('reason-phrase', { 'kites.md': page('# Kites', '## Responses', rows) })).toHaveLength(1);
  });
});

describe('advice on a page of Markdown', () => {
  it('tells what to try, not what a code means', async () => {
    const rows = table('Status | Description', '`400 Bad Request` | The request is malformed.', '`409 Conflict` | Two kites are of one name.', '`504 Gateway Timeout` | The batch of kites is too large.');
    expect(await reported('meaning-drift', { 'import.md': page('# Import', '## Troubleshooting', rows) })).toEqual([]);
    expect(await reported('meaning-drift', { 'import.md': page('# Import', '## Status codes', rows) })).toHaveLength(1);
  });
});

describe('two lists of a service in Markdown', () => {
  it('are compared where both pages are named for codes', async () => {
    const one = page('# Codes', table('Status Code | Description', '423 | Another pilot holds the string.', '404 | No kite.'));
    const other = page('# Codes', table('Status Code | Description', '423 | The wind is being measured.', '404 | No kite.'));
    expect(await reported('conflicting-tables', { 'errors.md': one, 'status-codes.md': other })).toHaveLength(1);
    expect(await reported('conflicting-tables', { 'kites.md': one, 'status-codes.md': other })).toEqual([]);
  });
});
