import { describe, expect, it } from 'vitest';
import { fitting, from, reasons, rewritten, tablesOf } from './editing.ts';
import type { Edit } from '../../../../src/model.ts';

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
  it('grows with its longest line if its columns fit', () => {
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

  it('shrinks with its longest line if its columns fit', () => {
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

  it('keeps the lines of a paragraph before the words, and those after them if the words fit', () => {
    expect(rewritten(wrapped, [from(wrapped, 'another ticket').to('a new ticket')])).toBe(
      wrapped.replace('another ticket, or ask', 'a new ticket, or ask  '));
    expect(rewritten(wrapped, [from(wrapped, 'at').to('in front of')])).toContain('Try another ticket, or ask |');
  });

  it('wraps the words over several lines, with the rest of the paragraph after them', () => {
    expect(rewritten(wrapped, [from(wrapped, 'another', 'at').to('to see someone over there at')])).toContain(`\
| 400  | Try to see someone over    |
|      | there at the *counter*.    |
|      |                            |
|      | Or stay.                   |
`);
  });

  it('removes paragraphs with the blank line before them', () => {
    const { span: other } = from(wrapped, 'Or stay.').to('');
    const edit = from(wrapped, 'Try', 'at the').to('Ask at the', [other]);
    expect(rewritten(wrapped, [edit])).toContain(`\
| 400  | Ask at the *counter*.      |
+------+----------------------------+
`);
  });

  it('keeps columns with spare width, and grows a column for longer words on a page of long lines', () => {
    const edits = [from(padded, 'OK').to('Non-Authoritative Information'), from(padded, 'The harbour is gone.').to('Gone.')];
    expect(rewritten(padded, edits)).toContain(`\
+-----------------+-------------------------------+--------------------+
| Code            | Name                          | Description        |
+=================+===============================+====================+
| 200             | Non-Authoritative Information | The boat has left. |
`);
  });

  it('makes no fitting column narrower than columns with spare width', () => {
    const edits = [from(padded, 'The harbour is gone.').to('Gone.'), from(padded, 'The boat has left.').to('Left.'), from(padded, 'There is no boat.').to('No.')];
    expect(rewritten(padded, edits)).toContain('| 200             | OK              | Left.           |\n');
  });

  it('fills an empty cell', () => {
    const source = fitting.replace('The lamp is lit.', '                ');
    const [table] = tablesOf(source);
    const { span } = table!.body[0]!.cells[1]!;
    expect(rewritten(source, [{ kind: 'words', span, words: 'The lamp is lit.' }])).toBe(fitting);
  });

  it('accepts words in several adjacent cells at once', () => {
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

  it('accepts two changes to one paragraph', () => {
    const edits = [from(wrapped, 'Try').to('Please try'), from(wrapped, 'at the').to('someone who stands there at the')];
    expect(rewritten(wrapped, edits)).toContain(`\
| 400  | Please try another ticket, |
|      | or ask someone who stands  |
|      | there at the *counter*.    |
|      |                            |
`);
  });

  it('keeps white space after lines, and blank lines at the end of a row', () => {
    const source = fitting.replace('| 200  | The lamp is lit.         |\n', '| 200  | The lamp is lit.         |  \n|      |                          |\n');
    expect(rewritten(source, [from(source, '404').to('410')])).toBe(source.replace('404', '410'));
    expect(rewritten(source, [from(source, 'is lit').to('is on')])).toBe(source.replace('is lit. ', 'is on.  ').replace('|  \n', '|\n'));
  });

  it('accepts a new row between two rows, at the top, and at the end', () => {
    const row = (before: number): Edit => ({ kind: 'row', block: 0, before, cells: ['301', 'Moved'] });
    const border = '+------+--------------------------+\n';
    const added = '| 301  | Moved                    |\n';
    expect(rewritten(fitting, [row(1)])).toBe(fitting.replace('| 404', `${added}${border}| 404`));
    expect(rewritten(fitting, [row(0)])).toBe(fitting.replace('| 200', `${added}${border}| 200`));
    expect(rewritten(fitting, [row(2)])).toBe(`${fitting}${added}${border}`);
    expect(rewritten(fitting.trimEnd(), [row(2)])).toBe(`${fitting}${added}${border}`.trimEnd());
  });

  it('accepts another order of its rows', () => {
    expect(rewritten(fitting, [{ kind: 'order', block: 0, rows: [1, 0] }])).toBe(`\
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

  it('keeps row and column spans, and declines to split them', () => {
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
    expect(reasons(source, [{ kind: 'row', block: 0, before: 1, cells: ['a', 'b', 'c'] }])).toEqual(['a cell spans the rows there']);
    expect(reasons(source, [{ kind: 'order', block: 0, rows: [1, 0, 2] }])).toEqual(['a cell spans rows that would part']);
    expect(rewritten(source, [{ kind: 'order', block: 0, rows: [2, 0, 1] }])).toContain(`\
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

  it('marks only columns that meet a border between new neighbours', () => {
    expect(rewritten(source, [{ kind: 'order', block: 0, rows: [1, 2, 3, 0] }])).toBe(`\
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
    expect(rewritten(source, [{ kind: 'row', block: 0, before: 2, cells: ['301', 'Moved'] }])).toContain(`\
| No code here |
+------+-------+
| 301  | Moved |
+------+-------+
| None at all  |
`);
  });

  it('grows with a spanning cell at its last column', () => {
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
