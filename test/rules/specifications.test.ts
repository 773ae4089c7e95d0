import { describe, expect, it } from 'vitest';
import { desk } from '../hosts/cli/desk.ts';

/** A specification with operations such as `GET /kites (Lists kites) 200 404`. */
function specificationOf(...operations: readonly string[]): string {
  const paths = operations.map((operation) => {
    const [, method, path, title, codes] = /^(\w+) (\S+) \((.*)\) (.*)$/.exec(operation)!;
    const responses = codes!.split(' ').map((code) => `        "${code}": {description: So.}`);
    return [`  ${path}:`, `    ${method!.toLowerCase()}:`, `      summary: ${title}`, '      responses:', ...responses].join('\n');
  });
  return ['openapi: 3.0.3', 'info: {title: Kites, version: "1"}', 'paths:', ...paths, ''].join('\n');
}

async function reported(rule: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { canonlint } = desk({ 'mkdocs.yml': 'site_name: Kites\n', ...files });
  const { stdout } = await canonlint(['--no-config', '--canon', 'http', '-f', 'compact']);
  return stdout.split('\n').filter((line) => line.endsWith(`[${rule}]`));
}

describe('an operation of a specification', () => {
  it('is held against its siblings', async () => {
    const kites = specificationOf(
      'GET /a (Lists kites) 200 404', 'GET /b (Lists strings) 200', 'GET /c (Shows a kite) 201 404', 'GET /d (Starts a count) 200 202',
      'POST /e (Creates a kite) 201', 'POST /f (Adds a new string) 201', 'POST /g (Registers a new pilot) 200', 'POST /h (Searches kites) 200', 'DELETE /i (Drops a kite) 204',
    );
    expect(await reported('operation-response', { 'kites.yaml': kites })).toEqual([
      'kites.yaml:19:10: warning 201 is the only success of GET /c; 3 others with GET return 200 [operation-response]',
      'kites.yaml:41:10: warning 200 is the only success of POST /g; 2 others that create something return 201 [operation-response]',
    ]);
  });

  it('is not judged where its service does as it pleases, or where another server answers', async () => {
    const kites = specificationOf('POST /e (Creates a kite) 200', 'POST /f (Creates a string) 201', 'POST /g (Creates a pilot) 201', 'POST /h (Creates a field) 200', 'GET /c (Shows a kite) 201');
    expect(await reported('operation-response', { 'kites.yaml': kites })).toEqual([]);
    const hooks = specificationOf('GET /a (Lists kites) 200', 'GET /b (Lists strings) 200').concat('webhooks:\n  landed:\n    get:\n      responses:\n        "201": {description: So.}\n');
    expect(await reported('operation-response', { 'kites.yaml': hooks })).toEqual([]);
  });

  it('may connect what there is without creating anything', async () => {
    const kites = specificationOf(
      'POST /a (Create a kite) 201', 'POST /b (Add a new string to a kite) 200', 'POST /c (Create a pilot) 201', 'POST /d (Add a pilot to a kite) 200', 'POST /e (Adds strings to the kite) 200',
      'POST /f (Add kite members) 200', 'POST /g (Register for winds) 200', 'POST /kites/{id}/addString (Create a bond) 200', 'POST /kites/{id}/setTail (Create a tail) 200',
    );
    expect(await reported('operation-response', { 'kites.yaml': kites })).toEqual([
      'kites.yaml:13:10: warning 200 is the only success of POST /b; 2 others that create something return 201 [operation-response]',
    ]);
  });

  it('may create what is only in its answer', async () => {
    const kites = specificationOf(
      'POST /a (Create a kite) 201', 'POST /b (Create a pilot) 201', 'POST /c (Create a wind preview) 200', 'POST /d (Create flight precheck) 200', 'POST /e (Create a data key) 200', 'POST /f (Create an access token) 200',
      'POST /g (Create an auth token.) 200', 'POST /h (Create a pilot JWT) 200', 'POST /oauth2/token (Create a token) 200', 'POST /i (Create a quote) 200',
    );
    expect(await reported('operation-response', { 'kites.yaml': kites })).toEqual([]);
  });

  it('may create only what is not there, or many things at once', async () => {
    const kites = specificationOf(
      'POST /a (Create a kite) 201', 'POST /b (Create a pilot) 201', 'POST /c (Create/update a string) 200', 'POST /d (Creates or replaces a tail) 200', 'POST /e (Create and attach a bow) 200', 'POST /j (Creates a landing field for the kite, or re-uses one) 200', 'POST /k (Create a login link) 200',
      'POST /f (Create multiple kites) 200', 'POST /g/_bulk (Create kites) 200', 'POST /h_bulk (Create kites) 200',
      'POST /i (Create a colour) 200', 'PUT /i (Replace the colours) 200',
    );
    expect(await reported('operation-response', { 'kites.yaml': kites })).toEqual([]);
    const found = specificationOf('POST /a (Create a kite) 201', 'POST /b (Create a pilot) 201', 'POST /c (Create a tag) 200').replace('"200": {description: So.}', '"200": {description: The new tag or an existing one.}');
    expect(await reported('operation-response', { 'kites.yaml': found })).toEqual([]);
  });

  it('may begin work by GET, and answer before it is done', async () => {
    const kites = specificationOf(
      'GET /a (Lists kites) 200', 'GET /b (Lists strings) 200', 'GET /c (Lists tails) 200', 'GET /d (Lists winds) 200', 'GET /e (Lists bows) 202',
      'GET /f (Pings a kite) 202', 'GET /g/{id}/close (Close a field) 202', 'GET /h/jobs/{id} (Shows a job) 202', 'GET /i (Shows a map) 202 303', 'GET /messages/send (Sends a message) 201',
      'GET /journal (仕訳帳の作成依頼) 202',
    );
    expect(await reported('operation-response', { 'kites.yaml': kites })).toEqual([
      'kites.yaml:28:10: warning 202 is the only success of GET /e; 4 others with GET return 200 [operation-response]',
    ]);
  });

  it('returns its codes in no order, and several responses for one', async () => {
    const kites = specificationOf('GET /a (Lists kites) 404 200 403');
    const shared = 'components:\n  responses:\n    NotFound: {description: There is none.}\n    KiteNotFound: {description: The kite is gone.}\n';
    for (const rule of ['code-order', 'duplicate-code', 'missing-code']) expect(await reported(rule, { 'kites.yaml': kites + shared })).toEqual([]);
  });
});

