import { describe, expect, it } from 'vitest';
import { entriesIn, factsIn } from './reading.ts';

const table = ['=========== ===============', 'Status Code Description', '=========== ===============', '404         There is none.', '=========== ==============='];
const indented = table.map((line) => `   ${line}`).join('\n');

/** The group that the only entry of a page is in. */
function groupIn(source: string): string | undefined {
  return factsIn(source).statusLists[0]?.entries[0]?.outcome;
}

/** The page with a paragraph above its table. */
const below = (title: string): string | undefined => groupIn(`${title}\n\n${table.join('\n')}`);

describe('the group of a table', () => {
  it.each(['Abnormal', 'Error', 'Errors', 'Error codes', 'Fail', 'Fails', 'Failed', 'Failure', 'Failures', 'Exception', 'Exceptions', 'Exceptional', 'Unsuccessful', 'table 2: ERROR CODES'])(
    'is abnormal below %s', (title) => {
      expect(below(title)).toBe('abnormal');
    });

  it.each(['Normal', 'Success', 'Successes', 'Successful', 'Normal codes'])('is normal below %s', (title) => {
    expect(below(title)).toBe('normal');
  });

  it.each(['Lamps', 'Normally', 'Terror', 'Errorless', 'Succession', 'Failover', 'Informal', 'Normal and abnormal', 'Success or failure'])('is not told by %s', (title) => {
    expect(below(title)).toBeUndefined();
  });

  it('is named by the nearest title: a caption, an item, a paragraph, a section', () => {
    const caption = `.. table:: Normal\n\n${indented}`;
    const inner = (title: string, source: string): string => `-  ${title}\n\n${source.split('\n').map((line) => `   ${line}`.trimEnd()).join('\n')}`;
    expect(groupIn(inner('Abnormal', caption))).toBe('normal');
    expect(groupIn(inner('Abnormal', inner('Normal', table.join('\n'))))).toBe('normal');
    expect(groupIn(inner('Normal', inner('Abnormal', table.join('\n'))))).toBe('abnormal');
    expect(groupIn(inner('Normal', `Errors\n\n${table.join('\n')}`))).toBe('normal');
    expect(groupIn(inner('Lamps', `Errors\n\n${table.join('\n')}`))).toBe('abnormal');
    expect(groupIn(`Abnormal Codes\n==============\n\nNormal\n------\n\n${table.join('\n')}`)).toBe('normal');
    expect(groupIn(`Normal\n======\n\nLamps\n-----\n\n${table.join('\n')}`)).toBeUndefined();
    expect(groupIn(`Abnormal Codes\n==============\n\nNormal:\n\n${table.join('\n')}`)).toBe('normal');
  });

  it('is named by the term of a definition, and by the first paragraph of an item alone', () => {
    expect(groupIn(`Abnormal\n${indented}`)).toBe('abnormal');
    expect(groupIn(`Abnormal\n   Look here.\n\n${indented}`)).toBe('abnormal');
    expect(groupIn(`-  Lamps\n\n   Abnormal\n\n   Look here.\n\n${indented}`)).toBeUndefined();
    expect(groupIn(`-  ::\n\n      code\n\n   Abnormal\n\n   Look here.\n\n${indented}`)).toBeUndefined();
  });

  it('is named in a note as anywhere', () => {
    expect(groupIn(`.. note::\n\n   Abnormal\n\n${indented}`)).toBe('abnormal');
    expect(groupIn(`Lamps\n=====\n\n   Abnormal\n\n${indented}`)).toBe('abnormal');
  });

  it('is not named by what stands farther above, nor by a long paragraph', () => {
    expect(groupIn(`Abnormal\n\nLamps\n\n${table.join('\n')}`)).toBeUndefined();
    expect(groupIn(`Abnormal\n\n::\n\n   code\n\n${table.join('\n')}`)).toBeUndefined();
    expect(below('Abnormal '.padEnd(80, '-'))).toBe('abnormal');
    expect(below('Abnormal '.padEnd(81, '-'))).toBeUndefined();
  });

  it.each(['Error Codes', 'error code', 'Errorcodes'])('is not named by a section called %s, which often lists all codes', (title) => {
    expect(groupIn(`${title}\n===========\n\n${table.join('\n')}`)).toBeUndefined();
    expect(groupIn(`Errors\n===========\n\n${table.join('\n')}`)).toBe('abnormal');
  });

  it('is handed down to its rows, up to one that names another', () => {
    const rows = (...keys: readonly string[]): string => keys.map((key) => (/\d/.test(key)
      ? `| ${key}         | It burns.       |\n+-------------+-----------------+\n` : `| ${key.padEnd(29)} |\n+-------------+-----------------+\n`)).join('');
    const grid = (...keys: readonly string[]): string =>
      `Abnormal\n\n+-------------+-----------------+\n| Status Code | Description     |\n+=============+=================+\n${rows(...keys)}`;
    const groups = (...keys: readonly string[]): readonly unknown[] => entriesIn(grid(...keys)).map((line) => line.split(' | ').at(-1));
    expect(groups('404', 'Normal', '200', 'Lamps', '202')).toEqual(['abnormal', 'normal', 'normal']);
  });
});

describe('the titles of a table', () => {
  it('are its caption, its items, the paragraph before it and its section, nearest first', () => {
    const source = `
Lamps
=====

Codes
-----

-  Outer

   -  Inner

      Before:

      .. table:: Caption

         =========== ===============
         Status Code Description
         =========== ===============
         404         There is none.
         =========== ===============
`;
    expect(factsIn(source).statusLists.map(({ titles }) => titles)).toEqual([['Caption', 'Inner', 'Outer', 'Before:', 'Codes']]);
  });
});

describe('the words that name a group', () => {
  const named = (source: string): readonly unknown[] =>
    factsIn(source).statusLists.flatMap(({ group, entries }) => [group?.text, ...entries.map((entry) => entry.group?.text)]);

  it('are those of a title or a header, or of a row', () => {
    expect(named(`Abnormal\n\n${table.join('\n')}`)).toEqual(['Abnormal', undefined]);
    expect(named('Status\n======\n\n.. list-table::\n\n   * - Status Code\n     - Description\n   * - Client errors\n     -\n   * - 404\n     - None.')).toEqual([undefined, 'Client errors']);
  });

  it.each([['Errors', '200', undefined], ['Errors', '404', 'Errors'], ['Abnormal', '200', 'Abnormal'], ['Success', '200', 'Success']])(
    '%s over %s', (title, code, group) => {
      expect(named(`${title}\n\n${table.join('\n').replace('404', code)}`)[0]).toBe(group);
    });
});
