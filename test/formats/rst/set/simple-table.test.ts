import { describe, expect, it } from 'vitest';
import { from, reasons, rewritten, tablesOf } from './editing.ts';

const simple = `\
====  =====
Code  Name
====  =====
200   OK
404   Lost
====  =====
`;

describe('a simple table', () => {
  it('has borders as long as its text if it had before', () => {
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

  it('keeps a border with spare width', () => {
    expect(rewritten(simple, [from(simple, 'Lost').to('Gone!')])).toBe(simple.replace('Lost', 'Gone!'));
  });

  it('accepts rows and orders', () => {
    expect(rewritten(simple, [{ kind: 'row', block: 0, before: 1, cells: ['301', 'Moved'] }])).toBe(simple.replace('404', '301   Moved\n404'));
    expect(rewritten(simple, [{ kind: 'row', block: 0, before: 2, cells: ['500', ''] }])).toBe(simple.replace('Lost\n', 'Lost\n500\n'));
    expect(rewritten(simple, [{ kind: 'order', block: 0, rows: [1, 0] }])).toBe(simple.replace(/(200.*\n)(404.*\n)/, '$2$1'));
    expect(reasons(simple, [{ kind: 'row', block: 0, before: 2, cells: ['', 'x'] }])).toEqual(['a row of a simple table cannot begin with an empty cell']);
  });

  it('declines to reorder rows with lines of dashes', () => {
    const source = simple.replace('404', '----  -----\n404');
    expect(reasons(source, [{ kind: 'order', block: 0, rows: [1, 0] }])).toEqual(['the rows of the table have lines of dashes under them']);
  });

  it('widens the columns below a cell that spans them', () => {
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