describe('a response of a specification', () => {
  it('that others share is not told of for the code in front of it', async () => {
    const wrong = specificationOf('GET /a (Lists kites) 200 466').replace('"466": {description: So.}', '"466": {$ref: "#/components/responses/406"}')
      .concat('components:\n  responses:\n    "406": {description: 406 Not Acceptable}\n');
    expect(await reported('unknown-code', { 'kites.yaml': wrong })).toEqual(['kites.yaml:9:10: error 466 is neither in the canon nor in the IANA registry [unknown-code]']);
  });

  it('may begin with a word that tells what is so, and a comma', async () => {
    const said = (code: number, words: string): string => specificationOf(`HEAD /a (Looks for a kite) ${code}`).replace('So.', JSON.stringify(words));
    expect(await reported('reason-phrase', { 'kites.yaml': said(204, 'Found, the name is taken') })).toEqual([]);
    expect(await reported('reason-phrase', { 'kites.yaml': said(200, 'Created, but not yet flown, kite.') })).toEqual([]);
    expect(await reported('reason-phrase', { 'kites.yaml': said(200, 'Created') })).toHaveLength(1);
    expect(await reported('reason-phrase', { 'kites.yaml': said(403, 'Unauthorized, the token is missing') })).toHaveLength(1);
  });

  it('may have its name behind the word of success, and other forms of a word', async () => {
    const kites = specificationOf('DELETE /a (Drops a kite) 204 404 408 413').replace('"204": {description: So.}', '"204": {description: OK (no content).}')
      .replace('"408": {description: So.}', '"408": {description: Request Timed Out.}');
    expect(await reported('reason-phrase', { 'kites.yaml': kites })).toEqual([]);
  });

  it('is judged by what it says first', async () => {
    const source = (words: string): string => specificationOf('GET /a (Lists kites) 403').replace('So.', JSON.stringify(words));
    const first = 'Invalid token. Ask your keeper.';
    const later = 'The kite is not for everybody. There is no other error here, as an invalid token is read as none.';
    expect(await reported('meaning-drift', { 'kites.yaml': source(first) })).toHaveLength(1);
    expect(await reported('meaning-drift', { 'kites.yaml': source(later) })).toEqual([]);
  });
});

