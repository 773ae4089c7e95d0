import { describe, expect, it } from 'vitest';
import { fitting, from, pageOf, reasons, rewritten } from './editing.ts';
import { rewriteRst } from '../../../../src/formats/rst/set/index.ts';

describe('words', () => {
  it.each([
    ['*star*', '\\*star\\*'],
    ['2 * 3 = 6', '2 * 3 = 6'],
    ['a_ and b_c', 'a\\_ and b_c'],
    ['back\\slash', 'back\\\\slash'],
    ['- no item', '\\- no item'],
    ['1. no list', '\\1. no list'],
    ['e.g. 404.', 'e.g. 404.'],
    ['GET, PUT and POST', 'GET, PUT and POST'],
    [':no: field', '\\:no: field'],
    ['no literal::', 'no literal:\\:'],
    ['.. note:: no', '\\.. note:: no'],
    ['``x``', '\\`\\`x\\`\\`'],
    ['1. no *list*', '\\1. no \\*list\\*'],
    ['----------', '\\----------'],
  ])('read back as plain text: %s', (words, written) => {
    expect(rewritten(fitting, [from(fitting, 'The lamp is lit.').to(words)])).toContain(`| ${written} `);
  });

  it('replace a part of a paragraph and keep its markup', () => {
    const marked = fitting.replace('The lamp is lit.  ', '*The* lamp ``is``.');
    expect(rewritten(marked, [from(marked, 'lamp').to('light')])).toContain('| *The* light ``is``.      |');
    expect(reasons(marked, [from(marked, 'The*', 'lamp').to('A light')])).toEqual(['the words hold markup']);
  });

  it('are declined if nothing matches them', () => {
    const { span } = from(fitting, '+======').to('');
    expect(reasons(fitting, [{ kind: 'words', span, words: 'x' }])).toEqual(['the words to replace stand in no cell of a table']);
    expect(reasons(fitting, [from(fitting, 'The lamp', 'no such').to('x')])).toEqual(['the words are not of one paragraph']);
    expect(reasons(fitting, [from(fitting, '200').to(' ')])).toEqual(['there are no words to set']);
    expect(reasons(fitting, [from(fitting, '200').to('a\u0301')])).toEqual(['the new words hold combining characters']);
    expect(reasons('No table', [{ kind: 'row', block: 0, before: 0, cells: [] }])).toEqual(['there is no table']);
  });

  it('are declined in a table within a cell, and in literal blocks', () => {
    const source = `\
+---------------+
| +-----------+ |
| | Inner     | |
| +-----------+ |
+---------------+
| Code::        |
|               |
|    200        |
+---------------+
`;
    expect(reasons(source, [from(source, 'Inner').to('x')])).toEqual(['the table stands in a cell of another']);
    expect(reasons(source, [{ kind: 'row', block: source.indexOf('+--', 20), before: 0, cells: ['x'] }])).toEqual(['the table stands in a cell of another']);
    expect(reasons(source, [from(source, '200').to('x')])).toEqual(['the words stand in a literal block']);
  });

  it('are written next to a table within a cell', () => {
    const source = `\
+------+---------------+
| 400  | +-----------+ |
|      | | Inner     | |
| Bad  | +-----------+ |
+------+---------------+
`;
    expect(rewritten(source, [from(source, 'Bad').to('Good')])).toBe(source.replace('Bad ', 'Good'));
  });

  it('are applied one by one if they fail together', () => {
    const edits = [from(fitting, '200').to('201'), from(fitting, '404').to('a\u0301')];
    const { source, declined } = rewriteRst(pageOf(fitting), edits);
    expect(source).toBe(fitting.replace('200', '201'));
    expect(declined.map(({ edit }) => edit)).toEqual([edits[1]]);
  });
});
