import { describe, expect, it } from 'vitest';
import { faultOf } from '../../src/fix/proof.ts';
import type { Edit } from '../../src/model.ts';
import { pageWith, rst } from './fixing.ts';

/** Two tables; the second gets new words: "There is none." */
const page = `Lamps
=====

Look **here**.

*All* lamps::

   lit

.. note:: Mind

   the oil

wick
   of cotton

===== =====
Wicks Oil
===== =====
many  none
===== =====

-  Codes

   .. only once

   +-------------+--------------------------+
   | Status Code | Description              |
   +=============+==========================+
   | 404         | There is none.           |
   |             |                          |
   |             | Look *in* the attic.     |
   |             |                          |
   |             | .. a comment             |
   +-------------+--------------------------+
   | 410         | Gone, \`\`all\`\` of them.   |
   |             |                          |
   |             | Ask the keeper.          |
   +-------------+--------------------------+
   | 503         | *Broken*                 |
   +-------------+--------------------------+
`;
const right = page.replace('There is none.   ', 'There is no lamp.');

function wordsAt(from: string, words: string, source = page): Edit {
  const start = source.indexOf(from);
  return { kind: 'words', span: { start, end: start + from.length }, words };
}

function spanOf(words: string): { readonly start: number; readonly end: number } {
  return { start: page.indexOf(words), end: page.indexOf(words) + words.length };
}

/** The fault if an edit of a page results in another source. */
function amiss(after: string, edit = wordsAt('There is none.', 'There is no lamp.'), before = page): string | undefined {
  expect(after).not.toBe(before);
  return faultOf(pageWith(before), after, [edit], rst);
}

