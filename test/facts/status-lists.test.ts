import { describe, expect, it } from 'vitest';
import { entriesIn, factsIn } from './reading.ts';

describe('the entries of a status table', () => {
  it('has code and phrase in one cell, the group from the list item', () => {
    expect(entriesIn(`
-  Normal

   ============== ==============================================
   Returned Value Description
   ============== ==============================================
   200 OK         Normal response of the GET and PUT operations.
   201 - Created  The lamp is lit.
   ============== ==============================================

-  Abnormal

   ============== ==============================================
   Returned Value Description
   ============== ==============================================
   404: Not Found There is no such lamp.
   ============== ==============================================
`)).toEqual([
      '6:4 200 OK | Normal response of the GET and PUT operations. | normal | GET PUT',
      '7:4 201 Created | The lamp is lit. | normal',
      '15:4 404 Not Found | There is no such lamp. | abnormal',
    ]);
  });

  it('has three columns: code, phrase, description, whatever the second is called', () => {
    expect(entriesIn(`
.. table:: **Table 2** Error codes

   +-------------+----------------+---------------------+
   | Status Code | Returned Value | Description         |
   +=============+================+=====================+
   | 404         | Not Found      | There is no such    |
   |             |                | lamp.               |
   |             |                |                     |
   |             |                | -  It was removed.  |
   +-------------+----------------+---------------------+
   | 500         | \\-             |                     |
   +-------------+----------------+---------------------+
`)).toEqual([
      '6:6 404 Not Found | There is no such lamp. It was removed. | abnormal',
      '11:6 500 - |  | abnormal',
    ]);
  });

  it.each([
    ['Description', 'Description'],
    ['Description', 'Meaning'],
  ])('takes the third column for the description under %s and %s', (second, third) => {
    expect(entriesIn(`
.. list-table::
   :header-rows: 1

   * - Returned Value
     - ${second}
     - ${third}
   * - 409
     - Conflict
     - Two keepers turned the lamp at once.
`)).toEqual(['7:8 409 Conflict | Two keepers turned the lamp at once.']);
  });

  it('goes on in rows with a blank key cell', () => {
    expect(entriesIn(`
+-------------+-----------------------+
| Status Code | Description           |
+=============+=======================+
| 400         | The wick is too long. |
+-------------+-----------------------+
|             | The oil is too cold.  |
+-------------+-----------------------+
| 503         | The keeper sleeps.    |
+-------------+-----------------------+
`)).toEqual(['4:3 400 - | The wick is too long. The oil is too cold.', '8:3 503 - | The keeper sleeps.']);
  });

  it('gives a row of several codes an entry for each', () => {
    expect(entriesIn(`
=========== ==========================
Status Code Description
=========== ==========================
401/403     You are no keeper.
500 or 503  The lamp is out.
404, 410    The lamp has been removed.
=========== ==========================
`)).toEqual([
      '4:1 401 - | You are no keeper.', '4:5 403 - | You are no keeper.',
      '5:1 500 - | The lamp is out.', '5:8 503 - | The lamp is out.',
      '6:1 404 - | The lamp has been removed.', '6:6 410 - | The lamp has been removed.',
    ]);
  });

  it('shares a description that spans rows', () => {
    expect(entriesIn(`
+-------------+--------------------+
| Status Code | Description        |
+=============+====================+
| 401         | You are no keeper. |
+-------------+                    |
| 403         |                    |
+-------------+--------------------+
`)).toEqual(['4:3 401 - | You are no keeper.', '6:3 403 - | You are no keeper.']);
  });

  it('takes the group from a row that spans the table', () => {
    expect(entriesIn(`
+-------------+------------------+
| Status Code | Description      |
+=============+==================+
| Normal                         |
+-------------+------------------+
| 200         | The lamp burns.  |
+-------------+------------------+
| Abnormal                       |
+-------------+------------------+
| 500         | The lamp is out. |
+-------------+------------------+
`)).toEqual(['6:3 200 - | The lamp burns. | normal', '10:3 500 - | The lamp is out. | abnormal']);
  });

  it('takes the group from the header', () => {
    expect(entriesIn(`
==================== ==================
Error Response       Description
==================== ==================
503                  The keeper sleeps.
==================== ==================
`)).toEqual(['4:1 503 - | The keeper sleeps. | abnormal']);
  });

  it('may be in a cell of another table', () => {
    expect(entriesIn(`
+------+---------------------------------+
| Step | What happens                    |
+======+=================================+
| 1    | =========== =================== |
|      | Status Code Description         |
|      | =========== =================== |
|      | 202         The lamp is warming |
|      | =========== =================== |
+------+---------------------------------+
`)).toEqual(['7:10 202 - | The lamp is warming']);
  });

  it('keeps its place despite tabs, wide characters and carriage returns', () => {
    const source = '===========  ==============\r\nStatus Code  説明\r\n===========  ==============\r\n404 Not Found\r\n===========  ==============';
    expect(entriesIn(source)).toEqual([]);
    expect(factsIn(source).malformed.map(({ place, message }) => `${place.line} ${message}`)).toEqual([
      '4 text stands between the columns in table line 4',
    ]);
    expect(entriesIn('-\tAbnormal\n\n\t=========== =========\n\tStatus Code 説明\n\t=========== =========\n\t404         消えた灯\n\t=========== =========')).toEqual([
      '6:2 404 - | 消えた灯 | abnormal',
    ]);
  });
});

