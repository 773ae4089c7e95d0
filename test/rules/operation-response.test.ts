import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint/lint.ts';
import { canonOf, found, house, operationOf, pageOf, problemsIn, reported, ruleNamed, serviceIn } from './fixtures.ts';

const nobody = await canonOf('{ extends: [], codes: {} }');

describe('operation-response', () => {
  it("holds an operation against the service's own table, and links the row", () => {
    expect(found('operation-response/kites')).toEqual([
      "buying_a_kite.rst:15:1 200 is the response of POST /v1/kites; the service's table has 201 for POST",
    ]);
    const [problem] = problemsIn('operation-response/kites', [ruleNamed('operation-response')]);
    expect(problem?.related?.map(({ place, message }) => `${place.file.split('/').at(-1)}:${place.line} ${message}`)).toEqual([
      'status_codes.rst:8 201 is the normal response of POST',
    ]);
  });

  it('falls back to the canon where the table names no methods', () => {
    expect(found('operation-response/no_methods')).toEqual([
      'buying_a_kite.rst:15:1 200 is the response of POST /v1/kites; the canon has 201 for POST',
    ]);
  });

  it('is held against what the project chooses', async () => {
    const canon = await canonOf('codes: { 202: { methods: [POST] } }');
    const against = (choice: string): readonly string[] =>
      lint([serviceIn('operation-response/kites')], canon, [ruleNamed('operation-response')], () => 'error', () => ({ against: choice }))
        .map(({ message }) => message.replace(/^.*; /, ''));
    expect(against('service')).toEqual(["the service's table has 201 for POST"]);
    expect(against('canon')).toEqual(['the canon has 202 for POST']);
    expect(against('both')).toEqual(['the canon has 202 for POST', "the service's table has 201 for POST"]);
  });

  it('is silent where neither the table nor the canon names methods', async () => {
    const canon = await canonOf('extends: http');
    expect(found('operation-response/no_methods', canon)).toEqual([]);
    expect(found('operation-response/no_methods', house)).toHaveLength(1);
  });

  const table = (...rows: readonly string[]) => pageOf('Status Code | Description', ...rows);
  const claims = table('200 | The normal response for the GET operation.', '206 | A part.', '201 | The normal response for the POST operation.', '200 | The normal response for the POST operation.', '202 | So.');
  const said = (request: string, code: string, reference = claims) =>
    reported('operation-response', { 'a.rst': operationOf(request, table(`${code} | Lit.`)), 'codes.rst': reference }).map((line) => line.replace(/^.*; /, ''));

  it('names every right code once, in ascending order', () => {
    expect(said('POST /v1/lamps', '204')).toEqual(["the service's table has 200 and 201 for POST"]);
    expect(said('POST /v1/lamps', '200')).toEqual([]);
    expect(said('POST /v1/lamps', '201')).toEqual([]);
  });

  it('lets HEAD answer as it likes, any method be accepted, and passes over what is no success', () => {
    const heads = table('200 | The normal response for the HEAD operation.', '204 | So.');
    expect(said('HEAD /v1/lamps', '204', heads)).toEqual([]);
    expect(said('GET /v1/lamps', '204')).toHaveLength(1);
    expect(said('GET /v1/lamps', '202')).toEqual([]);
    expect(said('GET /v1/lamps', '300')).toEqual([]);
    expect(said('GET /v1/lamps', '404')).toEqual([]);
  });

  it('lets an operation that has the right code have others beside it', () => {
    const both = operationOf('POST /v1/lamps', table('200 | The lamp was lit already.', '201 | The lamp is lit.'));
    const one = operationOf('POST /v1/lamps', table('204 | The lamp is lit.', '206 | Some of the lamps are lit.'));
    expect(reported('operation-response', { 'a.rst': both, 'codes.rst': table('201 | The normal response for the POST operation.', '202 | So.') })).toEqual([]);
    expect(reported('operation-response', { 'a.rst': one, 'codes.rst': table('201 | The normal response for the POST operation.', '202 | So.') })).toHaveLength(2);
  });

  it('holds no operation against a table beside the operations of another folder', () => {
    const lit = operationOf('POST /v1/lamps', table('200 | Lit.'));
    const at = (folder: string) => reported('operation-response', { 'lamps/light.rst': lit, 'horns/blow.rst': operationOf('GET /v1/horns', table('200 | Blown.')), [`${folder}codes.rst`]: claims201 });
    expect(at('horns/')).toEqual([]);
    expect(at('lamps/')).toHaveLength(1);
    expect(at('appendix/')).toHaveLength(1);
    expect(at('')).toHaveLength(1);
  });

  const claims201 = table('201 | The normal response for the POST operation.', '202 | So.');

  it('goes by the reference of the service, not by what an operation says of others', () => {
    const pages = { 'a.rst': operationOf('GET /v1/lamps', table('204 | The normal response for the GET operation.', '201 | The normal response for the POST operation.')), 'b.rst': operationOf('POST /v1/lamps', table('200 | Lit.')) };
    expect(reported('operation-response', pages, nobody)).toEqual([]);
  });

  it.each([
    ['POST /v1/lamps/search', '204'], ['POST /v1/lamps/instances/filter', '204'], ['POST /v1/lamps/{lamp}/action', '204'], ['POST /v1/lamps/batch-delete', '204'],
    ['POST /v1/enable-lamp?now=true', '204'], ['POST /v1/towers/{tower}/removelamps', '204'], ['POST /v1/lamps/oil-migrate', '204'], ['GET /v1/lamps/{lamp}', '206'],
  ])('is silent on %s with %s, which makes nothing', (request, code) => {
    expect(said(request, code)).toEqual([]);
  });

  it.each(['listeners', 'updates', 'attachments', 'deleters', 'restores', 'transfers'])('takes no noun for an act: POST /v1/%s', (noun) => {
    expect(said(`POST /v1/${noun}`, '204')).toHaveLength(1);
  });

  it.each([
    ['Modifying', []], ['Migrate', []], ['Applies', []], ['Resetting', []], ['Batch Moving', []], ['Collecting', []], ['Hanging', ['201']], ['Adding', ['201']], ['Listening to', ['201']],
  ])('goes by the verb that a title begins with: %s a Lamp', (verb, right) => {
    const title = `${verb} a Lamp`;
    const page = `${title}\n${'='.repeat(title.length)}\n\nURI\n---\n\nPOST /v1/lamps\n\nStatus Codes\n------------\n\n${table('204 | So.')}`;
    const codes = reported('operation-response', { 'a.rst': page, 'codes.rst': table('200 | The normal response for the GET operation.', '201 | The normal response for the POST operation.') });
    expect(codes.map((line) => /has (\d+)/.exec(line)?.[1])).toEqual(right);
  });

  it('is silent on a POST whose title is that of a query, and on what is returned under a condition', () => {
    const queried = `Querying Lamps\n==============\n\nURI\n---\n\nPOST /v1/lamps/{label}\n\nStatus Codes\n------------\n\n${table('204 | So.')}`;
    const made = queried.replace('Querying Lamps', 'Hanging a Lamp');
    expect(reported('operation-response', { 'a.rst': queried, 'codes.rst': claims })).toEqual([]);
    expect(reported('operation-response', { 'a.rst': made, 'codes.rst': claims })).toHaveLength(1);
    expect(reported('operation-response', { 'a.rst': made.replace('POST /v1/lamps/{label}', 'POST'), 'codes.rst': claims })).toEqual([]);
    const conditional = 'Hanging a Lamp\n==============\n\nURI\n---\n\nPOST /v1/lamps\n\nResponse\n--------\n\nIf the lamp is to stay dark:\n\n::\n\n   HTTP/1.1 204 No Content';
    expect(reported('operation-response', { 'a.rst': conditional, 'codes.rst': claims })).toEqual([]);
  });

  it('falls back to the canon where the table claims OPTIONS alone', () => {
    const options = table('200 | So.', '204 | The response to an HTTP OPTIONS request.');
    expect(said('POST /v1/lamps', '200', options)).toEqual(['the canon has 201 for POST']);
  });
});
