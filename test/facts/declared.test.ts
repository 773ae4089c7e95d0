import { expect, it } from 'vitest';
import { factsOf } from '../../src/facts/index.ts';
import type { Block, DeclaredResponse, Page, PageFacts, Paragraph, Text } from '../../src/model.ts';

const source = `post /lamps
201 Created The lamp is made.
404 Not Found There is no keeper.
get /lamps/{id}
200 The lamp.
Shared
500 The lamp house is on fire.
`;
const page: Page = { file: 'lamps.api', source, encoding: 'utf-8', byteOrderMark: false };

/** Words of the source, the first of their kind. */
function textIn(words: string): Text {
  return { value: words, runs: [{ at: 0, start: source.indexOf(words), length: words.length }] };
}

function paragraph(words: string): Paragraph {
  return { kind: 'paragraph', text: textIn(words), plain: true };
}

function response(code: number, words: string, phrase?: string): DeclaredResponse {
  const start = source.indexOf(String(code));
  return { code, span: { start, end: start + 3 }, phrase: phrase === undefined ? undefined : textIn(phrase), blocks: [paragraph(words)] };
}

function responses(...all: readonly DeclaredResponse[]): Block {
  return { kind: 'responses', span: all[0]?.span ?? { start: 0, end: 0 }, title: undefined, responses: all };
}

function factsIn(...blocks: readonly Block[]): PageFacts {
  return factsOf(page, { blocks, faults: [] });
}

const posting: Block = {
  kind: 'operation', method: textIn('post'), uri: textIn('/lamps'),
  blocks: [paragraph('Shared'), responses(response(201, 'The lamp is made.', 'Created'), response(404, 'There is no keeper.', 'Not Found'))],
};
const getting: Block = { kind: 'operation', method: textIn('get'), uri: textIn('/lamps/{id}'), blocks: [responses(response(200, 'The lamp.'))] };

it('takes each operation with the responses that stand in it', () => {
  const { operations } = factsIn({ kind: 'section', title: textIn('Shared'), blocks: [posting, getting] });
  expect(operations.map(({ method, uri, place, codes }) => [
    `${place.line}:${place.column} ${method} ${uri}`,
    ...codes.map(({ code, success, stated, place: at }) => `${at.line} ${code} ${success ? 'normal' : 'abnormal'} ${stated}`),
  ])).toEqual([
    ['1:1 POST /lamps', '2 201 normal table', '3 404 abnormal table'],
    ['4:1 GET /lamps/{id}', '5 200 normal table'],
  ]);
});

it('takes responses as entries of a status list, with their phrases and their words', () => {
  const { statusLists } = factsIn(posting);
  expect(statusLists.map(({ scope, phrases, entries }) => [
    scope, phrases, ...entries.map(({ code, phrase, description }) =>
      `${code} ${phrase?.text} | ${description?.text} | ${description?.parts.map(({ plain }) => plain).join()}`),
  ])).toEqual([['operation', true, '201 Created | The lamp is made. | true', '404 Not Found | There is no keeper. | true']]);
});

it('takes responses of no operation as the reference of the service', () => {
  const { statusLists, operations } = factsIn(getting, responses(response(500, 'The lamp house is on fire.')));
  expect(statusLists.map(({ scope, place, entries }) => `${place.line} ${scope} ${entries.map(({ code }) => code).join()}`))
    .toEqual(['5 operation 200', '7 reference 500']);
  expect(operations.map(({ codes }) => codes.map(({ code }) => code))).toEqual([[200]]);
});

it('takes no status list from responses without a code, and infers nothing from their words', () => {
  const { statusLists, operations } = factsIn({
    kind: 'section', title: textIn('Shared'), blocks: [responses(), { kind: 'section', title: { value: 'URI', runs: [] }, blocks: [responses()] }],
  });
  expect([statusLists, operations]).toEqual([[], []]);
});
