import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PageTables } from '../../../src/hosts/cli/commands/table-line.ts';
import { desk, prose } from './desk.ts';

/** The output of `canonlint tables` for one page. */
async function tablesOf(source: string): Promise<PageTables['tables']> {
  const { status, stdout, stderr } = await desk({ 'a.rst': source }).canonlint(['tables', 'a.rst']);
  expect({ status, stderr, lines: stdout.split('\n').length }).toEqual({ status: 0, stderr: '', lines: 2 });
  const { file, tables } = JSON.parse(stdout) as PageTables;
  expect(file).toBe('a.rst');
  return tables;
}

describe('canonlint tables', () => {
  it('prints a table as read', async () => {
    expect(await tablesOf(`
Lamps
=====

.. table:: Lamps by room

   ====  ==========
   Lamp  Room
   ====  ==========
   1     **Kitchen**
   2     Hall
   ====  ==========
`)).toEqual([{
      line: 7, caption: 'Lamps by room', header_rows: [['Lamp', 'Room']], body_rows: [['1', 'Kitchen'], ['2', 'Hall']],
      spans: false, kind: 'simple', nested: false,
    }]);
  });

  it('shows the tables of included files where they stand, with the file', async () => {
    const shared = '= Shared\n\n|===\n|404 |No such lamp.\n|===\n';
    const page = '= Lamps\n\ninclude::shared/codes.adoc[lines=3..-1]\n\n|===\n|200 |Lit.\n|===\n';
    const { stdout } = await desk({ 'lamps.adoc': page, 'shared/codes.adoc': shared }).canonlint(['tables', 'lamps.adoc']);
    expect((JSON.parse(stdout) as PageTables).tables).toMatchObject([
      { file: 'shared/codes.adoc', line: 3, body_rows: [['404', 'No such lamp.']] }, { line: 5, body_rows: [['200', 'Lit.']] },
    ]);
    expect(stdout.match(/"file"/g)).toHaveLength(2);
  });

  it('gives null where another cell spans, and says that there are spans', async () => {
    expect(await tablesOf(`
+------+------+
| Lamp | Room |
+======+======+
| one lamp    |
+------+------+
| 2    | Hall |
|      +------+
|      |      |
+------+------+
`)).toMatchObject([{
      body_rows: [['one lamp', null], ['2', 'Hall'], [null, '']], spans: true, kind: 'grid', caption: null,
    }]);
  });

  it('lists a nested table after the table around it, at any depth', async () => {
    const tables = await tablesOf(`
+------------------------+------+
| A                      | B    |
|                        |      |
| - +-----+----------+   |      |
|   | A.1 | +------+ |   |      |
|   |     | | A.11 | |   |      |
|   |     | +------+ |   |      |
|   +-----+----------+   |      |
+------------------------+------+
| = ===                  | D    |
| C 1                    |      |
| = ===                  |      |
+------------------------+------+

===  ===
E    F
===  ===
`);
    expect(tables.map(({ line, nested, body_rows: [first] }) => [line, nested, first?.[0]])).toEqual([
      [2, false, 'A'], [5, true, 'A.1'], [6, true, 'A.11'], [11, true, 'C'], [16, false, 'E'],
    ]);
  });

  it('prints one line a page, with tables or without, sorted', async () => {
    const { stdout } = await desk({ 'b.rst': prose, 'a/c.rst': prose, 'a.rst': '' }).canonlint(['tables']);
    expect(stdout).toBe('{"file":"a.rst","tables":[]}\n{"file":"a/c.rst","tables":[]}\n{"file":"b.rst","tables":[]}\n');
  });

  it('escapes what could steer a terminal', async () => {
    const { stdout } = await desk({ 'a.rst': '=== ===\n1   \u009b2J\u202e\n=== ===\n' }).canonlint(['tables']);
    expect(stdout).toContain('"\\u009b2J\\u202e"');
  });

  it('skips a page that cannot be read, and ends with 2', async () => {
    const { canonlint, folder } = desk({ 'b.rst': prose });
    symlinkSync('nowhere.rst', join(folder, 'a.rst'));
    const { status, stdout, stderr } = await canonlint(['tables']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '{"file":"b.rst","tables":[]}\n' });
    expect(stderr).toMatch(/^canonlint: a\.rst cannot be read: .+\n$/);
  });

  it('stops when the reader is gone', async () => {
    const { canonlint } = desk({ 'a.rst': prose, 'b.rst': prose });
    const { status, stdout } = await canonlint(['tables'], { readsUntil: 1 });
    expect({ status, lines: stdout.split('\n').length - 1 }).toEqual({ status: 0, lines: 1 });
  });
});
