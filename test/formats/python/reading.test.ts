import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/facts/index.ts';
import { readPython } from '../../../src/formats/python/read.ts';
import type { Page, PageFacts } from '../../../src/model.ts';
import { dumpOf } from '../dump.ts';

function pageOf(source: string, file = 'beacons.py'): Page {
  return { file, source, encoding: 'utf-8', byteOrderMark: false };
}

function factsIn(source: string): PageFacts {
  return factsOf(pageOf(source), readPython(pageOf(source)));
}

/** The operations of a program, and its entries that belong to none. */
function statedIn(source: string): readonly string[] {
  const { operations, statusLists } = factsIn(source);
  const stated = new Set(operations.flatMap(({ codes }) => codes.map(({ place }) => place.start)));
  const others = statusLists.flatMap(({ entries }) => entries.filter(({ place }) => !stated.has(place.start)));
  return [
    ...operations.map(({ method, uri, place, codes }) => `${place.line}: ${method} ${uri}: ${codes.map(({ code }) => code).join(' ')}`),
    ...others.map(({ place, code, phrase, description }) => `${place.line}:${place.column} ${code} ${phrase?.text ?? '-'} | ${description?.text ?? '-'}`),
  ];
}

describe('the docstrings of a program', () => {
  const file = 'fixtures/formats/python/beacons.py';
  const source = readFileSync(file, 'utf8');

  it('are not read where tabs make them longer than anybody reads', () => {
    const stating = (tabs: number, tab = '\t') => statedIn(`"""Beacons.\n${tab.repeat(tabs)}dim\n\n.. http:get:: /beacons\n\n   :statuscode 404: none\n"""\n`);
    expect(stating(1000)).toHaveLength(1);
    for (const tab of ['\t', '\\t']) expect(stating(70_000, tab)).toEqual([]);
  });

  it('are read as the snapshot beside them shows', async () => {
    await expect(dumpOf(source, readPython(pageOf(source, file)))).toMatchFileSnapshot('../../../fixtures/formats/python/beacons.txt');
  });

  it('state the operations of directives and decorators, and codes of operations that they do not tell', () => {
    expect(statedIn(source)).toEqual([
      '4: GET /beacons: 200 422',
      '18: DELETE /beacons/<int:beacon>: 204 404 409',
      '53: GET /fog: ',
      '41:11 200 - | the light', '42:11 405 Method not allowed | -', '61:21 200 - | the fog',
      '62:21 404 - | no fog; answers 410 Gone once it lifts',
      '71:12 202 - | with tabs',
    ]);
    expect(factsIn(source).mentions).toMatchObject([{ code: 410, phrase: { text: 'Gone' } }]);
    expect(factsIn(source).requests).toMatchObject([{ verb: 'disable', words: ['reason-phrase', '404'] }]);
  });

  it('are searched, and the program is not run', () => {
    const { statusLists } = factsIn('import os\nos.abort()\nraise SystemExit\n\n\ndef f():\n    """:status 204: silence"""\n');
    expect(statusLists).toHaveLength(1);
  });

  it('have nothing else that is inferred: a request in prose is none, nor is a list', () => {
    expect(factsIn('"""Beacons.\n\nGET /beacons returns 200.\n\n- 200 OK: all\n- 404 Not Found: none\n\n:status 204: silence\n"""\n'))
      .toMatchObject({ operations: [], statusLists: [{ scope: 'operation', entries: [{ code: 204 }] }] });
  });
});

describe('a directive of os-api-ref in a docstring', () => {
  it('has the name of its group where it stands', () => {
    const source = 'def f():\n    """Lights.\n\n    :status 204: silence\n\n    .. rest_status_code:: error status.yaml\n\n       - 404\n    """\n';
    const groups = factsIn(source).statusLists.flatMap(({ group }) => group ?? []);
    expect(groups.map(({ text, place: { start, end } }) => [text, source.slice(start, end)])).toEqual([['error', 'error']]);
  });
});

describe('a decorator', () => {
  const operations = (...decorators: readonly string[]): readonly string[] =>
    statedIn(`${decorators.join('\n')}\ndef beacon():\n    """:code 200: lit"""\n`).filter((line) => !line.includes('|'));

  it('names the request, if it is one of one method', () => {
    expect(operations('@app.route("/beacons")')).toEqual(['1: GET /beacons: 200']);
    expect(operations('@app.route("/beacons", methods=("PUT",))')).toEqual(['1: PUT /beacons: 200']);
    expect(operations('@route(\'/beacons\', method=\'POST\')')).toEqual(['1: POST /beacons: 200']);
    expect(operations('@login', '@bp.patch(', '    "/beacons",', '    strict=True,', ')', '@slow')).toEqual(['2: PATCH /beacons: 200']);
    expect(operations('@app.get("/beacons")', '@app.get("/lights")')).toEqual(['1: GET /beacons: 200', '1: GET /lights: 200']);
  });

  it('names none otherwise', () => {
    expect(operations('@app.route("/beacons", methods=["GET", "PUT"])')).toEqual([]);
    expect(operations('@app.route("/beacons", methods=METHODS)')).toEqual([]);
    expect(operations('@app.route(PATH)', '@cache.get("beacons")', '@app.route("\\x2fbeacons")', '@app.route(f"/{harbour}")')).toEqual([]);
    expect(operations('@app.get("/beacons")', '@app.put("/beacons")')).toEqual([]);
  });

  it('is of the function below it, and of no class: its methods answer what their names say', () => {
    const lines = (before: string, inside: string): readonly string[] =>
      statedIn(`@api.route("/beacons")\nclass Beacons:\n    ${before}\n    def post(self):\n        ${inside}\n`).map((line) => line.split(' |')[0]!);
    expect(lines('', '""":code 201: lit"""')).toEqual(['5:18 201 -']);
    expect(lines('""":code 200: lit"""', 'pass')).toEqual(['3:14 200 -']);
    expect(lines('@app.post("/lights")', '""":code 201: lit"""')).toEqual(['3: POST /lights: 201']);
  });
});
