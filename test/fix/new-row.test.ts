import { describe, expect, it } from 'vitest';
import { newRow } from '../../src/fix/new-row.ts';
import { factsOf } from '../../src/facts/index.ts';
import type { NewRow, RowEdit, Table } from '../../src/model.ts';
import { pageWith, rst } from './fixing.ts';

/** The row that is added to a page's only table. */
function rowIn(source: string, row: Partial<NewRow> & Pick<NewRow, 'code'>): RowEdit {
  const page = pageWith(source);
  const document = rst.read(page);
  const [status] = factsOf(page, document).statusLists;
  const table = document.blocks.find(({ kind }) => kind === 'table') as Table;
  return newRow({ kind: 'row', block: { start: table.span.start }, ...row } as NewRow, table, status!);
}

const named = `
=========== ========= =================
Status Code Message   Description
=========== ========= =================
200         OK        The lamp is lit.
404         Not Found There is no lamp.
503         Busy      Come back later.
=========== ========= =================
`;

const behindCodes = `
============= =================
Status Code   Description
============= =================
200 OK        The lamp is lit.
404 Not Found There is no lamp.
============= =================
`;

const leading = `
=========== ==============================
Status Code Meaning
=========== ==============================
400         Bad Request -- It has no wick.
404         Not Found -- There is no lamp.
=========== ==============================
`;

const withMessages = `
============= ==================== =================
Status Code   Message              Description
============= ==================== =================
200 OK        the name of the lamp The lamp is lit.
404 Not Found the name as asked    There is no lamp.
============= ==================== =================
`;

const inGroups = `
+-------------+--------------------+
| Status Code | Description        |
+=============+====================+
| Normal                           |
+-------------+--------------------+
| 200         | The lamp is lit.   |
+-------------+--------------------+
| Abnormal                         |
+-------------+--------------------+
| 404         | There is no lamp.  |
+-------------+--------------------+
| 503         | Come back later.   |
+-------------+--------------------+
`;

describe('a new row', () => {
  it('has its phrase and its description in the columns of the others', () => {
    expect(rowIn(named, { code: 410, phrase: 'Gone', description: 'It is gone.' }).cells).toEqual(['410', 'Gone', 'It is gone.']);
    expect(rowIn(named, { code: 410, phrase: 'Gone' }).cells).toEqual(['410', 'Gone', 'Gone']);
    expect(rowIn(named, { code: 410, description: 'It is gone.' }).cells).toEqual(['410', '', 'It is gone.']);
    expect(rowIn(named, { code: 410 }).cells).toEqual(['410', '', '']);
  });

  it('has its phrase before the description, as the others have it, and no message', () => {
    expect(rowIn(leading, { code: 410, phrase: 'Gone', description: 'It is gone.' }).cells).toEqual(['410', 'Gone -- It is gone.']);
    expect(rowIn(leading, { code: 410, phrase: 'Gone' }).cells).toEqual(['410', 'Gone']);
    expect(rowIn(leading, { code: 410, description: 'It is gone.' }).cells).toEqual(['410', 'It is gone.']);
    expect(rowIn(withMessages, { code: 410, phrase: 'Gone', description: 'It is gone.' }).cells).toEqual(['410 Gone', '', 'It is gone.']);
  });

  it('has its phrase after the code if the others have it there', () => {
    expect(rowIn(behindCodes, { code: 410, phrase: 'Gone', description: 'It is gone.' }).cells).toEqual(['410 Gone', 'It is gone.']);
    expect(rowIn(behindCodes, { code: 410, phrase: 'Gone' }).cells).toEqual(['410 Gone', 'Gone']);
    expect(rowIn(behindCodes, { code: 410 }).cells).toEqual(['410', '']);
  });

  it('comes before the first higher code, or at the end', () => {
    expect([100, 201, 404, 410, 504].map((code) => rowIn(named, { code }).before)).toEqual([0, 1, 2, 2, 3]);
  });

  it('belongs to its group, which a heading separates from the next', () => {
    expect([100, 201, 399].map((code) => rowIn(inGroups, { code }).before)).toEqual([1, 2, 2]);
    expect([400, 405, 504].map((code) => rowIn(inGroups, { code }).before)).toEqual([3, 4, 5]);
  });

  it('comes before all headings of the next group', () => {
    const rule = '+-------------+--------------------+';
    const twice = inGroups.replace(`| Abnormal                         |\n${rule}`, `| The following are failures.      |\n${rule}\n| Abnormal                         |\n${rule}`);
    expect(rowIn(twice, { code: 201 }).before).toBe(2);
    expect(rowIn(twice, { code: 400 }).before).toBe(4);
  });
});
