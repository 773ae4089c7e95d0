import { describe, expect, it } from 'vitest';
import { memoryDisk } from '../../src/disk/index.ts';
import { lint, plainRequest } from '../../src/engine/index.ts';
import type { LintRequest } from '../../src/engine/index.ts';
import { toolkit } from '../../src/hosts/toolkit.ts';

const codes = `+---------------+----------------+
| Status Code   | Description    |
+===============+================+
| 200 OK        | Fine.          |
+---------------+----------------+
| 404 Not Fuond | There is none. |
+---------------+----------------+
`;

const operation = (name: string, path = '_codes.txt'): string => `${name}
${'='.repeat(name.length)}

URI
---

GET /v1/${name.toLowerCase()}

Status Codes
------------

.. include:: ${path}
`;

/** The problems of files in memory, in the canon \`http\`. */
async function problemsOf(files: Readonly<Record<string, string>>, asked: Partial<LintRequest> = {}): Promise<readonly string[]> {
  const disk = memoryDisk(new Map(Object.entries(files)), '/home/lamps');
  const { report } = await lint({ ...plainRequest, canon: 'http', ...asked }, { toolkit, disk });
  return [...report.problems].map(({ place, rule, code }) => `${place.file}:${place.line} ${rule} ${code}`);
}

describe('a list that several pages include', () => {
  const files = { 'doc/index.rst': '', 'doc/a.rst': operation('Lamps'), 'doc/b.rst': operation('Oils'), 'doc/_codes.txt': codes };

  it('has its problems once, at its own place', async () => {
    expect(await problemsOf(files)).toEqual(['doc/_codes.txt:6 reason-phrase 404']);
  });

  it('has them on whichever of the pages is named', async () => {
    expect(await problemsOf(files, { paths: ['doc/b.rst'] })).toEqual(['doc/_codes.txt:6 reason-phrase 404']);
    expect(await problemsOf(files, { paths: ['doc/index.rst'] })).toEqual([]);
  });

  it('is part of the including pages alone, even if it is a page', async () => {
    const { 'doc/_codes.txt': _, ...pages } = files;
    const renamed = { ...pages, 'doc/a.rst': operation('Lamps', '_codes.rst'), 'doc/b.rst': operation('Oils', '_codes.rst'), 'doc/_codes.rst': codes };
    expect(await problemsOf(renamed)).toEqual(['doc/_codes.rst:6 reason-phrase 404']);
  });

  it('is read at the same place where the run keeps the services', async () => {
    expect(await problemsOf(files, { fix: 'safe', fixDryRun: true })).toEqual(['doc/_codes.txt:6 reason-phrase 404']);
  });
});

describe('an included file', () => {
  it('is not read above the root of the documentation', async () => {
    const files = { 'doc/index.rst': operation('Lamps', '../secret.txt'), 'secret.txt': codes };
    expect(await problemsOf(files)).toEqual([]);
  });

  it('of a page in AsciiDoc is not read above the root, by a path, an attribute or a name of Antora', async () => {
    const misnamed = '[%header]\n|===\n|Status code |Meaning\n\n|200 OK |Fine.\n|404 Not Fuond |There is none.\n|===\n';
    const page = (target: string) => `= Codes\n:up: ../../../..\n\ninclude::${target}[]\n`;
    const lines = (target: string, at = 'outside.adoc') => problemsOf(
      { 'doc/antora.yml': 'name: lamps\n', 'doc/modules/ROOT/pages/codes.adoc': page(target), [at]: misnamed }, { paths: ['doc'] },
    );
    for (const target of ['../../../../outside.adoc', '{up}/outside.adoc', 'partial$../../../../outside.adoc', 'ROOT:partial$../../../../outside.adoc']) {
      expect(await lines(target)).toEqual([]);
    }
    const inside = 'doc/modules/ROOT/partials/codes.adoc';
    expect(await lines('partial$codes.adoc', inside)).toEqual([`${inside}:6 reason-phrase 404`]);
    expect(await lines('{up}/doc/modules/ROOT/partials/codes.adoc', inside)).toEqual([`${inside}:6 reason-phrase 404`]);
  });

  it('is found from the root by a path with a slash', async () => {
    const files = { 'doc/index.rst': '', 'doc/api/index.rst': operation('Lamps', '/parts/codes.inc'), 'doc/parts/codes.inc': codes };
    expect(await problemsOf(files)).toEqual(['doc/parts/codes.inc:6 reason-phrase 404']);
  });

  it('may belong to the documentation of which the service is one edition', async () => {
    const files = { 'doc/conf.py': '', 'doc/v1/a.rst': operation('Lamps', '../codes.inc'), 'doc/v2/a.rst': operation('Lamps', '/codes.inc'), 'doc/codes.inc': codes };
    expect(await problemsOf(files)).toEqual(['doc/codes.inc:6 reason-phrase 404']);
    expect(await problemsOf(files, { fix: 'safe', fixDryRun: true })).toEqual(['doc/codes.inc:6 reason-phrase 404']);
  });

  it('may silence what it says', async () => {
    const files = { 'a.rst': operation('Lamps'), '_codes.txt': `.. canonlint-disable reason-phrase -- quoted\n\n${codes}` };
    expect(await problemsOf(files)).toEqual([]);
  });
});