describe('a page beside the specification of its service', () => {
  const page = (...rows: readonly string[]): string =>
    ['# Kites', '', '## Flying a kite', '', '`PUT /v1/kites/{id}/flight`', '', '| Status | Description |', '| --- | --- |', ...rows.map((row) => `| ${row} |`), ''].join('\n');
  const specified = (codes: string): string => specificationOf(`PUT /kites/{kite_id}/flight (Flies a kite) ${codes}`, 'GET /kites (Lists kites) 200');

  it('is held against it, by method and path', async () => {
    expect(await reported('inconsistent-operation', { 'kites.md': page('200 OK | It flies.', '404 Not Found | It is gone.', '422 Unprocessable Content | It is torn.'), 'kites.yaml': specified('201 404') })).toEqual([
      'kites.md:5:2: error the specification has 201 as a success of PUT /v1/kites/{id}/flight, which is not here [inconsistent-operation]',
      'kites.md:9:3: error 200 is a response of PUT /v1/kites/{id}/flight here, and not in the specification [inconsistent-operation]',
      'kites.md:11:3: error 422 is a response of PUT /v1/kites/{id}/flight here, and not in the specification [inconsistent-operation]',
    ]);
  });

  it('is held against it by its own list of statuses alone', async () => {
    const prose = (...blocks: readonly string[]): string => ['# Kites', '## Flying a kite', '`PUT /v1/kites/{id}/flight`', ...blocks].join('\n\n');
    const hook = '**Webhook**: your server gets a `POST`.\n\n- **Expected Response**: 200 status code';
    const other = '- **Method**: DELETE\n- **Responses**:\n  - 204: No content (success)\n  - 400: Error object';
    const own = '- **Responses**:\n  - 201: Flies\n  - 404: Gone';
    for (const text of [prose(hook), prose('It returns a 200 response.'), prose('```http\nHTTP/1.1 200 OK\n```'), prose(own, other)]) {
      expect(await reported('inconsistent-operation', { 'kites.md': text, 'kites.yaml': specified('201 404') })).toEqual([]);
    }
  });

  it('may leave errors out, and state what the specification leaves open', async () => {
    const files = { 'kites.md': page('200 OK | It flies.', '404 Not Found | It is gone.') };
    expect(await reported('inconsistent-operation', { ...files, 'kites.yaml': specified('200 401 404 500') })).toEqual([]);
    expect(await reported('inconsistent-operation', { ...files, 'kites.yaml': specified('200 default') })).toEqual([]);
    expect(await reported('inconsistent-operation', { ...files, 'kites.yaml': specified('200 4XX') })).toEqual([]);
  });

  it('is held against both of two specifications, which may be copies or versions', async () => {
    const files = { 'kites.md': page('200 OK | It flies.', '422 Unprocessable Content | It is torn.'), 'kites.yaml': specified('200 404') };
    expect(await reported('inconsistent-operation', { ...files, 'copy.yml': specified('404 200') })).toEqual([
      'kites.md:10:3: error 422 is a response of PUT /v1/kites/{id}/flight here, and not in the specification [inconsistent-operation]',
    ]);
    expect(await reported('inconsistent-operation', { ...files, 'next.yaml': specified('200 404 422') })).toEqual([]);
    expect(await reported('inconsistent-operation', { ...files, 'next.yaml': specified('200 201 409') })).toHaveLength(1);
    expect(await reported('inconsistent-operation', { ...files, 'next.yaml': specified('200 default') })).toEqual([]);
  });

  it('says nothing if it was generated from it', async () => {
    const rows = ['200 OK | So.', '401 Unauthorized | So.', '404 Not Found | So.'];
    expect(await reported('inconsistent-operation', { 'kites.md': page(...rows), 'kites.yaml': specified('200 401 404') })).toEqual([]);
    expect(await reported('undocumented-code', { 'kites.md': page(...rows), 'kites.yaml': specified('200 401 404') })).toEqual([]);
  });
});

describe('the language of a specification', () => {
  it('is that of its descriptions, whatever its keys and names', async () => {
    const lines = ['La cometa está en el aire.', 'No hay acceso a la cometa.', 'Token no encontrado'];
    const spanish = ['200', '403', '404'].map((code, at) => `        "${code}": {description: ${lines[at]!}}`).join('\n');
    const file = `openapi: 3.0.3\ninfo: {title: The kites of the town, description: What is there to see and to do with all of them}\npaths:\n  /a:\n    get:\n      responses:\n${spanish}\n`;
    expect(await reported('meaning-drift', { 'cometas.yaml': file })).toEqual([]);
    expect(await reported('meaning-drift', { 'kites.yaml': file.replace('404', '403').replace(/"403": .*hay.*\n/, '') })).toEqual([]);
  });
});

