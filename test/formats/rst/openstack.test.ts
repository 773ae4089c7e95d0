import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/facts/index.ts';
import { statusTextsIn } from '../../../src/formats/rst/openstack/read-status-texts.ts';
import { readRst } from '../../../src/formats/rst/read.ts';
import type { IncludedFiles, Page, PageFacts } from '../../../src/model.ts';

describe('rest_method', () => {
  it('is the request of its section, wherever its words begin', () => {
    expect(operationsIn({
      'api/index.rst': '.. include:: lamps.inc\n',
      'api/lamps.inc': `${method('GET /v1/lamps')}\n${heading('Show')}\n.. rest_method::\n   PUT   /v1/lamps/{a lamp}\n\n${heading('Copy')}\n.. rest_method:: COPY /v1/lamps\n`,
    })).toEqual(['GET /v1/lamps', 'PUT /v1/lamps/{a lamp}', 'COPY /v1/lamps']);
  });

  it('makes examples of all other requests', () => {
    expect(operationsIn({ 'index.rst': `${method('GET /v1/lamps')}\nExample\n-------\n\n::\n\n   POST /v1/keys\n\n${list('success', '200')}` })).toEqual(['GET /v1/lamps: 200!']);
  });

  it('has the codes below a group that is a paragraph of its own', () => {
    const page = (error: string): string => `${method('GET /v1/lamps')}\n**Normal response codes**\n\n200, 300\n\n**Error response codes**\n\n${error}\n`;
    expect(operationsIn({ 'index.rst': page('lampFault (400, 500, ...), keeperAway (503), badRequest (400),\nnoLamp (404)') })).toEqual(['GET /v1/lamps: 200!: 300: 503: 400: 404']);
    expect(operationsIn({ 'index.rst': page('lampFault (400, 500, …)') })).toEqual(['GET /v1/lamps: 200!: 300']);
    expect(operationsIn({ 'index.rst': page('No code is 404 here.') })).toEqual(['GET /v1/lamps: 200!: 300']);
  });

  it('shares the codes behind several', () => {
    expect(operationsIn({ 'index.rst': `${method('GET /v1/lamps')}\n.. rest_method:: HEAD /v1/lamps\n\nNormal response codes: 204\n` })).toEqual(['GET /v1/lamps: 204!', 'HEAD /v1/lamps: 204!']);
  });
});

describe('rest_status_code', () => {
  const texts = '404:\n  default: |\n    It is gone.\n  out: It is out.\n';

  it('has its words in the file that it names, by the page that includes it', () => {
    const facts = factsWith({
      'api/index.rst': '.. include:: v1/lamps.inc\n', 'status.yaml': '404: {default: Another}\n', 'api/status.yaml': texts,
      'api/v1/lamps.inc': `${method('GET /v1/lamps')}\n${list('error', '404', '404: out', '"404"')}`,
    });
    expect(entriesOf(facts)).toEqual([
      'operation api/v1/lamps.inc:8 404 abnormal: It is gone. (api/status.yaml:3)', 'operation api/v1/lamps.inc:9 404 abnormal: It is out. (api/status.yaml:4)',
      'operation api/v1/lamps.inc:10 404 abnormal: It is gone. (api/status.yaml:3)',
      'reference api/status.yaml:1 404: It is gone. (api/status.yaml:3)', 'shared api/status.yaml:1 404 out: It is out. (api/status.yaml:4)',
    ]);
    expect(facts.nearMisses ?? []).toEqual([]);
  });

  it('tells what its file lacks, and what nobody uses', () => {
    const facts = factsWith({ 'index.rst': `${method('GET /v1/lamps')}\n${list('error', '404: lost', '409')}`, 'status.yaml': texts });
    expect(facts.brokenReferences?.map(({ place, message }) => `${place.line}:${place.column} ${message}`))
      .toEqual(['8:11 status.yaml has no text for 404 by the name lost', '9:6 status.yaml has no text for 409']);
    expect(facts.nearMisses?.map(({ place, reason }) => `${place.file}:${place.line} ${reason}`)).toEqual(['status.yaml:4 no directive uses the text of 404 for out']);
    expect(entriesOf(facts)[0]).toBe('operation index.rst:8 404 abnormal: It is gone. (status.yaml:3)');
  });

  it('has no words where its file is not to be had, or is another one', () => {
    const entries = ['operation index.rst:8 200 normal: '];
    const page = `${method('GET /v1/lamps')}\n${list('success', '200')}`;
    expect(entriesOf(factsWith({ 'index.rst': page }))).toEqual(entries);
    expect(entriesOf(factsWith({ 'index.rst': page, 'status.yaml': '- 200\n' }))).toEqual(entries);
    expect(factsWith({ 'index.rst': page, 'status.yaml': '\t{' }).brokenReferences).toBeUndefined();
  });

  it('is no parameter', () => {
    expect(entriesOf(factsWith({ 'index.rst': `${method('GET /v1/lamps')}\n.. rest_parameters:: parameters.yaml\n\n   - 404: lamp_row\n   - 500: x\n   - 501: x\n` }))).toEqual([]);
  });

  it('cautions where several operations share a text', () => {
    const facts = factsWith({
      'index.rst': `${method('GET /v1/lamps')}\n${list('success', '200')}\n${method('POST /v1/lamps')}\n${list('success', '200', '201')}`,
      'status.yaml': '200: {default: Lit.}\n201: {default: New.}\n',
    });
    expect(facts.statusLists.flatMap(({ scope, entries }) => entries.map(({ code, caution }) => [scope, code, caution]))).toEqual([
      ['operation', 200, 'responses'], ['operation', 200, 'responses'], ['operation', 201, undefined], ['reference', 200, 'responses'], ['reference', 201, undefined],
    ]);
  });
});

