import { describe, expect, it } from 'vitest';
import { canonOf, found, foundBy, house, offered, operationOf, pageOf, problemsIn, reported, ruleNamed, shipped } from './fixtures.ts';

describe('meaning-drift', () => {
  it('reports statements that are wrong of their code, wherever a description makes them', () => {
    expect(shortened(found('meaning-drift/statements.rst'))).toEqual([
      '7:31 200 says "job is submitted"',
      '9:31 201 says "query result"',
      '11:31 401 says "no permission"',
      '13:31 403 says "authentication failed"',
      '15:31 404 says "timed out"',
      '17:31 406 says "cannot be received"',
      '19:31 408 says "not processed in time"',
      '21:31 500 says "not understand the request"',
      '23:31 502 says "invalid request"',
      '25:31 503 says "must modify the request"',
      '29:31 504 says "timeout parameter"',
    ]);
  });

  it('reports what speaks of the idea of another code alone', async () => {
    expect(found('meaning-drift/ideas.rst', await shipped('http'))).toEqual([
      '10:8 200 is described as something that is only accepted, to be done later, which is what 202 is about (RFC 9110, 15.3.3)',
      '12:8 400 is described as a fault of the server, which is what 500 is about (RFC 9110, 15.6.1)',
      '14:8 401 is described as a lack of permission, which is what 403 is about (RFC 9110, 15.5.4)',
      '16:8 403 is described as missing or invalid credentials, which is what 401 is about (RFC 9110, 15.5.2)',
      '18:8 405 is described as a resource that does not exist, which is what 404 is about (RFC 9110, 15.5.5)',
      '20:8 406 is described as a conflict with the state of the resource, which is what 409 is about (RFC 9110, 15.5.10)',
      '22:8 409 says "rate limit", but 409 is about the state of the resource; too many requests are 429 '
        + '(RFC 9110, 15.5.10; RFC 6585, 4)',
      '24:8 413 says "items returned", but 413 is about the size of the request, not of the response (RFC 9110, 15.5.14)',
      '26:8 500 is described as a request that is wrong in itself, which is what 400 is about (RFC 9110, 15.5.1)',
      '28:8 503 begins with "Unauthorized", which is what 401 is called',
      '30:8 504 is described as a refusal of access, which is what 403 is about (RFC 9110, 15.5.4)',
      '32:8 409 is described as a request that is wrong in itself, which is what 400 is about (RFC 9110, 15.5.1)',
      '34:8 500 is described as a request that is wrong in itself, which is what 400 is about (RFC 9110, 15.5.1)',
    ]);
  });

  it('lets ideas be that overlap, and what a row says of another of its codes', async () => {
    expect(found('meaning-drift/ideas_right.rst', await shipped('http'))).toEqual([]);
  });

  it('says why', () => {
    expect(found('meaning-drift/statements.rst')).toContain('23:31 502 says "invalid request", '
      + "but 502 is about the upstream server's response, not the client's request (RFC 9110, 15.6.3)");
  });

  it('reports the text, or the phrase, of another code', async () => {
    const canon = await canonOf(`
extends: open-telekom-cloud
codes:
  501: { description: Nobody has built that yet. }
  503: { description: Come back later., accept: [The keeper sleeps.] }
`);
    expect(shortened(found('meaning-drift/other_codes.rst', canon))).toEqual([
      '7:41 202 has the description of 201 rather than its own',
      '9:41 403 says "authentication required"',
      '11:41 404 says "forbidden"',
      '13:41 500 says "service is unavailable"',
      '17:41 503 is described as "Bad gateway.", which is what 502 is called',
    ]);
  });

  it('judges each cause of a code by itself', async () => {
    const http = await shipped('http');
    const causes = (header: string) => reported('meaning-drift', pageOf(`Status Code | ${header}`, '400 | The format is unknown. / Authentication failed.', '404 | There is none.'), http).map((line) => line.slice(0, 30));
    expect(causes('Possible Cause')).toEqual(['7:8 400 says "authentication f']);
    expect(causes('Description')).toEqual([]);
  });

  it('leaves a mere phrase of another code to another rule where the canon has but phrases', async () => {
    const page = pageOf('Status Code | Description', '204 | Accepted', '400 | Nothing was sent.');
    expect(reported('meaning-drift', page, await shipped('http'))).toEqual([]);
    expect(reported('meaning-drift', page)).toHaveLength(1);
  });

  it('lets a token lack a scope, a deletion find nothing to delete, no task be submitted, and a name be malformed', async () => {
    const http = await shipped('http');
    const page = pageOf('Status Code | Description', '204 | The lamp was deleted, or the resource does not exist.', '403 | The token is missing the light scope.', '404 | There is no lamp.');
    expect(reported('meaning-drift', page, http)).toEqual([]);
    const others = pageOf('Status Code | Description', '200 | It burns already, so no task is submitted.', '404 | There is no lamp.', '422 | The lamp is invalid (e.g. malformed name).');
    expect(reported('meaning-drift', others, http)).toEqual([]);
    expect(reported('meaning-drift', others.replace('so no', 'a').replace('malformed name', 'malformed JSON'), http)).toHaveLength(1);
    const wrong = pageOf('Status Code | Description', '204 | The requested resource does not exist.', '403 | The token is missing.', '404 | There is no lamp.');
    expect(reported('meaning-drift', wrong, http)).toHaveLength(2);
  });

  it('lets the rows of an operation say that it succeeded', () => {
    expect(shortened(found('meaning-drift/operation.rst'))).toEqual([
      '18:13 502 says "request is invalid"',
      '19:13 503 is described as "Not Found", which is what 404 is called',
    ]);
  });

  it('knows a swapped text about the body of the request', async () => {
    const http = await shipped('http');
    const page = pageOf('Status Code | Description', '200 | The lamp burns.', '404 | The request body is missing.', '409 | Another lamp hangs there.');
    expect(reported('meaning-drift', page, http).map((line) => line.slice(0, 48))).toEqual(['9:8 404 says "request body is missing", but 404 ']);
    expect(reported('meaning-drift', page.replace('The request', 'The lamp was not found, or the request'), http)).toEqual([]);
  });

  it('passes over words that are right in their context', () => {
    expect(found('meaning-drift/unless.rst')).toEqual([]);
  });

  it('knows what a canon of its own calls wrong', async () => {
    const canon = await canonOf(`
codes:
  409:
    wrong:
      - { says: lit already, because: the keeper does not call that a conflict }
`);
    expect(found('meaning-drift/operation.rst', canon)).toContain(
      '17:13 409 says "lit already", but the keeper does not call that a conflict');
  });

  it('gives what the page says and what the canon has', () => {
    const [first] = problemsIn('meaning-drift/operation.rst', [ruleNamed('meaning-drift')]);
    expect(first).toMatchObject({
      actual: 'The request is invalid.',
      expected: 'The request is not completed because the server receives an invalid response from an upstream server.',
    });
  });

  it("offers the canon's words for the paragraph that is wrong", () => {
    expect(offered('meaning-drift/statements.rst').find((line) => line.includes(' 503 '))).toBe(
      '25:31 503 unsafe: 27:31 "The client must modify the request." → "The request is not completed because the service is unavailable."');
  });

  it('offers nothing where the words of the canon would be no better', async () => {
    const header = 'Status Code | Description';
    const offers = (source: string, canon = house) => reported('meaning-drift', source, canon).map((line) => /\(([^()]*)\)$/.exec(line)?.[1]);
    const own = operationOf('GET /v1/lamps', pageOf(header, '200 | The job has been submitted.', '502 | The request is invalid.'));
    expect(offers(own)).toEqual(["the row tells of one operation, the canon's words of every one", '→ The request is invalid.']);
    expect(offers(pageOf(header, '200 | The job has been submitted.', '404 | There is none.'))).toEqual(['→ The job has been submitted.']);

    const canon = await canonOf('codes: { 502: { description: The request is invalid. }, 503: { description: Later. } }');
    expect(offers(pageOf(header, '502 | The request is invalid, I say.', '404 | There is none.'), canon)).toEqual(["the canon's own words are at fault"]);
    const wordless = await canonOf('{ extends: [], codes: { 502: { wrong: [{ says: is invalid, because: it is not }] } } }');
    expect(offers(pageOf(header, '502 | The request is invalid.', '404 | There is none.'), wordless)).toEqual([undefined]);
    expect(problemsIn('meaning-drift/operation.rst', [ruleNamed('meaning-drift')], wordless).map(({ expected }) => expected)).toEqual([undefined]);
  });

  it('touches no paragraph where one has the words of the canon already, and else each that is wrong', () => {
    const offers = (cell: string) => reported('meaning-drift', pageOf('Status Code | Description', `503 | ${cell}`, '404 | There is none.')).map((line) => /\(([^()]*)\)$/.exec(line)?.[1]);
    const [right, wrong] = ['The request is not completed because the service is unavailable.', 'The client must modify the request.'];
    expect(offers(`${right} / ${wrong}`)).toEqual(['the words of the canon cannot be told from the rest of the cell']);
    expect(offers(`It rains. / ${wrong}`)).toEqual([`→ ${wrong}`]);
    expect(offers(`The request should not be repeated. / ${wrong}`)).toHaveLength(1);
  });

  it('leaves a phrase in the place of its description to reason-phrase', () => {
    expect(foundBy(['meaning-drift', 'reason-phrase'], 'meaning-drift/swapped_phrases.rst')).toEqual([
      '8:13 reason-phrase 403',
    ]);
  });
});

function shortened(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(/, but .*/, ''));
}
