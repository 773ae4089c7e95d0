import { describe, expect, it } from 'vitest';
import { checkRule } from '../../src/hosts/testing/index.ts';
import { canonOf, found, offered, pageOf, reported, ruleNamed, shipped } from './fixtures.ts';

describe('reason-phrase', () => {
  it('tells what kind of fault a phrase has', () => {
    expect(found('reason-phrase/faults.rst')).toEqual([
      '9:17 201 is called "OK", which is the phrase of 200; the canon has "Created"',
      '11:17 204 is called "NoContent", in CamelCase; the canon has "No Content"',
      '13:17 400 is called "badRequest", in CamelCase; the canon has "Bad Request"',
      '15:17 401 is called "Unauthorised", which is misspelt; the canon has "Unauthorized"',
      '17:3 403 has no reason phrase, unlike its siblings; the canon has "Forbidden"',
      '19:17 404 is called "Not-Found", with other spaces or hyphens; the canon has "Not Found"',
      '21:3 405 has no reason phrase, unlike its siblings; the canon has "Method Not Allowed"',
      '23:17 406 is called "Not acceptable", in other capitals; the canon has "Not Acceptable"',
      '27:17 409 is called "Confilct", which is misspelt; the canon has "Conflict"',
      '29:17 500 is called "System Failure"; the canon has "Internal Server Error"',
      '31:17 504 is called "Request Timeout", which is the phrase of 408; the canon has "Gateway Timeout"',
    ]);
  });

  it('accepts other capitals of a code that the canon only knows from the registry, and leaves older names to another rule', () => {
    expect(found('reason-phrase/registry.rst')).toEqual([
      '19:17 414 is called "RequestURITooLong", in CamelCase; the canon has "URI Too Long"',
      '23:17 422 is called "UnprocessableEntity", in CamelCase; the canon has "Unprocessable Content"',
      '25:17 429 is called "Too Much Requests"; the canon has "Too Many Requests"',
      '27:17 507 is called "Out of Marbles"; the canon has "Insufficient Storage"',
    ]);
  });

  it('accepts no other capitals where the canon gives the phrase itself', async () => {
    const canon = await canonOf('codes: { 302: { phrase: Found }, 411: { phrase: Length Required } }');
    expect(found('reason-phrase/registry.rst', canon).slice(0, 1)).toEqual([
      '13:17 411 is called "Length required", in other capitals; the canon has "Length Required"',
    ]);
  });

  it('takes other names of a code that a row beside names for causes', () => {
    const page = (first: string) => pageOf('Status Code | Description', '400 Bad Request | Odd.', first, '401 No Such Keeper | None.', '404 Not Found | None.', '409 Conflict | Taken.');
    expect(reported('reason-phrase', page('401 Unauthorized | Who are you?'))).toEqual([]);
    expect(reported('reason-phrase', page('403 Forbidden | Not yours.'))).toEqual([expect.stringContaining('401 is called "No Such Keeper"')]);
  });

  it('lets successes tell what they are of where only errors begin with their phrase', () => {
    const page = (...rows: readonly string[]) => pageOf('Status Code | Description', ...rows, '400 | Bad Request: an odd kite.', '404 | Not Found: no such kite.', '500 | Internal Server Error');
    expect(reported('reason-phrase', page('200 | The kite was flown.'))).toEqual([]);
    expect(reported('reason-phrase', page('200 | The kite was flown.', '201 | Created: a kite.'))).toEqual([]);
    expect(reported('reason-phrase', page('409 | The kite is in the air.'))).toEqual([]);
  });

  it('reads the phrase behind the code', () => {
    expect(found('reason-phrase/one_cell.rst')).toEqual([
      '8:5 404 is called "NotFound", in CamelCase; the canon has "Not Found"',
      '9:5 500 is called "Internal server error", in other capitals; the canon has "Internal Server Error"',
      '10:1 503 has no reason phrase, unlike its siblings; the canon has "Service Unavailable"',
    ]);
  });

  it('reads phrases that stand for descriptions', () => {
    expect(found('reason-phrase/phrases_only.rst')).toEqual([
      '9:13 413 is called "tooManyMarbles"; the canon has "Content Too Large"',
      '11:13 503 is called "ServiceUnavailable", in CamelCase; the canon has "Service Unavailable"',
    ]);
  });

  it('offers the phrase in the place of a wrong one, and where there is none, which is not safe', () => {
    expect(offered('reason-phrase/one_cell.rst')).toEqual([
      '8:5 404 safe: 8:5 "NotFound" → "Not Found"',
      '9:5 500 safe: 9:5 "Internal server error" → "Internal Server Error"',
      '10:1 503 unsafe: call 10:1 Service Unavailable',
    ]);
  });

  it('offers no phrase for a row of several codes, nor where a description goes on behind it', () => {
    const offers = (...rows: readonly string[]) => reported('reason-phrase', pageOf(...rows)).map((line) => /^\S+ (\d+).* \((.*)\)$/.exec(line)?.slice(1).join(' ') ?? line.slice(0, 8));
    const named = 'the row names several codes';
    expect(offers('Status Code | Description', '404/410 NotFound | There is none.', '500 Internal Server Error | So.', '503 Service Unavailable | So.')).toEqual([`404 ${named}`, `410 ${named}`]);
    expect(offers('Status Code | Description', '404 | notFound', '500 | Internal Server Error')).toEqual(['404 → notFound']);
    expect(offers('Status Code | Message | Description', '404 | Not Found | So.', '410 | Gone | So.', '404 | notFound | One. / Two.')).toEqual(['404 → notFound']);
    expect(offers('Status Code | Description', '404 | Nothing / Found', '500 | Internal Server Error', '503 | Service Unavailable')).toEqual([
      '404 the phrase cannot be told from the rest of the cell',
    ]);
  });

  it('takes "unused" for no name of another code', async () => {
    const faults = reported('reason-phrase', pageOf('Status Code | Message | Description', '200 | UNUSED | So.', '202 | Accepted | So.', '403 | Forbidden | So.', '404 | Gone | So.'), await shipped('http'));
    expect(faults).toEqual([expect.stringMatching(/ 404 is called "Gone"/)]);
  });

  it('takes a column of names of errors for names of its own', () => {
    const faults = (...names: readonly string[]) => reported('reason-phrase', pageOf('Status Code | Message | Description', ...names.map((name) => `${name} | So.`)));
    expect(faults('400 | Parameter Error', '401 | Unauthorized Error', '403 | Lamp Error', '404 | Not Found Error', '500 | Internal Server Error')).toEqual([]);
    expect(faults('400 | Parameter Error', '401 | Unauthorized', '403 | Forbidden', '404 | Not Found')).toHaveLength(1);
  });

  it('takes "Success" for as good as the name of 200', () => {
    const faults = (row: string) => reported('reason-phrase', pageOf('Status Code | Description', row, '400 | Bad Request - Odd.', '401 | Unauthorized - Who?', '404 | Not Found - None.'));
    expect(faults('200 | Success')).toEqual([]);
    expect(faults('409 | Success')).toEqual([]);
  });

  it('expects no name of a row of several codes', () => {
    const rows = ['400 | Bad Request | So.', '404 | Not Found | So.', '429 | Too Many Requests | So.'];
    const faults = (...more: readonly string[]) => reported('reason-phrase', pageOf('Status Code | Message | Description', ...rows, ...more)).map((line) => /\d+ (?:has|is).*?(?=,|;)/.exec(line)?.[0]);
    expect(faults('500, 502, 503 | Server Errors | The kiln is cold.')).toEqual([]);
    expect(faults('500 / 503 | - | The kiln is cold.')).toEqual([]);
    expect(faults('500 | Server Errors | The kiln is cold.')).toEqual(['500 is called "Server Errors"']);
    expect(faults('500, 503 | Service Unavailible | The kiln is cold.')).toEqual(['503 is called "Service Unavailible"']);
  });

  it('reports the phrase of another code that is all a row says', async () => {
    const http = await shipped('http');
    const faults = (...rows: readonly string[]) => reported('reason-phrase', pageOf('Status Code | Description', ...rows), http);
    const wicks = '400 | The wick was not trimmed.';
    expect(faults('204 | Accepted', wicks)).toEqual([
      '7:8 204 is called "Accepted", which is the phrase of 202; the canon has "No Content" (the code may be wrong, or the phrase)',
    ]);
    expect(faults('204 | OK', '202 | Accepted', wicks)).toEqual([]);
    expect(faults('202, 204 | Accepted', wicks)).toEqual([]);
    expect(faults('204 | Accepted: it is lit later.', wicks)).toEqual([]);
  });

  it('reports successes that are just called so where all others have names', async () => {
    const http = await shipped('http');
    const faults = (...rows: readonly string[]) => reported('reason-phrase', pageOf('Status Code | Message | Description', ...rows.map((row) => `${row} | So.`)), http).map((line) => line.replace(/^\S+ | \(.*/g, ''));
    const others = ['400 | Bad Request', '404 | Not Found', '500 | Internal Server Error'];
    expect(faults('200 | Success', ...others)).toEqual([]);
    expect(faults('204 | Success', ...others)).toEqual(['204 is called "Success"; the canon has "No Content"']);
    expect(faults('204 | Success', ...others.slice(1))).toEqual([]);
    expect(faults('204 | Success', ...others, '503 | Try Later')).toEqual(['503 is called "Try Later"; the canon has "Service Unavailable"']);
  });

  it('misses no phrase that begins a description, and takes no other word before a colon for one', async () => {
    const rows = ['400 | Bad Request -- It is odd.', '401 | Unauthorized -- Who asks?', '404 | Not Found -- No such lamp.'];
    const faults = async (row: string) => reported('reason-phrase', pageOf('Status Code | Description', ...rows, row), await shipped('http')).map((line) => line.replace(/^\S+ | \(.*/g, ''));
    expect(await faults('403 | Forbidden or Too Many Requests -- No.')).toEqual([]);
    expect(await faults('415 | Content-Type: text/plain is needed.')).toEqual([]);
    expect(await faults('415 | Wrong Wick -- Take another.')).toEqual(['415 is called "Wrong Wick"; the canon has "Unsupported Media Type"']);
  });

  it('misses a phrase only where three siblings have theirs, and nothing stands in its place', async () => {
    const http = await shipped('http');
    const faults = (...rows: readonly string[]) => reported('reason-phrase', pageOf(...rows), http).map((line) => line.replace(/^\S+ |;.*/g, ''));
    const behind = ['Status Code | Description', '401 Unauthorized | Who asks?', '403 Forbidden | Not yours.'];
    expect(faults(...behind, '404 Not Found | No such lamp.', '409 | Another keeper reads it.')).toEqual(['409 has no reason phrase, unlike its siblings']);
    expect(faults(...behind, '409 | Another keeper reads it.')).toEqual([]);
    const column = ['Status Code | Message | Description', '401 | Unauthorized | Who asks?', '403 | Forbidden | Not yours.'];
    expect(faults(...column, '404 | Not Found | No such lamp.', '409 |  | Another keeper reads it.')).toEqual(['409 has no reason phrase, unlike its siblings']);
    expect(faults(...column, '409 |  | Another keeper reads it.')).toEqual([]);
  });

  it('takes types of errors and constants for no phrases', async () => {
    const http = await shipped('http');
    const faults = (header: string, ...rows: readonly string[]) => reported('reason-phrase', pageOf(`Status Code | ${header} | Description`, ...rows), http).map((line) => line.replace(/^\S+ |;.*/g, ''));
    const types = ['200 | - | The lamp burns.', '400 | ValidationError | An odd wick.', '401 | Unauthorized | Who asks?', '403 | Forbidden | Not yours.', '404 | NotFound | No such lamp.', '409 | Conflict | Lit by another.'];
    for (const header of ['Error Type', 'Type', 'Error', 'Exception', 'Name']) expect([header, ...faults(header, ...types)]).toEqual([header]);
    expect(faults('Reason Phrase', ...types)).toContain('404 is called "NotFound", in CamelCase');
    expect(faults('Error Type', ...types, '502 | Service Unavailable | Dark.')).toEqual(['502 is called "Service Unavailable", which is the phrase of 503']);
    const constants = ['200 | OK | Lit.', '207 | MULTI_STATUS | Some are lit.', '302 | FOUND | Elsewhere.', '404 | NOT_FOUND | None.'];
    expect(faults('Constant', ...constants)).toEqual([]);
    expect(faults('Message', ...constants, '405 | BAD_GATEWAY | No.')).toEqual(['405 is called "BAD_GATEWAY", which is the phrase of 502']);
  });

  it('misses no phrase where other words stand in its place', async () => {
    const http = await shipped('http');
    const faults = (...items: readonly string[]) => reported('reason-phrase', `Response codes\n==============\n\n${items.map((item) => `- ${item}\n`).join('')}`, http).map((line) => line.replace(/^\S+ (\d+) .*/, '$1'));
    expect(faults('400: Bad request.', '401: Unauthorized.', '404: Lamp not found.')).toEqual([]);
    expect(faults('200: The lamp burns.', '400: Bad Request. It is odd.', '401: Unauthorized. Who asks?')).toEqual([]);
    expect(faults('400: Bad request. It is odd.', '401: Unauthorized. Who asks?', '404: there is no lamp.')).toEqual([]);
  });

  it('takes a column for one of names where more than half of them are like no phrase', () => {
    const faults = (...rows: readonly string[]) => reported('reason-phrase', pageOf('Status Code | Message | Description', ...rows.map((row) => `${row} | So.`))).map((line) => line.slice(4, 8).trim());
    expect(faults('400 | Bad Request', '403 | Forbidden', '404 | No Lamp', '500 | Internal Server Error')).toEqual(['404']);
    expect(faults('403 | Forbidden', '404 | No Lamp', '500 | Internal Server Error')).toEqual([]);
    expect(faults('404 | No Lamp', '409 | Two Lamps', '500 | InternalServerError')).toEqual([]);
    expect(faults('404 | lampFault', '409 | Success', '413 | Request Entity Too Large', '500 | InternalServerError')).toEqual(['500']);
  });

  it('lets advice name what is wrong, where it does so more than once in a while', () => {
    const faults = (title: string, ...rows: readonly string[]) => reported('reason-phrase', `${title}\n${'='.repeat(30)}\n\n${pageOf('Status Code | Description', ...rows)}`)
      .map((line) => line.slice(4, 8).trim());
    const rows = ['400 | Bad Request', '403 | Forbiden', '404 | No Lamp'];
    expect(faults('Errors', ...rows)).toEqual(['403', '404']);
    expect(faults('Common errors', ...rows)).toEqual(['403']);
    expect(faults('Common errors', ...rows, '429 | Too Many Requests')).toEqual(['403', '404']);
  });

  it('takes what a framework says of responses by itself for no name', () => {
    const rows = ['200 | Successful Response', '401 | Unauthorized', '403 | Forbiden', '404 | Not Found', '422 | Validation Error'];
    expect(reported('reason-phrase', pageOf('Status Code | Description', ...rows))).toEqual([
      expect.stringContaining('403 is called "Forbiden"') as string,
    ]);
  });

  it('takes a list for one of names where a row gives several of them', () => {
    const faults = (...items: readonly string[]) => reported('reason-phrase', `Error codes\n===========\n\n${items.map((item) => `- ${item}\n`).join('')}`).map((line) => line.slice(4, 8).trim());
    expect(faults('400 (Invalid)', '404 (NotFound)', '406 (NotAcceptable)', '409 (LampLit)')).toEqual(['400', '404', '406', '409']);
    expect(faults('400 (Invalid)', '404 (NotFound)', '406 (NotAcceptable)', '409 (LampLit, KeeperAsleep)')).toEqual([]);
  });

  it('is silent on a column that is about something else', () => {
    expect(found('reason-phrase/another_column.rst')).toEqual([]);
  });

  it('looks at the tables of operations as well', () => {
    expect(found('reason-phrase/operation.rst')).toEqual([
      '16:13 404 is called "NotFound", in CamelCase; the canon has "Not Found"',
    ]);
  });

  it('sees a fault in the only row that has a phrase, but no other name', () => {
    const faults = (key: string) => reported('reason-phrase', pageOf('Status Code | Description', '404 | There is no lamp.', '500 | It broke.', `${key} | So.`)).map((line) => line.replace(/;.*/, ''));
    expect(faults('504 Gatway Timeout')).toEqual(['10:12 504 is called "Gatway Timeout", which is misspelt']);
    expect(faults('503 Gateway Timeout')).toEqual(['10:12 503 is called "Gateway Timeout", which is the phrase of 504']);
    expect(faults('504 Lamp Fault')).toEqual([]);
  });

  it('leaves alone words that mostly stand for their code on a page where nothing can be said against them', () => {
    const list = (...rows: readonly string[]): string => `\n## Light lamp\n\n**Status codes**\n\n| Status code | Message | Description |\n|---|---|---|\n${rows.map((row) => `| ${row} | It is so. |\n`).join('')}`;
    const names = list('200 | OK', '201 | Created', '404 | not found', '409 | ambiguous lamp');
    const others = list('400 | invalid lamp', '401 | wrong keeper', '404 | not found', '409 | ambiguous lamp');
    const told = (lists: number, ...problems: readonly string[]) => checkRule(ruleNamed('reason-phrase'), { pages: { 'lamps.md': `# Lamps\n${names}${others.repeat(lists)}` }, problems });
    const problem = 'lamps.md:12:9 409 is called "ambiguous lamp"; the canon has "Conflict"';
    return Promise.all([told(0, problem), told(1, problem), told(2)]);
  });

  it('leaves alone messages that tell two rows of one code apart', () => {
    const told = (rows: readonly string[], ...problems: readonly string[]) => checkRule(ruleNamed('reason-phrase'), {
      pages: { 'lamps.md': `# Errors\n\n| HTTP status | Error message | Cause |\n|---|---|---|\n${rows.map((row) => `| ${row} | It is so. |\n`).join('')}` }, problems,
    });
    const named = ['400 | Bad Request', '401 | Unauthorized', '403 | Forbidden', '404 | Not Found', '409 | Conflict', '500 | Internal Server Error'];
    return Promise.all([
      told([...named, '429 | Rate limit exceeded', '429 | Too many lamps']),
      told([...named, '429 | Rate limit exceeded'], 'lamps.md:11:9 429 is called "Rate limit exceeded"; the canon has "Too Many Requests"'),
    ]);
  });

  it('leaves alone names in the messages of a WebSocket', () => {
    const rows = ['400 | Bad Request', '401 | Unauthorized', '404 | Not Found', '429 | Too Many Lamps'].map((row) => `| ${row} | It is so. |\n`).join('');
    const told = (file: string, title: string, ...problems: readonly string[]) => checkRule(ruleNamed('reason-phrase'), {
      pages: { [file]: `# Lamps\n\n## ${title}\n\n| Status code | Message | Description |\n|---|---|---|\n${rows}` }, problems,
    });
    return Promise.all([
      told('stream.md', 'Status codes', 'stream.md:10:9 429 is called "Too Many Lamps"; the canon has "Too Many Requests"'),
      told('stream.md', 'Status codes of the WebSocket'), told('lamp-websocket.md', 'Status codes'),
    ]);
  });

  it('takes no sentence for a phrase, nor words behind one', () => {
    const names = (...cells: readonly string[]) => reported('reason-phrase', pageOf('Status Code | Name', ...cells)).map((line) => line.slice(0, 8).trim());
    expect(names('200 | OK', '201 | OK and a new lamp (see above)', '401 | Unauthorized; retry', '404 | Not Found', '409 | Conflict (name taken)', '410 | Gon')).toEqual(['17:8 410']);
    expect(names('200 | Answer to the listing of lamps.', '400 | Bad Request', '403 | Forbidden', '404 | Not Found', '503 | Server Down')).toEqual(['15:8 503']);
  });

  it('reads the status lines of examples, and offers nothing there', () => {
    expect(found('reason-phrase/examples.rst')).toEqual([
      '10:17 201 is called "OK", which is the phrase of 200; the canon has "Created"',
      '25:15 404 is called "Not Fuond", which is misspelt; the canon has "Not Found"',
      '33:23 202 is called "No Content", which is the phrase of 204; the canon has "Accepted"',
    ]);
    expect(offered('reason-phrase/examples.rst')).toEqual([
      '10:17 201 an example shows what the server sends',
      '25:15 404 an example shows what the server sends',
      '33:23 202 an example shows what the server sends',
    ]);
  });

  it('reports a wrong phrase of a code that is stated again further down, beside no words of its own', () => {
    const rows = ['404 | Not Found', '409 | Conflict', '410 | Gone', '404 | Kite Failure'];
    expect(reported('reason-phrase', pageOf('Status Code | Phrase', ...rows)).filter((line) => line.includes('"Kite Failure"'))).toHaveLength(1);
    expect(reported('reason-phrase', pageOf('Status Code | Phrase', '404 | Not Found', '404 | Kite Failure', '409 | Conflict', '410 | Gone'))).toEqual([]);
  });

  it('takes a phrase in CamelCase for the name of a fault where a service has names of its own', () => {
    const page = (...rows: readonly string[]) => pageOf('Status Code | Error', ...rows);
    const names = { 'b.rst': page('404 | kiteNotFound', '409 | InsufficientWind'), 'c.rst': page('404 | stringNotFound', '400 | invalidKnot') };
    expect(reported('reason-phrase', { 'a.rst': page('404 | NotFound', '402 | PaymentRequired') })).toHaveLength(2);
    expect(reported('reason-phrase', { 'a.rst': page('404 | NotFound', '402 | PaymentRequired'), ...names })).toEqual([]);
  });

  it('leaves the signs around a phrase where they are', () => {
    const rows = ['200 | \u2705 OK', '400 | \u26a0\ufe0f Bad-Request \u{1f6a7}', '404 | Not Found'];
    expect(reported('reason-phrase', pageOf('Status Code | Phrase', ...rows))).toEqual([expect.stringContaining('400 is called "\u26a0\ufe0f Bad-Request \u{1f6a7}", with other spaces or hyphens')]);
  });
});
