import { describe, expect, it } from 'vitest';
import type { PageFacts, Place, StatusEntry, StatusList } from '../../src/model.ts';
import { faultNamesInOtherSpelling } from '../../src/wording/fault-names.ts';

describe('the name of a fault', () => {
  it('is in another spelling where its letters, a general word or one letter differ from what most places have', () => {
    expect(told({ badRequest: 4, badrequest: 1 })).toEqual(['badrequest → badRequest!']);
    expect(told({ itemNotFound: 20, notfound: 1, notFound: 2, notFoundFault: 1 })).toEqual(['notfound → itemNotFound', 'notFound → itemNotFound', 'notFound → itemNotFound', 'notFoundFault → itemNotFound']);
    expect(told({ unauthorized: 12, unauthorised: 1 })).toEqual(['unauthorised → unauthorized']);
  });

  it('is its own where it is another name, or nothing tells which is meant', () => {
    expect(told({ conflict: 20, nameConflict: 1, busy: 1 })).toEqual([]);
    expect(told({ notfound: 1, notFound: 1 })).toEqual([]);
    expect(told({ itemNotFound: 5, notFound: 1 })).toEqual([]);
    expect(told({ gone: 30, gond: 1 })).toEqual([]);
  });

  it('is right where it begins as all others of its list do', () => {
    const others = Array.from({ length: 4 }, () => listOf([409, 'Conflict']));
    const list = (...names: readonly string[]) => [...others, listOf(...names.map((name, at): Named => [400 + at, name]), [409, 'conflict'])];
    expect(toldOf(list('badRequest', 'unauthorized', 'forbidden'))).toEqual([]);
    expect(toldOf(list('BadRequest', 'Unauthorized', 'Forbidden'))).toEqual(['conflict → Conflict!']);
    expect(toldOf(list('badRequest'))).toEqual(['conflict → Conflict!']);
  });
});

type Named = readonly [code: number, name: string];

const place: Place = { file: 'page.inc', start: 0, end: 1, line: 1, column: 1, endLine: 1, endColumn: 2 };

function listOf(...names: readonly Named[]): StatusList {
  const entries = names.map(([code, text]): StatusEntry => ({ code, place, methods: [], fault: { text, place } }));
  return { place, titles: [], columns: [], scope: 'operation', phrases: false, entries };
}

/** What is told of names of one code, by how often each stands in a list; an exclamation mark where only the case differs. */
function told(times: Readonly<Record<string, number>>): readonly string[] {
  return toldOf([listOf(...Object.entries(times).flatMap(([text, count]) => Array.from({ length: count }, (): Named => [404, text])))]);
}

function toldOf(statusLists: readonly StatusList[]): readonly string[] {
  const page: PageFacts = { file: 'page.inc', tables: 0, operations: [], malformed: [], statusLists };
  return faultNamesInOtherSpelling({ name: 'lamps', pages: [page] }).map(({ name, usual, isCaseOnly }) => `${name.text} → ${usual}${isCaseOnly ? '!' : ''}`);
}
