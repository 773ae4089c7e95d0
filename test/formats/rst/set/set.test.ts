import { describe, expect, it } from 'vitest';
import { from, pageOf, reasons, rewritten, tablesOf } from './editing.ts';
import { rewriteRst } from '../../../../src/formats/rst/set/index.ts';
import type { Edit } from '../../../../src/model.ts';

const fitting = `\
+------+--------------------------+
| Code | Description              |
+======+==========================+
| 200  | The lamp is lit.         |
+------+--------------------------+
| 404  | There is no such lamp.   |
|      |                          |
|      | - Look in another tower. |
+------+--------------------------+
`;

const wrapped = `\
+------+----------------------------+
| Code | Description                |
+======+============================+
| 400  | Try another ticket, or ask |
|      | at the *counter*.          |
|      |                            |
|      | Or stay.                   |
+------+----------------------------+
| 401  | Who are you?               |
+------+----------------------------+
`;

const padded = `\
Every line of this page is as long as its author has to say, since the generator that writes it knows no end.

+-----------------+-----------------+----------------------+
| Code            | Name            | Description          |
+=================+=================+======================+
| 200             | OK              | The boat has left.   |
+-----------------+-----------------+----------------------+
| 404             | Not Found       | There is no boat.    |
|                 |                 |                      |
|                 |                 | The harbour is gone. |
+-----------------+-----------------+----------------------+
`;

