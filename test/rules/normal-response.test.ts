import { describe, expect, it } from 'vitest';
import { canonOf, found, foundBy, offered, pageOf, problemsIn, reported, ruleNamed } from './fixtures.ts';

describe('normal-response', () => {
  it('reports methods that the canon has another code for, or none', () => {
    expect(found('normal-response/claims.rst')).toEqual([
      '7:20 200 is claimed as the normal response of POST; the canon has it for GET and PUT, 201 for POST',
      '9:20 201 is claimed as the normal response of PUT and PATCH; the canon has it for POST, 200 for PUT',
      '13:20 204 is claimed as the normal response of GET; the canon has it for DELETE, 200 for GET',
    ]);
  });

  it('reports a claim that is limited to a part of the API', () => {
    expect(found('normal-response/narrow.rst')).toEqual([
      '9:20 201 is claimed for POST only "of the Old Cellar API"; the canon has it for POST throughout',
    ]);
  });

  it("offers the canon's words, where it has some", async () => {
    expect(offered('normal-response/narrow.rst')).toEqual([
      '9:20 201 unsafe: 9:20 "Specifies the normal response code for the POST operation of the Old Cellar API." '
        + '→ "Specifies the normal response for the POST operation."',
    ]);
    const wordless = await canonOf('{ extends: [], codes: { 201: { methods: [POST] } } }');
    expect(offered('normal-response/narrow.rst', wordless)).toEqual(['9:20 201 nothing']);
    const [problem] = problemsIn('normal-response/narrow.rst', [ruleNamed('normal-response')]);
    expect(problem).toMatchObject({
      actual: 'Specifies the normal response code for the POST operation of the Old Cellar API.',
      expected: 'Specifies the normal response for the POST operation.',
    });
  });

  it('offers words for the paragraph that names the methods, of several for the likest', () => {
    const offers = (cell: string) => reported('normal-response', pageOf('Status Code | Description', `201 | ${cell}`, '404 | There is none.')).map((line) => /\(([^()]*)\)$/.exec(line)?.[1]);
    const claim = 'The normal response for the PUT operation.';
    expect(offers(claim)).toEqual([`→ ${claim}`]);
    expect(offers(`It is lit. / ${claim}`)).toEqual([`→ ${claim}`]);
    expect(offers(`${claim} / Nobody shall PUT oil elsewhere.`)).toEqual([`→ ${claim}`]);
    expect(offers(`${claim} / The normal response for the PUT operations.`)).toEqual(['the words of the canon cannot be told from the rest of the cell']);
  });

  it('offers no words where the methods stand in a column of their own', () => {
    expect(reported('normal-response', pageOf('Status Code | Description | Verbs', '200 | It burns. | GET, POST', '404 | There is none. | GET'))).toEqual([
      expect.stringMatching(/200 is claimed as the normal response of POST.*the methods stand in a column of their own/),
    ]);
  });

  it('takes HEAD for GET, and is silent where nothing is claimed', () => {
    expect(found('normal-response/no_claims.rst')).toEqual([]);
  });

  it('is silent on a code that the canon has for any method', async () => {
    expect(found('normal-response/claims.rst', await canonOf('codes: { 204: { methods: [GET] } }'))).toEqual([]);
  });

  it('gives way to meaning-drift, and goes before wording-drift', () => {
    const rules = ['wording-drift', 'normal-response', 'meaning-drift'];
    expect(foundBy(rules, 'normal-response/meaning_first.rst')).toEqual(['7:13 meaning-drift 201']);
    expect(foundBy(rules, 'normal-response/narrow.rst')).toEqual(['9:20 normal-response 201']);
  });
});
