import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asciidoc } from '../../../src/formats/asciidoc/index.ts';
import type { IncludedFiles } from '../../../src/model.ts';
import { dumpOf } from '../dump.ts';
import { pageOf, read, rowsOf, tablesIn } from './reading.ts';

/** The files of a component that a page may include, by their paths. */
function filesOf(sources: Readonly<Record<string, string>>): IncludedFiles {
  return {
    find(path, from) {
      const file = posix.join(posix.dirname(from), path);
      return sources[file] === undefined ? undefined : pageOf(sources[file], file);
    },
  };
}

/** The page of a component with the files that it includes, as a snapshot shows it. */
function dumped(sources: Readonly<Record<string, string>>, file: string): string {
  const document = asciidoc.read(pageOf(sources[file]!, file), filesOf(sources));
  return dumpOf((document.sources ?? []).map(({ source }) => source).join('\n'), document);
}

const rows = (source: string): unknown => tablesIn(read(source).blocks).map(rowsOf);

describe('a page in AsciiDoc', () => {
  it('tells of a table without an end only that: what stands below it is no row', () => {
    const faults = (source: string) => read(source).faults?.map(({ message }) => message);
    expect(faults('|=====\n|Code |Words\n\n|404 |No lock\n|===\n\nMore of it.\n')).toEqual(['the table has no end: there is no second line of |=====']);
    expect(faults('|===\n|Code |Words\n\n|404 |No lock\n|410\n|===\n')).toEqual(['the last row of the table has 1 of 2 cells, and is not shown']);
  });

  it('includes partials and examples of its Antora module', () => {
    const files = {
      'docs/modules/ROOT/pages/codes.adoc': '= Codes\n\ninclude::partial$codes.adoc[tag=table]\n\n----\ninclude::example$answer.http[]\n----\n\ninclude::other:partial$note.adoc[]\n',
      'docs/modules/ROOT/partials/codes.adoc': 'left out\n\n// tag::table[]\n|===\n|404 |No lock\n|===\n// end::table[]\n',
      'docs/modules/ROOT/examples/answer.http': 'HTTP/1.1 200 OK\n',
      'docs/modules/other/partials/note.adoc': 'A note.\n',
    };
    const document = asciidoc.read(pageOf(files['docs/modules/ROOT/pages/codes.adoc'], 'docs/modules/ROOT/pages/codes.adoc'), filesOf(files));
    expect(document.sources?.map(({ file }) => file)).toEqual(Object.keys(files));
    expect(tablesIn(document.blocks).map(rowsOf)).toEqual([[['404', 'No lock']]]);
    expect(dumped(files, 'docs/modules/ROOT/pages/codes.adoc')).toContain('HTTP/1.1 200 OK');
  });

  it('repeats a region of its own, and ends where it includes itself', () => {
    const files = { 'page.adoc': '// tag::a[]\nOnce.\n// end::a[]\n\ninclude::page.adoc[tag=a]\n\ninclude::page.adoc[]\n' };
    expect(dumped(files, 'page.adoc').match(/Once/g)).toHaveLength(2);
    expect(dumped({ 'page.adoc': '// tag::a[]\nAgain.\ninclude::page.adoc[tag=a]\n// end::a[]\n' }, 'page.adoc')).toContain('Again.');
  });

  it('knows the attributes of its component, which it may set otherwise only where that says so', () => {
    const descriptor = 'name: locks\nasciidoc:\n  attributes:\n    gone: No such lock\n    open: \'Open@\'\n    shown: true\n    hidden: false\n    old: ~\n    list: [a]\n';
    const page = '= Codes\n:gone: Something else\n:open: Ajar\n:hidden: yes\n\n|===\n|404 |{gone}\n|200 |{open}\nifdef::shown[|201 |Made]\nifdef::hidden[|204 |Hidden]\n|409 |{old} {list}\n|===\n';
    const at = 'docs/modules/ROOT/pages/codes.adoc';
    const cells = (files: Readonly<Record<string, string>>) => tablesIn(asciidoc.read(pageOf(page, at), filesOf(files)).blocks).map(rowsOf);
    expect(cells({ [at]: page, 'docs/antora.yml': descriptor })).toEqual([[['404', 'No such lock'], ['200', 'Ajar'], ['201', 'Made'], ['409', '{old} {list}']]]);
    const own = [[['404', 'Something else'], ['200', 'Ajar'], ['204', 'Hidden'], ['409', '{old} {list}']]];
    expect(cells({ [at]: page })).toEqual(own);
    for (const broken of ['', 'asciidoc: {attributes: [a', 'asciidoc:\n  attributes: none\n', '- a\n']) expect(cells({ [at]: page, 'docs/antora.yml': broken })).toEqual(own);
  });

  it('is read 500 times at most, and no deeper than 20 files', () => {
    const part = '|===\n|404 |No lock\n|===\n\n';
    const find: IncludedFiles['find'] = (path) => pageOf(path === 'deep0.adoc' || /^deep\d/.test(path) ? `${part}include::deep${Number(/\d+/.exec(path)![0]) + 1}.adoc[]\n` : part, path);
    const tables = (source: string) => tablesIn(asciidoc.read(pageOf(source), { find }).blocks).length;
    expect(tables('include::part.adoc[]\n\n'.repeat(3000))).toBe(500);
    expect(tables('include::deep0.adoc[]\n')).toBe(20);
  });

  it('does not judge the rows of a table in which an include is missing', () => {
    const faults = (cell: string) => read(`|===\n|Release |Support\n\n|1.2\n|long\n\n|1.1\n${cell}\n|===\n\n|===\n|a |b\n\n|c\n|===\n`).faults.map(({ message }) => message);
    const last = 'the last row of the table has 1 of 2 cells, and is not shown';
    expect(faults('include::releases:ROOT:partial$support.adoc[tag=old]')).toEqual([last]);
    expect(faults('')).toEqual([last, last]);
  });

  it('reads nothing from the network, from an absolute path, or from an unknown attribute', () => {
    const files: IncludedFiles = { find: () => expect.fail('something is read') };
    for (const target of ['https://example.org/a.adoc', '/etc/passwd']) {
      expect(asciidoc.read(pageOf(`include::${target}[]\n`), files).blocks).toEqual([]);
    }
  });

  it('chooses lines and shifts levels of what it includes', () => {
    const files = { 'page.adoc': '= Page\n\n== One\n\ninclude::part.adoc[leveloffset=+1,lines=1..3;6]\n', 'part.adoc': '== Two\n\nshown\n\nhidden\nshown, too\n' };
    expect(dumped(files, 'page.adoc')).toContain('section: Two');
    expect(dumped(files, 'page.adoc')).not.toContain('hidden');
  });

  it('cuts cells as their specifications say', () => {
    expect(rows('|===\n|a 2+|b c\n|d |e |f\n|===\n')).toEqual([[['a', 'b c', undefined], ['d', 'e', 'f']]]);
    expect(rows('[cols=2*]\n|===\n2*|x\n.2+|y |z\n|w\n|===\n')).toEqual([[['x', 'x'], ['y', 'z'], [undefined, 'w']]]);
    expect(rows('|===\n|a \\| bb|d\n|===\n')).toEqual([[['a | bb', 'd']]]);
  });

  it('takes a first row for a header by option or by the blank line behind it', () => {
    const header = (source: string): number => tablesIn(read(source).blocks)[0]!.header.length;
    expect(header('|===\n|a |b\n\n|c |d\n|===\n')).toBe(1);
    expect(header('|===\n|a |b\n|c |d\n|===\n')).toBe(0);
    expect(header('|===\n\n|a |b\n\n|c |d\n|===\n')).toBe(0);
    expect(header('[%noheader]\n|===\n|a |b\n\n|c |d\n|===\n')).toBe(0);
    expect(header('[options="header"]\n|===\n|a\n|b\n|===\n')).toBe(1);
  });

  it('reads a page with a byte order mark, tabs and wide characters', () => {
    expect(rows('|===\n|404\t|凧\t🪁\n|===\n')).toEqual([[['404', '凧 🪁']]]);
  });

  it('claims text files that have a title and more of the markup', () => {
    const claims = (file: string, text: string): boolean => asciidoc.claims(file, () => text);
    expect(claims('api.adoc', '')).toBe(true);
    expect(claims('rest-api.txt', '= Locks\n\n== Codes\n')).toBe(true);
    expect(claims('rest-api.txt', 'Locks\n\n== Codes\n')).toBe(false);
    expect(claims('notes.txt', '= Locks\n\nWords.\n')).toBe(false);
    expect(claims('key.asc', '-----BEGIN PGP SIGNATURE-----\n')).toBe(false);
  });
});
