import { describe, expect, it } from 'vitest';
import { from, rewritten, tablesOf } from './editing.ts';
import type { Edit } from '../../../../src/model.ts';

const list = `\
.. list-table::

   * - 200
     - The flour is ground, as fine as
       you wanted it.
   * - 404
     - No mill.
`;

describe('a list-table', () => {
  it('wraps new words as other words are wrapped', () => {
    expect(rewritten(list, [from(list, 'No mill.').to('There is no mill on this river at all.')])).toBe(
      list.replace('No mill.', 'There is no mill on this river\n       at all.'));
  });

  it('accepts rows and orders', () => {
    expect(rewritten(list, [{ kind: 'row', block: 0, before: 1, cells: ['301', ''] }])).toBe(list.replace('   * - 404', '   * - 301\n     -\n   * - 404'));
    expect(rewritten(list, [{ kind: 'row', block: 0, before: 2, cells: ['500', 'Broken'] }])).toBe(`${list}   * - 500\n     - Broken\n`);
    expect(rewritten(list.trimEnd(), [{ kind: 'order', block: 0, rows: [1, 0] }])).toBe(`\
.. list-table::

   * - 404
     - No mill.
   * - 200
     - The flour is ground, as fine as
       you wanted it.`);
  });

  it('accepts words in filled and empty cells of one row', () => {
    const source = list.replace('No mill.', '').replace('- \n', '-\n');
    const { span } = tablesOf(source)[0]!.body[1]!.cells[1]!;
    const edits: Edit[] = [{ kind: 'words', span, words: 'There is no mill on this river at all.' }, from(source, '404').to('410')];
    expect(rewritten(source, edits)).toBe(list.replace('404', '410').replace('No mill.', 'There is no mill on this river\n       at all.'));
  });

  it('keeps the blank lines between rows', () => {
    const source = list.replace('   * - 404', '\n   * - 404');
    expect(rewritten(source, [{ kind: 'row', block: 0, before: 2, cells: ['500', 'Broken'] }])).toBe(`${source}\n   * - 500\n     - Broken\n`);
    expect(rewritten(source, [{ kind: 'row', block: 0, before: 0, cells: ['100', 'Go on'] }])).toBe(source.replace('   * - 200', '   * - 100\n     - Go on\n\n   * - 200'));
  });
});
