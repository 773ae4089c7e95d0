import { describe, expect, it } from 'vitest';
import { naming } from '../../src/fix/naming.ts';
import { tablesOf } from '../../src/text/tables.ts';
import { factsOf } from '../../src/facts/index.ts';
import { pageWith, rst } from './fixing.ts';

/** The cells that get the phrase of a code: their source and new words, or the reason why not. */
function named(source: string, code: number, phrase: string): string {
  const page = pageWith(source);
  const document = rst.read(page);
  const { statusLists } = factsOf(page, document);
  const { place } = statusLists.flatMap(({ entries }) => entries).find((entry) => entry.code === code)!;
  const edit = naming({ kind: 'name', place, phrase }, tablesOf(document), statusLists);
  if (typeof edit === 'string') return edit;
  return edit.kind === 'words' ? `${source.slice(edit.span.start, edit.span.end)} → ${edit.words}` : edit.kind;
}

/** A page with a list-table that has a column of phrases. */
function withColumn(...cells: readonly string[]): string {
  const rows = ['Status Code', 'Message', 'Description', '200', 'OK', 'Lit.', '404', 'Not Found', 'No lamp.', '503', ...cells]
    .flatMap((cell, at) => `${at % 3 === 0 ? '   * - ' : '     - '}${cell.replaceAll('\n', '\n       ')}`);
  return ['.. list-table::', '   :header-rows: 1', '', ...rows, ''].join('\n');
}

const behindCodes = (key: string) => `
============= =================
Status Code   Description
============= =================
200 OK        The lamp is lit.
404 Not Found There is no lamp.
410 - Gone    It is gone.
${key.padEnd(13)} It burns.
============= =================
`;

describe('naming a code', () => {
  it('replaces what fills the cell by the phrase', () => {
    expect(named(withColumn('', 'Busy.'), 503, 'Busy')).toBe(' → Busy');
    expect(named(withColumn('\\-', 'Busy.'), 503, 'Busy')).toBe('- → Busy');
    expect(named(withColumn('\\- -', 'Busy.'), 503, 'Busy')).toBe('- - → Busy');
    expect(named(withColumn('/\n\n/', 'Busy.'), 503, 'Busy')).toBe('/\n       \n       / → Busy');
  });

  it('leaves a cell with words in it', () => {
    expect(named(withColumn('17', 'Busy.'), 503, 'Busy')).toBe('the cell of the phrase holds something else');
    expect(named(withColumn('/\n\nWait', 'Busy.'), 503, 'Busy')).toBe('the cell of the phrase holds something else');
  });

  it('leaves a cell that several rows share', () => {
    const rule = '+-------------+-----------+--------+';
    const source = [
      rule, '| Status Code | Message   | About  |', rule.replaceAll('-', '='), '| 200         | OK        | Lit.   |', rule,
      '| 404         | Not Found | Gone.  |', '+-------------+           +--------+', '| 405         |           | Dark.  |', rule, '',
    ].join('\n');
    expect(named(source, 405, 'Not Allowed')).toBe('the row shares the cell of its phrase with another');
  });

  it('adds the phrase after the code, as the other rows have it', () => {
    expect(named(behindCodes('503'), 503, 'Busy')).toBe('503 → 503 Busy');
    expect(named(behindCodes('503 -'), 503, 'Busy')).toBe('503 - → 503 Busy');
    expect(named(behindCodes('503 17'), 503, 'Busy')).toBe('503 17 → 503 Busy');
  });

  it('leaves words after the code that are no phrase', () => {
    const source = behindCodes('503').replaceAll('============= ', '=================================== ').replaceAll(/^(\d.*?) +(?=\w+ \w+.*\.$)/gm, (_, key: string) =>
      (key === '503' ? '503 of one two three four five six' : key).padEnd(36));
    expect(named(source, 503, 'Busy')).toBe('the words behind the code are no phrase');
  });

  it('does not guess if no row has a phrase', () => {
    const source = behindCodes('503').replace('200 OK ', '200    ').replace('404 Not Found', '404          ').replace('410 - Gone', '410       ');
    expect(named(source, 503, 'Busy')).toBe('no other row shows where the phrase belongs');
  });

  it('knows a code that stands where no table is', () => {
    const page = pageWith(behindCodes('503'));
    const document = rst.read(page);
    const { statusLists } = factsOf(page, document);
    const { place } = statusLists[0]!.entries[0]!;
    const elsewhere = { ...place, start: 0, end: 0 };
    const change = { kind: 'name', place, phrase: 'OK' } as const;
    expect(naming(change, [], statusLists)).toBe('the code stands in no cell');
    expect(naming(change, tablesOf(document), [])).toBe('the code stands in no cell');
    expect(naming({ ...change, place: elsewhere }, tablesOf(document), statusLists)).toBe('the code stands in no cell');
  });
});