describe('the proof', () => {
  it('accepts the words in any lines', () => {
    expect(amiss(right)).toBeUndefined();
    expect(amiss(right.replace('There is no lamp.        |', 'There is no              |\n   |             | lamp.                    |'))).toBeUndefined();
  });

  it('accepts a wider table', () => {
    const wider = right.split('\n').map((line) => line.replace(/^( {3}\+.*)([-=])\+$/, '$1$2$2+').replace(/^( {3}\|.*) \|$/, '$1  |')).join('\n');
    expect(amiss(wider)).toBeUndefined();
  });

  it.each([
    ['the words are not there', page.replace('There', 'Where')],
    ['other words are there', right.replace('lamp. ', 'lamps.')],
    ['a neighbour has other words', right.replace('Gone', 'Lost')],
    ['a neighbour is broken elsewhere', right.replace('Gone, ``all`` of them.   |', 'Gone, ``all``            |\n   |             | of them.                 |')],
    ['a neighbour loses its markup', right.replace('*in*', 'in  ')],
    ['a neighbour has more markup', right.replace('| Look *in* the attic.    ', '| Look *in* **the** attic.')],
    ['a paragraph is gone', right.replace('Look *in* the attic.', '                    ')],
    ['a row is gone', right.replace(/ {3}\| 410[^\n]*\n[^\n]*\n/, '')],
    ['a code is another', right.replace('410', '411')],
    ['the page has another paragraph', `${right}\nLook elsewhere.\n`],
    ['the title has other words', right.replace('Lamps\n', 'Lamp\n')],
    ['a paragraph above has other words', right.replace('Look **here**.', 'Look **there**.')],
    ['a paragraph above has other markup', right.replace('Look **here**.', 'Look *here*.')],
    ['a whole cell has other markup', right.replace('| *Broken*  ', '| **Broken**')],
    ['a whole cell loses its markup', right.replace('*Broken*', 'Broken  ')],
    ['a paragraph begins in other markup', right.replace('*All*', '**All**')],
    ['a paragraph begins in no markup', right.replace('*All*', 'All')],
    ['a literal block has other words', right.replace('   lit\n', '   out\n')],
    ['a note is of another kind', right.replace('.. note::', '.. tip::')],
    ['a note has another title', right.replace('Mind', 'Never mind')],
    ['a note has other words', right.replace('the oil', 'the wick')],
    ['a term is another', right.replace('wick\n', 'oil\n')],
    ['an item has other words', right.replace('-  Codes', '-  Lamps')],
    ['a header has other words', right.replace('| Description', '| Explanation')],
    ['the first table has other words', right.replace('many', 'few ')],
    ['the page is gone', ''],
  ])('says that the page would not read as it should where %s', (_, after) => {
    expect(amiss(after)).toBe('the page would not read as it should');
  });

  it.each([
    ['a border outside is drawn otherwise', right.replace('Wicks Oil', 'Wicks Oil ')],
    ['a title is underlined otherwise', right.replace('=====\n\nLook', '======\n\nLook')],
    ['the last line end is gone', right.trimEnd()],
    ['an empty line is added', right.replace('-  Codes\n', '-  Codes\n\n')],
    ['a comment outside says something else', right.replace('only once', 'only twice')],
  ])('says that text outside would change where %s', (_, after) => {
    expect(amiss(after)).toBe('text outside the table would change');
  });

  it('reports every other difference', () => {
    expect(amiss(right.replace('many  none', 'manyxxnone'))).toBe('a table could not be read any more');
    expect(amiss(right.replace('.. a comment', '.. no remark'))).toBe('markup would be lost or added');
    expect(amiss(right, wordsAt('lit\n', 'out'))).toBe('an edit is of no words of the page');
    expect(amiss(right.replace('lamp.        |\n', 'lamp.        |\r\n'))).toBe('the line ends would change');
  });

  it('says that the indentation, or the directive of the table, would change', () => {
    const indented = page.replaceAll('\n   ', '\n\t').replace('-  Codes', '-\tCodes');
    const set = indented.replace('There is none.   ', 'There is no lamp.');
    const edit = wordsAt('There is none.', 'There is no lamp.', indented);
    expect(amiss(set, edit, indented)).toBeUndefined();
    expect(amiss(set.replace('\n\t| 410', '\n        | 410'), edit, indented)).toBe('the indentation would change');

    const list = '.. list-table:: Codes\n   :header-rows: 1\n   :widths: 10 20\n\n   * - Code\n     - Text\n   * - 404\n     - There is none.\n';
    const reset = list.replace('none', 'no lamp');
    const inList = wordsAt('There is none.', 'There is no lamp.', list);
    expect(amiss(reset, inList, list)).toBeUndefined();
    expect(amiss(reset.replace('10 20', '20 10'), inList, list)).toBe('the directive of the table would change');
    expect(amiss(reset.replace('Codes', 'Code'), inList, list)).toBe('the page would not read as it should');
  });

  it('requires removed paragraphs to be absent, and new rows to be in place', () => {
    const both: Edit = { ...wordsAt('Gone', 'Lost'), without: [spanOf('Ask the keeper.')] } as Edit;
    const gone = page.replace('Gone', 'Lost').replace(/   \| {13}\| {26}\|\n   \| {13}\| Ask[^\n]*\n/, '');
    expect(amiss(gone, both)).toBeUndefined();
    expect(amiss(page.replace('Gone', 'Lost'), both)).toBe('the page would not read as it should');
    expect(amiss(gone, { ...both, without: [spanOf('Gone')] } as Edit)).toBe('an edit is of no words of the page');
    expect(amiss(gone, { ...both, without: [spanOf('There')] } as Edit)).toBe('an edit is of no words of the page');

    const row: Edit = { kind: 'row', block: page.indexOf('+---'), before: 2, cells: ['502', ''] };
    const rule = '   +-------------+--------------------------+\n';
    const added = page.replace(`${rule}   | 503`, `${rule}   | 502         |                          |\n${rule}   | 503`);
    expect(amiss(added, row)).toBeUndefined();
    expect(amiss(added, { ...row, before: 1 })).toBe('the page would not read as it should');
    expect(amiss(added, { ...row, cells: ['502', 'Bad'] })).toBe('the page would not read as it should');
    expect(amiss(added, { ...row, block: page.indexOf('===== =====') })).toBe('the page would not read as it should');
  });

  it('requires the rows in the requested order', () => {
    const rule = '   +-------------+--------------------------+\n';
    const [gone, broken] = ['   | 410         | Gone, ``all`` of them.   |\n   |             |                          |\n   |             | Ask the keeper.          |\n', '   | 503         | *Broken*                 |\n'];
    const swapped = page.replace(gone + rule + broken, broken + rule + gone);
    const order: Edit = { kind: 'order', block: page.indexOf('+---'), rows: [0, 2, 1] };
    expect(amiss(swapped, order)).toBeUndefined();
    expect(amiss(swapped, { ...order, rows: [0, 1, 2] })).toBe('the page would not read as it should');
  });

  it('writes a row with its own line end', () => {
    const windows = page.replaceAll('\n', '\r\n');
    const edit = wordsAt('There is none.', 'There is no lamp.', windows);
    expect(amiss(windows.replace('There is none.   ', 'There is no lamp.'), edit, windows)).toBeUndefined();
  });
});