describe('a grid table', () => {
  it('grows with its longest line where its columns fit', () => {
    const edit = from(fitting, 'The lamp is lit.').to('The lamp in the tower is lit.');
    expect(rewritten(fitting, [edit])).toBe(`\
+------+-------------------------------+
| Code | Description                   |
+======+===============================+
| 200  | The lamp in the tower is lit. |
+------+-------------------------------+
| 404  | There is no such lamp.        |
|      |                               |
|      | - Look in another tower.      |
+------+-------------------------------+
`);
  });

  it('shrinks with its longest line where its columns fit', () => {
    expect(rewritten(fitting, [from(fitting, 'Look in another tower.').to('Look.')])).toBe(`\
+------+------------------------+
| Code | Description            |
+======+========================+
| 200  | The lamp is lit.       |
+------+------------------------+
| 404  | There is no such lamp. |
|      |                        |
|      | - Look.                |
+------+------------------------+
`);
  });

  it('keeps the width of a column that wraps, and wraps new words as it does', () => {
    const edit = from(wrapped, 'Who are you?').to('A ticket is what you need before you go on board.');
    expect(rewritten(wrapped, [edit])).toBe(wrapped.replace(`\
| 401  | Who are you?               |
`, `\
| 401  | A ticket is what you need  |
|      | before you go on board.    |
`));
  });

  it('widens a column that wraps for a word that does not fit', () => {
    const edit = from(wrapped, 'Who are you?').to('See https://ferry.example.org/tickets now');
    expect(rewritten(wrapped, [edit])).toContain(`\
| 401  | See                               |
|      | https://ferry.example.org/tickets |
|      | now                               |
`);
  });

  it('keeps the lines of a paragraph before the words, and those behind them where the words fit', () => {
    expect(rewritten(wrapped, [from(wrapped, 'another ticket').to('a new ticket')])).toBe(
      wrapped.replace('another ticket, or ask', 'a new ticket, or ask  '));
    expect(rewritten(wrapped, [from(wrapped, 'at').to('in front of')])).toContain('Try another ticket, or ask |');
  });

  it('lets the words run over several lines, and what is behind them follow', () => {
    expect(rewritten(wrapped, [from(wrapped, 'another', 'at').to('to see someone over there at')])).toContain(`\
| 400  | Try to see someone over    |
|      | there at the *counter*.    |
|      |                            |
|      | Or stay.                   |
`);
  });

  it('takes paragraphs away with the blank line before them', () => {
    const { span: other } = from(wrapped, 'Or stay.').to('');
    const edit = from(wrapped, 'Try', 'at the').to('Ask at the', [other]);
    expect(rewritten(wrapped, [edit])).toContain(`\
| 400  | Ask at the *counter*.      |
+------+----------------------------+
`);
  });

  it('keeps columns with room to spare, and grows one that its words outgrow on a page of long lines', () => {
    const edits = [from(padded, 'OK').to('Non-Authoritative Information'), from(padded, 'The harbour is gone.').to('Gone.')];
    expect(rewritten(padded, edits)).toContain(`\
+-----------------+-------------------------------+--------------------+
| Code            | Name                          | Description        |
+=================+===============================+====================+
| 200             | Non-Authoritative Information | The boat has left. |
`);
  });

  it('sets no column that fits narrower than those with room to spare', () => {
    const edits = [from(padded, 'The harbour is gone.').to('Gone.'), from(padded, 'The boat has left.').to('Left.'), from(padded, 'There is no boat.').to('No.')];
    expect(rewritten(padded, edits)).toContain('| 200             | OK              | Left.           |\n');
  });

  it('fills an empty cell', () => {
    const source = fitting.replace('The lamp is lit.', '                ');
    const [table] = tablesOf(source);
    const { span } = table!.body[0]!.cells[1]!;
    expect(rewritten(source, [{ kind: 'words', span, words: 'The lamp is lit.' }])).toBe(fitting);
  });

  it('takes words in several cells at once, though their lines stand side by side', () => {
    const source = `\
+----------+--------------+
| 400 Bad  | The ticket   |
| Request  | is not read. |
+----------+--------------+
| 404      | No boat.     |
+----------+--------------+
`;
    const edits = [from(source, '400 Bad', 'Request').to('400 Bad Ticket'), from(source, 'The ticket', 'read.').to('The ticket has been lost.')];
    expect(rewritten(source, edits)).toBe(`\
+----------+--------------+
| 400 Bad  | The ticket   |
| Ticket   | has been     |
|          | lost.        |
+----------+--------------+
| 404      | No boat.     |
+----------+--------------+
`);
  });

  it('takes two changes to one paragraph', () => {
    const edits = [from(wrapped, 'Try').to('Please try'), from(wrapped, 'at the').to('someone who stands there at the')];
    expect(rewritten(wrapped, edits)).toContain(`\
| 400  | Please try another ticket, |
|      | or ask someone who stands  |
|      | there at the *counter*.    |
|      |                            |
`);
  });

  it('keeps white space behind lines, and blank lines at the end of a row', () => {
    const source = fitting.replace('| 200  | The lamp is lit.         |\n', '| 200  | The lamp is lit.         |  \n|      |                          |\n');
    expect(rewritten(source, [from(source, '404').to('410')])).toBe(source.replace('404', '410'));
    expect(rewritten(source, [from(source, 'is lit').to('is on')])).toBe(source.replace('is lit. ', 'is on.  ').replace('|  \n', '|\n'));
  });

  it('takes a new row between two, at the top, and at the end', () => {
    const row = (before: number): Edit => ({ kind: 'row', table: 0, before, cells: ['301', 'Moved'] });
    const border = '+------+--------------------------+\n';
    const added = '| 301  | Moved                    |\n';
    expect(rewritten(fitting, [row(1)])).toBe(fitting.replace('| 404', `${added}${border}| 404`));
    expect(rewritten(fitting, [row(0)])).toBe(fitting.replace('| 200', `${added}${border}| 200`));
    expect(rewritten(fitting, [row(2)])).toBe(`${fitting}${added}${border}`);
    expect(rewritten(fitting.trimEnd(), [row(2)])).toBe(`${fitting}${added}${border}`.trimEnd());
  });

  it('takes its rows in another order', () => {
    expect(rewritten(fitting, [{ kind: 'order', table: 0, rows: [1, 0] }])).toBe(`\
+------+--------------------------+
| Code | Description              |
+======+==========================+
| 404  | There is no such lamp.   |
|      |                          |
|      | - Look in another tower. |
+------+--------------------------+
| 200  | The lamp is lit.         |
+------+--------------------------+
`);
  });

  it('keeps row and column spans, and declines to tear them', () => {
    const source = `\
+------+-----------+
| Code | Meaning   |
|      +-----+-----+
|      | One | Two |
+======+=====+=====+
| 200  | Yes | No  |
|      +-----+-----+
|      | Both ways |
+------+-----+-----+
| 404  | A   | B   |
+------+-----+-----+
`;
    expect(rewritten(source, [from(source, 'Yes').to('Certainly')])).toBe(`\
+------+-----------------+
| Code | Meaning         |
|      +-----------+-----+
|      | One       | Two |
+======+===========+=====+
| 200  | Certainly | No  |
|      +-----------+-----+
|      | Both ways       |
+------+-----------+-----+
| 404  | A         | B   |
+------+-----------+-----+
`);
    expect(reasons(source, [{ kind: 'row', table: 0, before: 1, cells: ['a', 'b', 'c'] }])).toEqual(['a cell spans the rows there']);
    expect(reasons(source, [{ kind: 'order', table: 0, rows: [1, 0, 2] }])).toEqual(['a cell spans rows that would part']);
    expect(rewritten(source, [{ kind: 'order', table: 0, rows: [2, 0, 1] }])).toContain(`\
+======+=====+=====+
| 404  | A   | B   |
+------+-----+-----+
| 200  | Yes | No  |
`);
  });
});