describe('a reference to the response of another code', () => {
  const kept = 'components:\n  responses:\n    "403": {description: Forbidden}\n    NotFound: {description: Not Found}\n    Limits: {description: Too Many Requests}\n';
  const file = (...references: readonly string[]): string =>
    `openapi: 3.0.3\npaths:\n  /a:\n    get:\n      responses:\n${references.map((line) => `        ${line}\n`).join('')}`;
  const to = (code: number, name: string): string => `"${code}": {$ref: "#/components/responses/${name}"}`;

  it('is reported where it stands, once, not where the words are right', async () => {
    expect(await reported('reason-phrase', { 'kites.yaml': file(to(404, '403'), to(403, 'NotFound'), to(429, 'Limits')) + kept })).toEqual([
      'kites.yaml:6:10: error 404 refers to the response of 403: it is called "Forbidden", which is the phrase of 403 [reason-phrase]',
      'kites.yaml:7:10: error 403 refers to the response of 404: it is called "Not Found", which is the phrase of 404 [reason-phrase]',
    ]);
  });

  it('leads to wrong words where nothing says that they are of another code', async () => {
    const wrong = kept.replace('NotFound:', 'NoKite:').replace('Not Found', 'Forbidden');
    expect(await reported('reason-phrase', { 'kites.yaml': file(to(404, 'NoKite')) + wrong })).toEqual([
      expect.stringMatching(/^kites.yaml:10:27: error 404 is called "Forbidden", which is the phrase of 403; the canon has "Not Found"/) as string,
    ]);
  });
});

describe('the words of a specification', () => {
  const responses = (...lines: readonly string[]): string => `openapi: 3.0.3\npaths:\n  /a:\n    get:\n      responses:\n${lines.map((line) => `        ${line}\n`).join('')}`;

  it('may begin with a phrase, which must be that of the code', async () => {
    const { canonlint } = desk({
      'a.yaml': responses(
        '"200": {description: "Created: it is there"}', '"201": {description: Created or updated}', '"204": {description: Not Content}',
        '"403": {description: "Unauthorized (no key)"}', '"404": {description: Not Found - no kite}', '"409": {description: Conflicting kites}', '"422": {description: Unprocessable Entity}',
      ),
    });
    expect((await canonlint(['--canon', 'http', '-f', 'compact'])).stdout.split('\n').map((line) => line.replace(/^.*?: (?:error|warning) /, ''))).toEqual([
      '200 is called "Created", which is the phrase of 201; the canon has "OK" [reason-phrase]',
      '204 is called "Not Content", which is misspelt; the canon has "No Content" [reason-phrase]',
      '403 is called "Unauthorized", which is the phrase of 401; the canon has "Forbidden" [reason-phrase]',
      '422 is called "Unprocessable Entity", an outdated name; the canon has "Unprocessable Content" [outdated-phrase]',
      '',
    ]);
  });

  it('are reported once, however many operations refer to them', async () => {
    const shared = 'components: {responses: {Gone: {description: Not Found}}}\n';
    const { canonlint } = desk({ 'a.yaml': `${responses('"410": {$ref: "#/components/responses/Gone"}')}    put:\n      responses:\n        "410": {$ref: "#/components/responses/Gone"}\n${shared}` });
    expect((await canonlint(['--canon', 'http', '-f', 'compact'])).stdout.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('in a hook', () => {
  it('files of a type whose content is something else are passed over', async () => {
    const { canonlint } = desk({ 'package.json': '{"name":"kites"}', 'ci.yml': 'on: push\n' });
    expect(await canonlint(['package.json', 'ci.yml'], { env: { PRE_COMMIT: '1' } })).toMatchObject({ status: 0 });
    expect(await canonlint(['package.json'])).toMatchObject({ status: 2, stderr: expect.stringContaining('its content is of no format') as string });
  });

  it('has its phrase behind tags of HTML', async () => {
    const kites = specificationOf('GET /a (Lists kites) 503').replace('{description: So.}', '{description: "<p>Service unavailible - the wind is down.</p>"}');
    expect(await reported('reason-phrase', { 'kites.yaml': kites })).toEqual([expect.stringContaining('503 is called "Service unavailible", which is misspelt')]);
  });
});

describe('an operation of a page of Markdown', () => {
  it('takes text, examples and the list of another operation for no response of its own', async () => {
    const page = (...blocks: readonly string[]) => ({ 'lamps.md': ['# Lamps', '## Lighting a lamp', '`PUT /v1/lamps/{lamp}`', ...blocks].join('\n\n') });
    const list = (...rows: readonly string[]) => ['| Status | Description |', '| --- | --- |', ...rows.map((row) => `| ${row} |`)].join('\n');
    const lit = list('202 | It will burn.', '404 | There is none.');
    expect(await reported('inconsistent-operation', page('### Response Codes', 'Status code: 200', '### Responses', lit))).toHaveLength(1);
    expect(await reported('inconsistent-operation', page(lit, 'The request returns a 200 response.'))).toEqual([]);
    expect(await reported('inconsistent-operation', page(lit, '```http\nHTTP/1.1 200 OK\n```'))).toEqual([]);
    expect(await reported('inconsistent-operation', page('### Response Codes', 'Status code: 200', lit, '**Method**: DELETE', list('204 | It is dark.', '404 | There is none.')))).toEqual([]);
  });
});