describe('a table that is not about status codes', () => {
  const silent = (source: string): void => expect(entriesIn(source)).toEqual([]);

  it('holds states of something', () => {
    silent(`
Lamp Statuses
=============

============== ==========================
Returned Value Description
============== ==========================
100            LIGHTING: The lamp warms.
200            BURNING: The lamp burns.
800            OUT: The lamp is out.
============== ==========================
`);
    silent(`
Lamp Statuses
=============

============== =========================
Returned Value Description
============== =========================
100            LIGHTING: The lamp warms.
200            BURNING: The lamp burns.
============== =========================
`);
  });

  it('is keyed by the codes of the service itself', () => {
    silent(`
=========== ========== ================= =======================
Status Code Error Code Message           Solution
=========== ========== ================= =======================
400         LAMP.1801  No such lamp.     Name another lamp.
400         LAMP.1802  No oil.           Fill the lamp.
=========== ========== ================= =======================
`);
    silent(`
=========== ========== =================
Status Code Key        Message
=========== ========== =================
400         LAMP.1801  No such lamp.
400         LAMP.1802  No oil.
=========== ========== =================
`);
  });

  it.each(['Exit Code', 'ASCII Value', 'Prefix Length', 'Parameter', 'Value'])('has the header %s', (header) => {
    silent(`
.. list-table::
   :header-rows: 1

   * - ${header}
     - Description
   * - 126
     - The lamp cannot be lit.
   * - 127
     - There is no lamp.
`);
  });

  it('may be in a literal block, a code block or a comment', () => {
    const table = '   =========== ====\n   Status Code Text\n   =========== ====\n   200         Lit.\n   =========== ====';
    for (const opening of ['Example::', '.. code-block:: text', '..', '.. raw:: html']) {
      expect(factsIn(`${opening}\n${opening === '..' ? '' : '\n'}${table}`).statusLists).toEqual([]);
    }
  });
});

describe('the scope of a status table', () => {
  const table = (codes: readonly number[]): string =>
    ['=========== =======', 'Status Code Message', '=========== =======', ...codes.map((code) => `${code}         Lit`), '=========== ======='].join('\n');
  const operation = 'A\n=\n\nURI\n---\n\nGET /lamps\n\nStatus Codes\n------------\n\n';
  const many = [400, 401, 403, 404, 405, 406, 407, 408, 409, 500];

  it('is the service on a page of its own, the operation on its page', () => {
    expect(factsIn(table([200])).statusLists.map(({ scope }) => scope)).toEqual(['reference']);
    expect(factsIn(operation + table([200])).statusLists.map(({ scope }) => scope)).toEqual(['operation']);
  });

  it('is the service, restated, where an operation has a whole reference on its page', () => {
    expect(factsIn(operation + table(many)).statusLists.map(({ scope }) => scope)).toEqual(['restated']);
  });
});
