import { describe, expect, it } from 'vitest';
import { from, rewritten } from './editing.ts';

const csv = `\
.. csv-table::
   :header: Code, Meaning

   "200", "Done"
   404, Lost
   500, "He said ""fire"""
`;

describe('a csv-table', () => {
  it('quotes new words as the old ones were quoted, and where necessary', () => {
    expect(rewritten(csv, [from(csv, 'Done').to('Said "yes"')])).toBe(csv.replace('"Done"', '"Said ""yes"""'));
    expect(rewritten(csv, [from(csv, 'Lost').to('Gone')])).toBe(csv.replace('Lost', 'Gone'));
    expect(rewritten(csv, [from(csv, 'Lost').to('Lost, or gone')])).toBe(csv.replace('Lost', '"Lost, or gone"'));
    expect(rewritten(csv, [from(csv, 'He said').to('She cried')])).toBe(csv.replace('He said', 'She cried'));
    expect(rewritten(csv, [from(csv, 'Meaning').to('What, now')])).toBe(csv.replace('Meaning', '"What, now"'));
  });

  it('accepts rows and orders', () => {
    expect(rewritten(csv, [{ kind: 'row', block: 0, before: 1, cells: ['301', 'Moved'] }])).toBe(csv.replace('   404', '   301, Moved\n   404'));
    expect(rewritten(csv, [{ kind: 'row', block: 0, before: 3, cells: ['503', 'Wait'] }])).toBe(`${csv}   503, "Wait"\n`);
    expect(rewritten(csv, [from(csv, 'Meaning').to('Text'), from(csv, 'Lost').to('Gone'), { kind: 'row', block: 0, before: 0, cells: ['100', '"On"'] }]))
      .toBe(csv.replace('Meaning', 'Text').replace('Lost', 'Gone').replace('   "200"', '   "100", """On"""\n   "200"'));
    expect(rewritten(csv, [{ kind: 'order', block: 0, rows: [1, 0, 2] }])).toBe(csv.replace(/( {3}"200".*\n)(.*\n)/, '$2$1'));
  });
});