describe('a grid table with a column span', () => {
  const source = `\
+------+-------+
| 404  | Lost  |
+------+-------+
| No code here |
+--------------+
| None at all  |
+------+-------+
| 200  | OK    |
+------+-------+
`;

  it('marks only columns that meet a border, where rows come side by side anew', () => {
    expect(rewritten(source, [{ kind: 'order', table: 0, rows: [1, 2, 3, 0] }])).toBe(`\
+--------------+
| No code here |
+--------------+
| None at all  |
+------+-------+
| 200  | OK    |
+------+-------+
| 404  | Lost  |
+------+-------+
`);
  });

  it('marks all columns around a new row', () => {
    expect(rewritten(source, [{ kind: 'row', table: 0, before: 2, cells: ['301', 'Moved'] }])).toContain(`\
| No code here |
+------+-------+
| 301  | Moved |
+------+-------+
| None at all  |
`);
  });

  it('grows with the cell that spans, at the last of its columns', () => {
    expect(rewritten(source, [from(source, 'None at all').to('There is none at all')])).toContain(`\
+------+---------------+
| 404  | Lost          |
+------+---------------+
| No code here         |
+----------------------+
| There is none at all |
+------+---------------+
`);
  });

  it('declines words that would look like a border', () => {
    const other = source.replace('+--------------+', '+------+-------+');
    expect(reasons(other, [from(other, 'No code here').to('abcde|f')])).toEqual(['the table would not read as meant']);
  });
});

const simple = `\
====  =====
Code  Name
====  =====
200   OK
404   Lost
====  =====
`;

