import { describe, expect, it } from 'vitest';
import { canonOf, found, offered, operationOf, pageOf, problemsIn, reported, ruleNamed } from './fixtures.ts';

describe('wording-drift', () => {
  it('tells how far a description has drifted', () => {
    const problems = problemsIn('wording-drift/degrees.rst', [ruleNamed('wording-drift')]);
    expect(problems.map(({ place, code, degree }) => `${place.line}:${place.column} ${code} ${degree}`)).toEqual([
      '9:31 202 reworded',
      '11:31 204 empty',
      '13:31 400 cosmetic',
      '15:31 401 cosmetic',
      '17:31 404 empty',
      '19:31 406 cosmetic',
      '21:31 408 reworded',
      '23:31 409 empty',
      '25:31 500 empty',
      '27:31 504 cosmetic',
    ]);
  });

  it('says so, and gives what the page says and what the canon has', () => {
    const problems = problemsIn('wording-drift/paragraphs.rst', [ruleNamed('wording-drift')]);
    expect(problems.find(({ code }) => code === 503)).toMatchObject({
      actual: 'The tea house is closed on Mondays.',
      expected: 'The request is not completed because the service is unavailable.',
      message: "503 is described in other words than the canon's",
    });
  });

  it('leaves alone what a paragraph of its own adds, and finds a paragraph that is nearly right', () => {
    const problems = problemsIn('wording-drift/paragraphs.rst', [ruleNamed('wording-drift')]);
    expect(problems.map(({ place, code, degree, actual }) => `${place.line}:${place.column} ${code} ${degree} ${actual}`)).toEqual([
      '14:29 408 cosmetic The request times out.',
      '18:29 503 reworded The tea house is closed on Mondays.',
    ]);
  });

  it('tells an empty cell from one that holds a name', () => {
    expect(found('wording-drift/degrees.rst').filter((line) => / [24]04 /.test(line))).toEqual([
      '11:31 204 has no description',
      '17:31 404 is described by no more than its name',
    ]);
  });

  it('offers words in another form as safe, and as unsafe where any but an article goes', () => {
    expect(offered('wording-drift/degrees.rst').map((line) => line.replace(/: .*/, ''))).toEqual([
      '9:31 202 unsafe', '11:31 204 unsafe', '13:31 400 unsafe', '15:31 401 unsafe', '17:31 404 unsafe', '19:31 406 unsafe',
      '21:31 408 unsafe', '23:31 409 unsafe', '25:31 500 unsafe', '27:31 504 unsafe',
    ]);
    expect(offered('wording-drift/paragraphs.rst')).toEqual([
      '14:29 408 unsafe: 14:29 "The request times out." → "The request timed out."',
      '18:29 503 unsafe: 18:29 "The tea house is closed on Mondays." → "The request is not completed because the service is unavailable."',
    ]);
  });

  it('is silent on a table without descriptions, and on those of operations', () => {
    expect(found('wording-drift/no_descriptions.rst')).toEqual([]);
    expect(found('wording-drift/operation.rst')).toEqual([]);
  });

  it('takes a table of phrases under the head of a description for empty', () => {
    const phrases = 'reason-phrase/phrases_only.rst';
    const problems = problemsIn(phrases, [ruleNamed('wording-drift')]);
    expect(problems.map(({ code, degree }) => `${code} ${degree}`)).toEqual(['200 empty', '404 empty', '503 empty']);
  });

  it('accepts every wording that the canon accepts', async () => {
    const canon = await canonOf(`
codes:
  404: { description: There is no tea., accept: [There is no such coffee.] }
  503: { description: The machine is being cleaned. }
`);
    expect(found('wording-drift/accepted.rst', canon)).toEqual([]);
  });

  const header = 'Status Code | Description';
  const offers = (source: string) => reported('wording-drift', source).map((line) => line.replace(/^\d+:\d+ (\d+) [^()]*(?:\((.*)\))?$/, '$1 $2'));

  it('looks at each row of a reference, and where an operation restates it at the first of a code', () => {
    const rows = ['404 | Nobody saw it.', '404 | Nobody has it.', ...[400, 401, 403, 405, 406, 407, 408, 409, 500].map((code) => `${code} | `)];
    expect(offers(pageOf(header, ...rows)).slice(0, 2)).toEqual(['404 → Nobody saw it.', '404 → Nobody has it.']);
    expect(offers(operationOf('GET /v1/lamps', pageOf(header, ...rows))).slice(0, 2)).toEqual(['404 → Nobody saw it.', '400 → ']);
    expect(offers(pageOf(header, '404 | ', '500 | '))).toEqual(['404 → ', '500 → ']);
  });

  it('takes several rows of one code for its causes', () => {
    const codes = (head: string, ...rows: readonly string[]) => reported('wording-drift', pageOf(head, ...rows)).map((line) => line.replace(/^\S+ (\d+) .*/, '$1'));
    const types = ['400 | noSuchWick | There is no such wick.', '400 | wickTaken | Another lamp has the wick.', '400 | tooDark | It is too dark to see.'];
    expect(codes('Status Code | scimType | Description', ...types)).toEqual([]);
    expect(codes('Status Code | scimType | Description', ...types, '404 | noLamp | No lamp.')).toEqual(['404']);
    expect(codes('Status Code | Description', '400 | One.', '404 | No lamp.')).toEqual(['400', '404']);
  });

  it('offers words for the paragraph that is nearly right, else for a mere name, else for the likest', () => {
    const page = (cell: string) => pageOf(header, `404 Not Found | ${cell}`, '418 | It is one.');
    expect(offers(page('Look elsewhere. / the requested page is not found'))).toEqual(['404 → the requested page is not found']);
    expect(offers(page('the requested page is not found / Requested page was not found'))).toEqual(['404 → the requested page is not found']);
    expect(offers(page('Look elsewhere. / Not Found. / The requested attic was not found.'))).toEqual(['404 → Not Found.']);
    expect(offers(page('Look elsewhere. / The requested lamp was not found.'))).toEqual(['404 → The requested lamp was not found.']);
    expect(offers(page('Look elsewhere. / Look nowhere.'))).toEqual(['404 the words of the canon cannot be told from the rest of the cell']);
    expect(offers(page('Look elsewhere. / The requested page was not found.'))).toEqual([]);
  });

  it('keeps the signs around words, and repairs none around which there would be less', async () => {
    const canon = await canonOf('codes: { 404: { phrase: Not Found, description: There is no kite. }, 409: { phrase: Conflict, description: Two hands pull. } }');
    const page = (...rows: readonly string[]) => pageOf('Status Code | Description', ...rows);
    expect(reported('wording-drift', page('404 | \u{1f4a1} There is no kite.', '409 | Two hands pull. \u2705'), canon)).toEqual([]);
    expect(reported('wording-drift', page('404 | \u{1f4a1} There is no kite', '409 | Two \u{1f4a5} hands pull'), canon)).toEqual([
      expect.stringContaining('→ \u{1f4a1} There is no kite'), expect.stringContaining('(the words hold a sign that would be lost)'),
    ]);
  });
});
