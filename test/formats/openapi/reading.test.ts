import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/facts/index.ts';
import { readSpecification } from '../../../src/formats/openapi/read.ts';
import type { IncludedFiles, Page, PageFacts } from '../../../src/model.ts';

const folder = 'fixtures/formats/openapi';

function pageOf(file: string, source = readFileSync(file, 'utf8')): Page {
  return { file, source, encoding: 'utf-8', byteOrderMark: false };
}

/** The files of the fixtures, and others in their place. */
function filesWith(others: Readonly<Record<string, string>> = {}): IncludedFiles {
  return {
    find(path, page) {
      const file = posix.join(posix.dirname(page), path);
      if (file in others) return pageOf(file, others[file]);
      return existsSync(file) ? pageOf(file) : undefined;
    },
  };
}

function factsOn(page: Page, others?: Readonly<Record<string, string>>): PageFacts {
  return factsOf(page, readSpecification(page, filesWith(others)));
}

/** What a page states, one line for each entry: where, the code, its phrase and words. */
function entriesOf({ statusLists }: PageFacts): readonly string[] {
  return statusLists.flatMap(({ scope, entries }) => entries.map(({ code, place, phrase, description }) =>
    `${scope} ${posix.basename(place.file)}:${place.line} ${code} [${phrase?.text ?? ''}] ${description?.text ?? ''}`.trim()));
}

function operationsOf({ operations }: PageFacts): readonly string[] {
  return operations.map(({ method, uri, title, specified, codes }) => `${method} ${uri} (${title ?? ''}) ${specified} ${codes.map(({ code }) => code).join(' ')}`);
}

describe('a specification', () => {
  it('states what its operations return, and what they refer to', () => {
    const facts = factsOn(pageOf(`${folder}/pond.yaml`));
    expect(operationsOf(facts)).toEqual([
      'GET /ponds (Lists the ponds) service 200 401',
      'POST /ponds (Digs a pond) service 201 422',
      'POST {$request.body#/url} () reader 204',
      'GET /ponds/{pond}/ducks (Lists the ducks of a pond) service 200 404 410 418',
      'POST duckLanded () reader 200',
    ]);
    expect(entriesOf(facts)).toEqual([
      'operation pond.yaml:20 200 [OK] the ponds of the keeper.',
      'operation pond.yaml:22 401 [Unauthorized] the keeper\'s key is missing',
      'operation pond.yaml:30 201 [Created] the pond is there.',
      'operation pond.yaml:31 422 [Unprocessable Content] a pond needs water.',
      'operation pond.yaml:41 204 [] The caller took note.',
      'operation ducks.yaml:5 200 [OK]',
      'operation ducks.yaml:7 404 [] No such pond.',
      'operation ducks.yaml:9 410 [Gone] the duck flew away.',
      'operation ducks.yaml:11 418 []',
      'operation pond.yaml:53 200 [] The reader has seen it.',
      'shared pond.yaml:64 401 [Unauthorized] the keeper\'s key is missing',
      'shared pond.yaml:66 404 [] No such pond.',
      'shared pond.yaml:68 409 [] Conflict The pond is being drained.',
    ]);
    expect(facts.brokenReferences?.map(({ message, place }) => [posix.basename(place.file), place.line, message])).toEqual([
      ['ducks.yaml', 12, 'the reference #/round leads back to itself'],
    ]);
    expect(facts.includes).toEqual([`${folder}/shared/ducks.yaml`]);
  });

  it('is read with anchors, aliases and merge keys', () => {
    const facts = factsOn(pageOf(`${folder}/anchors.yml`));
    expect(entriesOf(facts)).toEqual([
      'operation anchors.yml:11 200 [] The heron, with its "name" and its pond.',
      'operation anchors.yml:14 404 [] There is no such heron.',
      'operation anchors.yml:4 429 [Too Many Requests] The heron needs a rest.',
      'operation anchors.yml:18 204 [No Content]',
      'operation anchors.yml:19 404 [] There is no such heron.',
      'shared anchors.yml:21 503 [Service Unavailable]',
    ]);
  });

  it('is read in JSON; one component may serve several codes', () => {
    expect(entriesOf(factsOn(pageOf(`${folder}/kiosk.json`)))).toEqual([
      'operation kiosk.json:18 200 [] The paper',
      'operation kiosk.json:19 401 [Unauthorized]',
      'operation kiosk.json:20 404 [Not Found]',
      'operation kiosk.json:21 503 [] The kiosk is "closed". Try again at noon.',
      'shared kiosk.json:4 401 [Unauthorized]',
      'shared kiosk.json:5 404 [] The kiosk is "closed". Try again at noon.',
      'shared kiosk.json:5 503 [] The kiosk is "closed". Try again at noon.',
    ]);
  });

  const root = (responses: string): string => `openapi: 3.1.0\npaths:\n  /a:\n    get:\n      responses:\n${responses.replace(/^/gm, '        ')}\n`;

  it.each([
    ['"404": {$ref: "b.yaml"}', { 'b.yaml': 'description: Gone away\n' }, ['Gone away']],
    ['"404": {$ref: "b.json#/x~1y/a%20b"}', { 'b.json': '{"x/y":{"a b":{"description":"Escaped"}}}' }, ['Escaped']],
    ['"404": {$ref: "b%7Bc%7D.yaml#"}', { 'b{c}.yaml': 'description: Braces\n' }, ['Braces']],
    ['"404": {$ref: "https://pond.example/b.yaml"}', {}, ['']],
    ['"404": {$ref: "b.yaml#/none"}', { 'b.yaml': 'a: b\n' }, ['']],
    ['"404": {$ref: "missing.yaml"}', {}, ['']],
    ['"404": {$ref: "#/components/x", description: Own words}', {}, ['Own words']],
    ['"404": text', {}, ['']],
    ['"404":', {}, ['']],
    ['"404": {summary: Since 3.2}', {}, ['Since 3.2']],
    ['"404": {description: ""}', {}, ['']],
    ['"404": {description: "**Not found** - No such heron"}\n"400": {description: "**Bad request.** It is odd"}', {}, ['No such heron', 'It is odd']],
    ['"404": {description: "`Not Found`"}\n"400": {description: "**Bad request - it** is odd"}', {}, ['', '**Bad request - it** is odd']],
    ['"204": {description: "Accepted, No Content"}\n"202": {description: "Accepted, come back"}', {}, ['Accepted, No Content', 'come back']],
    ['"0404": {description: a}\n"4_04": {description: a}\n"600": {description: a}\ndefault: {description: a}\nx-404: {description: a}', {}, []],
  ])('follows %s', (responses, others: Readonly<Record<string, string>>, words) => {
    const page = pageOf('a.yaml', root(responses));
    expect(factsOn(page, others).statusLists.flatMap(({ entries }) => entries.map(({ description }) => description?.text ?? ''))).toEqual(words);
  });

  it('ends where files refer to one another', () => {
    const others = { 'b.yaml': '$ref: c.yaml\n', 'c.yaml': '$ref: b.yaml\n' };
    expect(factsOn(pageOf('a.yaml', root('"404": {$ref: b.yaml}')), others).brokenReferences).toHaveLength(1);
  });

  it('gives all that refer to a response under one code the same words, and the response the codes of all', () => {
    const others = {
      'b.yaml': 'components:\n  responses:\n    "404": {description: Not Found - no such heron}\n    gone: {description: It is gone}\n    unused: {description: Gone}\n',
    };
    const source = 'openapi: 3.0.3\npaths:\n  /a:\n    get:\n      responses: {$ref: "b.yaml#/components/responses"}\n    put:\n      responses:\n        "404": {$ref: "b.yaml#/components/responses/404"}\n'
      + '        "410": {$ref: "b.yaml#/components/responses/gone"}\n        "409": {$ref: "b.yaml#/components/responses/gone"}\n';
    expect(entriesOf(factsOn(pageOf('a.yaml', source), others))).toEqual([
      'operation b.yaml:3 404 [Not Found] no such heron',
      'operation a.yaml:8 404 [Not Found] no such heron', 'operation a.yaml:9 410 [] It is gone', 'operation a.yaml:10 409 [] It is gone',
      'shared b.yaml:3 404 [Not Found] no such heron', 'shared b.yaml:4 409 [] It is gone', 'shared b.yaml:4 410 [] It is gone',
    ]);
  });

  it('shows a reference that stands in the place of words', () => {
    const { brokenReferences } = factsOn(pageOf('a.yaml', root('"429": {description: "#/components/responses/TooMany"}\n"404": {description: "See a/b#/c for more"}')));
    expect(brokenReferences?.map(({ message, place }) => [place.line, place.column, message])).toEqual([
      [6, 31, 'the description is #/components/responses/TooMany, a reference as words; $ref leads there'],
    ]);
  });

  it.each(['', '{', '[]', 'openapi: 3.0.0', 'openapi: 3.0.0\npaths: []', 'openapi: 3.0.0\npaths: {/a: {get: {responses: [1]}}}'])(
    'states nothing: %j', (source) => {
      for (const file of ['a.yaml', 'a.json']) expect(entriesOf(factsOn(pageOf(file, source)))).toEqual([]);
    },
  );
});