describe('a simple table', () => {
  it('has borders as long as its text, where it had', () => {
    const source = simple.replaceAll('=====', '====').replaceAll('====  ====', '====  ====');
    expect(rewritten(source, [from(source, 'Lost').to('Not Found')])).toBe(`\
====  =========
Code  Name
====  =========
200   OK
404   Not Found
====  =========
`);
  });

  it('has shorter borders where its text gets shorter', () => {
    const source = simple.replaceAll('=====', '====');
    expect(rewritten(source, [from(source, 'Lost').to('No'), from(source, 'Name').to('Is')])).toBe(`\
====  ==
Code  Is
====  ==
200   OK
404   No
====  ==
`);
  });

  it('keeps a border with room to spare', () => {
    expect(rewritten(simple, [from(simple, 'Lost').to('Gone!')])).toBe(simple.replace('Lost', 'Gone!'));
  });

  it('takes rows and orders', () => {
    expect(rewritten(simple, [{ kind: 'row', table: 0, before: 1, cells: ['301', 'Moved'] }])).toBe(simple.replace('404', '301   Moved\n404'));
    expect(rewritten(simple, [{ kind: 'row', table: 0, before: 2, cells: ['500', ''] }])).toBe(simple.replace('Lost\n', 'Lost\n500\n'));
    expect(rewritten(simple, [{ kind: 'order', table: 0, rows: [1, 0] }])).toBe(simple.replace(/(200.*\n)(404.*\n)/, '$2$1'));
    expect(reasons(simple, [{ kind: 'row', table: 0, before: 2, cells: ['', 'x'] }])).toEqual(['a row of a simple table cannot begin with an empty cell']);
  });

  it('declines to reorder rows with lines of dashes', () => {
    const source = simple.replace('404', '----  -----\n404');
    expect(reasons(source, [{ kind: 'order', table: 0, rows: [1, 0] }])).toEqual(['the rows of the table have lines of dashes under them']);
  });

  it('widens the columns under a cell that spans them', () => {
    const source = `\
====  =====  ======
Which         Then
-----------  ------
Day   Hour   Bread
====  =====  ======
Mon   1      Rye
====  =====  ======
`;
    expect(rewritten(source, [from(source, 'Which').to('What day and hour')])).toBe(`\
====  ===========  ======
What day and hour   Then
-----------------  ------
Day   Hour         Bread
====  ===========  ======
Mon   1            Rye
====  ===========  ======
`);
  });

  it('declines to fill one of several empty cells at one place', () => {
    const source = '===  ===  ===\n200  OK   Yes\n404\n===  ===  ===\n';
    const span = tablesOf(source)[0]!.body[1]!.cells[1]!.span;
    expect(reasons(source, [{ kind: 'words', span, words: 'Lost' }])).toEqual(['several empty cells stand there']);
  });
});

const list = `\
.. list-table::

   * - 200
     - The flour is ground, as fine as
       you wanted it.
   * - 404
     - No mill.
`;

describe('a list-table', () => {
  it('wraps new words as others are wrapped', () => {
    expect(rewritten(list, [from(list, 'No mill.').to('There is no mill on this river at all.')])).toBe(
      list.replace('No mill.', 'There is no mill on this river\n       at all.'));
  });

  it('takes rows and orders', () => {
    expect(rewritten(list, [{ kind: 'row', table: 0, before: 1, cells: ['301', ''] }])).toBe(list.replace('   * - 404', '   * - 301\n     -\n   * - 404'));
    expect(rewritten(list, [{ kind: 'row', table: 0, before: 2, cells: ['500', 'Broken'] }])).toBe(`${list}   * - 500\n     - Broken\n`);
    expect(rewritten(list.trimEnd(), [{ kind: 'order', table: 0, rows: [1, 0] }])).toBe(`\
.. list-table::

   * - 404
     - No mill.
   * - 200
     - The flour is ground, as fine as
       you wanted it.`);
  });

  it('takes words in full and empty cells of one row', () => {
    const source = list.replace('No mill.', '').replace('- \n', '-\n');
    const { span } = tablesOf(source)[0]!.body[1]!.cells[1]!;
    const edits: Edit[] = [{ kind: 'words', span, words: 'There is no mill on this river at all.' }, from(source, '404').to('410')];
    expect(rewritten(source, edits)).toBe(list.replace('404', '410').replace('No mill.', 'There is no mill on this river\n       at all.'));
  });

  it('keeps the blank lines between rows', () => {
    const source = list.replace('   * - 404', '\n   * - 404');
    expect(rewritten(source, [{ kind: 'row', table: 0, before: 2, cells: ['500', 'Broken'] }])).toBe(`${source}\n   * - 500\n     - Broken\n`);
    expect(rewritten(source, [{ kind: 'row', table: 0, before: 0, cells: ['100', 'Go on'] }])).toBe(source.replace('   * - 200', '   * - 100\n     - Go on\n\n   * - 200'));
  });
});

const csv = `\
.. csv-table::
   :header: Code, Meaning

   "200", "Done"
   404, Lost
   500, "He said ""fire"""
`;

