import { describe, expect, it } from 'vitest';
import type { CanonEntry } from '../../src/model.ts';
import { statementIn } from '../../src/wording/statements.ts';
import { runOf } from '../../src/wording/words.ts';
import { found, shipped } from './fixtures.ts';

const canon = await shipped('http');
const entries = [...canon.entries.values()];

describe('the http canon', () => {
  it('holds the registry, with the names of RFC 9110', () => {
    expect(entries.map(({ code, phrase }) => `${code} ${phrase}`)).toEqual(registry);
  });

  it('knows the names of older standards', () => {
    const older = entries.filter(({ aliases }) => aliases.length > 0).map(({ code, aliases }) => [code, ...aliases]);
    expect(older).toEqual([
      [302, 'Moved Temporarily'],
      [306, 'Switch Proxy'],
      [408, 'Request Time-out'],
      [413, 'Payload Too Large', 'Request Entity Too Large'],
      [414, 'Request-URI Too Long', 'Request-URI Too Large'],
      [416, 'Requested Range Not Satisfiable'],
      [418, "I'm a teapot"],
      [422, 'Unprocessable Entity'],
      [504, 'Gateway Time-out'],
    ]);
  });

  it('has 1xx to 3xx as normal, 4xx and 5xx as abnormal', () => {
    const astray = entries.filter(({ code, outcome }) => outcome !== (code < 400 ? 'normal' : 'abnormal'));
    expect(astray).toEqual([]);
  });

  it('holds what follows from the protocol and nothing of a house style', () => {
    const styled = entries.filter(({ required, description, methods, accept }) =>
      required || description !== undefined || methods !== undefined || accept.length > 0);
    expect(styled).toEqual([]);
  });

  it('finds every wrong statement where a description makes it', () => {
    const unheard = entries.flatMap(statements).filter(({ says, statement }) =>
      statementIn(`Beforehand, ${says}, as it were.`, [statement]) === undefined);
    expect(unheard.map(({ code, says }) => `${code} ${says}`)).toEqual([]);
  });

  it('has no statement that another one beside it makes already', () => {
    const covered = entries.flatMap(({ code, wrong }) => wrong.flatMap(({ says }) => says.filter((each, at) =>
      says.some((other, before) => before !== at && runOf(each).includes(runOf(other)))).map((each) => [code, each])));
    expect(covered).toEqual([]);
  });

  it('gives a reason for each, about the code and from its standard', () => {
    const section = String.raw`\d+(\.\d+)*( and \d+(\.\d+)*)?`;
    const source = new RegExp(String.raw`\(RFC \d{4}, ${section}(; RFC \d{4}, ${section})?\)$`);
    const unfounded = entries.flatMap(({ code, wrong }) => wrong.map(({ because }) => because)
      .filter((because) => !because.startsWith(`${code} `) || !source.test(because)));
    expect(unfounded).toEqual([]);
  });

  it('finds nothing wrong with right descriptions', () => {
    expect(found('meaning-drift/right.rst')).toEqual([]);
  });
});

function statements({ code, wrong }: CanonEntry) {
  return wrong.flatMap((statement) => statement.says.map((says) => ({ code, says, statement })));
}

const registry: readonly string[] = [
  '100 Continue', '101 Switching Protocols', '102 Processing', '103 Early Hints', '104 Upload Resumption Supported',
  '200 OK', '201 Created', '202 Accepted', '203 Non-Authoritative Information', '204 No Content', '205 Reset Content',
  '206 Partial Content', '207 Multi-Status', '208 Already Reported', '226 IM Used',
  '300 Multiple Choices', '301 Moved Permanently', '302 Found', '303 See Other', '304 Not Modified', '305 Use Proxy',
  '306 Unused', '307 Temporary Redirect', '308 Permanent Redirect',
  '400 Bad Request', '401 Unauthorized', '402 Payment Required', '403 Forbidden', '404 Not Found',
  '405 Method Not Allowed', '406 Not Acceptable', '407 Proxy Authentication Required', '408 Request Timeout',
  '409 Conflict', '410 Gone', '411 Length Required', '412 Precondition Failed', '413 Content Too Large',
  '414 URI Too Long', '415 Unsupported Media Type', '416 Range Not Satisfiable', '417 Expectation Failed', '418 Unused',
  '421 Misdirected Request', '422 Unprocessable Content', '423 Locked', '424 Failed Dependency', '425 Too Early',
  '426 Upgrade Required', '428 Precondition Required', '429 Too Many Requests', '431 Request Header Fields Too Large',
  '451 Unavailable For Legal Reasons',
  '500 Internal Server Error', '501 Not Implemented', '502 Bad Gateway', '503 Service Unavailable',
  '504 Gateway Timeout', '505 HTTP Version Not Supported', '506 Variant Also Negotiates', '507 Insufficient Storage',
  '508 Loop Detected', '510 Not Extended', '511 Network Authentication Required',
];