describe('the description of a specification', () => {
  const described = (about: string): string => `openapi: 3.0.3\ninfo:\n  title: Heron Watch\n  description: ${about}\npaths:\n  /herons:\n    get:\n      responses:\n        "200": {description: The herons}\n`;
  const table = ['|', '    # Errors', '', '    `GET /herons?far=1` shows far ones.', '', '    | Status | Meaning |', '    | --- | --- |', '    | 404 Not Found | There is no heron. |', '    | 409 Conflict | It flew away. |', '    | 410 Gone | It will not come back. |'].join('\n');

  it('may hold a table of codes, at its places, and examples of requests', () => {
    const source = described(table);
    const facts = factsOn(pageOf('a.yaml', source));
    expect(entriesOf(facts)).toEqual([
      'reference a.yaml:11 404 [Not Found] There is no heron.', 'reference a.yaml:12 409 [Conflict] It flew away.', 'reference a.yaml:13 410 [Gone] It will not come back.',
      'operation a.yaml:18 200 [] The herons',
    ]);
    expect(operationsOf(facts)).toEqual(['GET /herons () service 200']);
    for (const { place, description } of facts.statusLists[0]!.entries) {
      expect(source.slice(place.start, place.end)).toMatch(/^4\d\d$/);
      expect(source.slice(description!.place.start, description!.place.end)).toBe(description!.text);
    }
  });

  it('may be written with escapes', () => {
    const words = '# Errors\n\n| Status | Meaning |\n| --- | --- |\n| 404 Not Found | There is \\ no heron. |\n| 409 Conflict | It flew "away". |\n| 410 Gone | So. |\n';
    const facts = factsOn(pageOf('a.yaml', described(JSON.stringify(words))));
    expect(facts.statusLists[0]!.entries.map(({ code, place }) => [code, place.line])).toEqual([[404, 4], [409, 4], [410, 4]]);
  });
});