describe('a csv-table', () => {
  it('quotes new words as the old ones, and where it must', () => {
    expect(rewritten(csv, [from(csv, 'Done').to('Said "yes"')])).toBe(csv.replace('"Done"', '"Said ""yes"""'));
    expect(rewritten(csv, [from(csv, 'Lost').to('Gone')])).toBe(csv.replace('Lost', 'Gone'));
    expect(rewritten(csv, [from(csv, 'Lost').to('Lost, or gone')])).toBe(csv.replace('Lost', '"Lost, or gone"'));
    expect(rewritten(csv, [from(csv, 'He said').to('She cried')])).toBe(csv.replace('He said', 'She cried'));
    expect(rewritten(csv, [from(csv, 'Meaning').to('What, now')])).toBe(csv.replace('Meaning', '"What, now"'));
  });

  it('takes rows and orders', () => {
    expect(rewritten(csv, [{ kind: 'row', table: 0, before: 1, cells: ['301', 'Moved'] }])).toBe(csv.replace('   404', '   301, Moved\n   404'));
    expect(rewritten(csv, [{ kind: 'row', table: 0, before: 3, cells: ['503', 'Wait'] }])).toBe(`${csv}   503, "Wait"\n`);
    expect(rewritten(csv, [from(csv, 'Meaning').to('Text'), from(csv, 'Lost').to('Gone'), { kind: 'row', table: 0, before: 0, cells: ['100', '"On"'] }]))
      .toBe(csv.replace('Meaning', 'Text').replace('Lost', 'Gone').replace('   "200"', '   "100", """On"""\n   "200"'));
    expect(rewritten(csv, [{ kind: 'order', table: 0, rows: [1, 0, 2] }])).toBe(csv.replace(/( {3}"200".*\n)(.*\n)/, '$2$1'));
  });
});

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

  it('replace a part of a paragraph and leave its markup alone', () => {
    const marked = fitting.replace('The lamp is lit.  ', '*The* lamp ``is``.');
    expect(rewritten(marked, [from(marked, 'lamp').to('light')])).toContain('| *The* light ``is``.      |');
    expect(reasons(marked, [from(marked, 'The*', 'lamp').to('A light')])).toEqual(['the words hold markup']);
  });

  it('are declined where there is nothing like them', () => {
    const { span } = from(fitting, '+======').to('');
    expect(reasons(fitting, [{ kind: 'words', span, words: 'x' }])).toEqual(['the words to replace stand in no cell of a table']);
    expect(reasons(fitting, [from(fitting, 'The lamp', 'no such').to('x')])).toEqual(['the words are not of one paragraph']);
    expect(reasons(fitting, [from(fitting, '200').to(' ')])).toEqual(['there are no words to set']);
    expect(reasons(fitting, [from(fitting, '200').to('a\u0301')])).toEqual(['the new words hold combining characters']);
    expect(reasons('No table', [{ kind: 'row', table: 0, before: 0, cells: [] }])).toEqual(['there is no table']);
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
    expect(reasons(source, [{ kind: 'row', table: source.indexOf('+--', 20), before: 0, cells: ['x'] }])).toEqual(['the table stands in a cell of another']);
    expect(reasons(source, [from(source, '200').to('x')])).toEqual(['the words stand in a literal block']);
  });

  it('are set beside a table within a cell', () => {
    const source = `\
+------+---------------+
| 400  | +-----------+ |
|      | | Inner     | |
| Bad  | +-----------+ |
+------+---------------+
`;
    expect(rewritten(source, [from(source, 'Bad').to('Good')])).toBe(source.replace('Bad ', 'Good'));
  });

  it('are set one by one where they cannot be set together', () => {
    const edits = [from(fitting, '200').to('201'), from(fitting, '404').to('a\u0301')];
    const { source, declined } = rewriteRst(pageOf(fitting), edits);
    expect(source).toBe(fitting.replace('200', '201'));
    expect(declined.map(({ edit }) => edit)).toEqual([edits[1]]);
  });
});