describe('a paragraph behind a declared request', () => {
  const codesIn = (words: string): readonly string[] => {
    const { statusLists, invalidCodes = [] } = factsWith({ 'index.rst': `${method('GET /v1/lamps')}\n${words}\n` });
    return [
      ...statusLists.flatMap(({ entries }) => entries.map(({ code, fault, phrase, outcome }) => [outcome, fault?.text, code, phrase?.text].filter((each) => each !== undefined).join(' '))),
      ...invalidCodes.map(({ text }) => `not ${text}`),
    ];
  };

  it('gives codes by group, with names of faults and remarks in brackets', () => {
    expect(codesIn('Normal Response Code: 204 (No content)\n\nError codes:400,401, 403 404.')).toEqual(['normal 204 No content', ...[400, 401, 403, 404].map((code) => `abnormal ${code}`)]);
    expect(codesIn('Normal response codes: 200\nError response codes: badRequest(400), unauthorized(401),\nitemNotFound(404)'))
      .toEqual(['normal 200', 'abnormal badRequest 400', 'abnormal unauthorized 401', 'abnormal itemNotFound 404']);
    expect(codesIn('Error response codes: 404 (if no lamp is found), 409 if it is lit, and 503')).toEqual(['abnormal 404', 'abnormal 409', 'abnormal 503']);
  });

  it('is none of versions, sentences and numbers of things', () => {
    expect(codesIn('Normal response codes: 200 (microversions 2.0 - 2.100), 202 (microversion 2.101 - )')).toEqual(['normal 200', 'normal 202']);
    expect(codesIn('Error response codes: itemNotFound(404) if the lamp is out. (A lamp without a\nwick gives 200 with an empty list.)')).toEqual(['abnormal itemNotFound 404']);
    expect(codesIn('The normal response codes of a lamp post are listed in 204 pages.')).toEqual([]);
    expect(codesIn('Error codes: 404 if there are too few, 300 lamps or 500 keys')).toEqual(['abnormal 404']);
    expect(codesIn('Error codes: TBD')).toEqual([]);
  });

  it('may hold numbers that are no codes', () => {
    expect(codesIn('Error response codes: 400, 401, 41')).toEqual(['abnormal 400', 'abnormal 401', 'not 41']);
    expect(codesIn('Error response codes: 400, 4004, 404')).toEqual(['abnormal 400', 'abnormal 404', 'not 4004']);
    expect(codesIn('Normal response codes: 7')).toEqual([]);
  });

  it('gives nothing where the markup declares no request', () => {
    expect(entriesOf(factsWith({ 'index.rst': `${heading('List lamps')}\nNormal response codes: 200, 202\n` }))).toEqual([]);
  });
});

function heading(title: string): string {
  return `${title}\n${'='.repeat(title.length)}\n`;
}

function method(request: string): string {
  return `${heading(request.replace(/\W+/g, ' '))}\n.. rest_method:: ${request}\n`;
}

function list(group: string, ...items: readonly string[]): string {
  return `.. rest_status_code:: ${group} status.yaml\n\n${items.map((item) => `   - ${item}\n`).join('')}`;
}

/** The facts of the first of some files, which may include the others. */
function factsWith(sources: Readonly<Record<string, string>>): PageFacts {
  const pages = new Map(Object.entries(sources).map(([file, source]): [string, Page] => [file, { file, source, encoding: 'utf-8', byteOrderMark: false }]));
  const [page] = [...pages.values()] as [Page];
  const files: IncludedFiles = { find: (path, from) => pages.get(`${from.slice(0, from.lastIndexOf('/') + 1)}${path}`) };
  return factsOf(page, readRst(page, { files, statusTexts: statusTextsIn }));
}

function operationsIn(sources: Readonly<Record<string, string>>): readonly string[] {
  return factsWith(sources).operations.map(({ method: name, uri, codes }) =>
    [`${name} ${uri}`, ...codes.map(({ code, success }) => `${code}${success ? '!' : ''}`)].join(': '));
}

function entriesOf({ statusLists }: PageFacts): readonly string[] {
  return statusLists.flatMap(({ scope, entries }) => entries.map(({ code, place, name, outcome, description: words }) => {
    const what = [scope, `${place.file}:${place.line}`, code, name, outcome].filter((each) => each !== undefined).join(' ');
    return `${what}: ${words === undefined ? '' : `${words.text} (${words.place.file}:${words.place.line})`}`;
  }));
}
