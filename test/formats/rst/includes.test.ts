import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/facts/index.ts';
import { readRst } from '../../../src/formats/rst/read.ts';
import type { Block, IncludedFiles, Page, PageFacts } from '../../../src/model.ts';

describe('what a page includes', () => {
  it('is read where it stands, at its own place', () => {
    const facts = factsWith({
      'doc/page.rst': 'Reading a lamp\n==============\n\nURI\n---\n\nGET /v1/lamps\n\nStatus Codes\n------------\n\n.. include:: _codes.txt\n\nAfter\n-----\n',
      'doc/_codes.txt': table,
    });
    expect(facts.statusLists.map(({ scope, place, entries }) => [scope, place.file, place.line, entries.map((entry) => [entry.code, entry.place.file, entry.place.line])]))
      .toEqual([['operation', 'doc/_codes.txt', 2, [[200, 'doc/_codes.txt', 5], [404, 'doc/_codes.txt', 7]]]]);
    expect(facts.operations.map(({ codes }) => codes.map(({ code, place }) => [code, place.file]))).toEqual([[[200, 'doc/_codes.txt'], [404, 'doc/_codes.txt']]]);
  });

  it('may open sections of the page, and include in its turn', () => {
    expect(titlesIn({
      'page.rst': 'Lamps\n=====\n\n.. include:: a/one.inc\n\nLast\n----\n',
      'a/one.inc': 'First\n-----\n\n.. include:: a/two.inc\n',
      'a/two.inc': 'Second\n------\n',
    })).toEqual(['Lamps', 'First', 'Second', 'Last']);
  });

  it('may be a specification, of which only is told what it lacks', () => {
    const misses = (page: string, files: Record<string, string> = {}): readonly string[] | undefined =>
      factsWith({ 'page.rst': page, ...files }).nearMisses?.map(({ place, reason }) => `${place.line}:${place.column} ${reason}`);
    const directive = '.. openapi:: api/lamps.yaml\n   :paths:\n      /lamps/{id} /wicks\n      /wicks:trim\n   :examples:\n';
    expect(misses(directive)).toEqual(['1:14 the specification api/lamps.yaml is not in the documentation']);
    expect(misses(directive, { 'api/lamps.yaml': 'paths:\n  /lamps/{id}:\n    get: {}\n' })).toEqual(['3:19 api/lamps.yaml has no path /wicks', '4:7 api/lamps.yaml has no path /wicks:trim']);
    expect(misses(directive, { 'api/lamps.yaml': '{"paths": {"\\/lamps\\/{id}": {}, "/wicks:trim": {}}}' })).toBeUndefined();
    expect(misses('.. openapi:: https://lamps.example/api.yaml\n')).toBeUndefined();
  });

  it('is cut by lines and by texts', () => {
    const include = (options: string): readonly string[] => paragraphsIn({
      'page.rst': `.. include:: some.inc\n${options}\n\nend\n`, 'some.inc': 'one\n\ntwo\n\n.. here\n\nthree\n\n.. there\n\nfour\n',
    });
    expect(include('   :start-line: 2\n   :end-line: 4')).toEqual(['two', 'end']);
    expect(include('   :start-after: here\n   :end-before: .. there')).toEqual(['three', 'end']);
    expect(include('   :literal:')).toEqual(['end']);
    expect(include('   :parser: myst_parser.sphinx_')).toEqual(['end']);
  });

  it('ends where files include one another, are missing or come too often', () => {
    expect(paragraphsIn({ 'page.rst': '.. include:: a.inc\n', 'a.inc': 'a\n\n.. include:: b.inc\n', 'b.inc': 'b\n\n.. include:: a.inc\n\n.. include:: gone.inc\n\nafter\n' }))
      .toEqual(['a', 'b', 'after']);
    const many = paragraphsIn({ 'page.rst': '.. include:: a.inc\n\n'.repeat(600), 'a.inc': 'again\n' });
    expect(many.length).toBe(500);
  });
});

describe('a substitution', () => {
  it('stands for its words, whether the page or what it includes defines it', () => {
    expect(paragraphsIn({
      'page.rst': '.. include:: words.inc\n\nThe |srv| of |the firm|\\ s |br| has |nothing|.\n\n.. |The Firm| replace:: *Lamps* & ``Co``\n',
      'words.inc': '.. |srv| replace:: old\n   server\n.. |br| raw:: html\n\n   <br/>\n',
    })).toEqual(['The old server of Lamps & Cos has nothing.']);
  });

  it('shows its name where it is an image', () => {
    expect(paragraphsIn({ 'page.rst': 'A |lamp|.\n\n.. |lamp| image:: lamp.png\n' })).toEqual(['A lamp.']);
  });

  it('stands for a character', () => {
    expect(paragraphsIn({ 'page.rst': '.. |c| unicode:: 0xA9 .. the sign\n\n|c| 2026\n' })).toEqual(['\u00a9 2026']);
  });
});

describe('a csv-table whose data is in a file', () => {
  const page = '.. csv-table:: HTTP status codes\n   :header: "Code", "Meaning"\n   :file: codes.csv\n';

  it('is read from there', () => {
    const { statusLists } = factsWith({ 'page.rst': page, 'codes.csv': '404,"Not, alas, found"\n500,Broken\n' });
    expect(statusLists.flatMap(({ entries }) => entries.map(({ code, place, description }) => [code, place.file, place.line, description?.text, description?.place.column])))
      .toEqual([[404, 'codes.csv', 1, 'Not, alas, found', 6], [500, 'codes.csv', 2, 'Broken', 5]]);
  });

  it('is a fault of the page only where it would be a status list', () => {
    expect(factsWith({ 'page.rst': page }).malformed.map(({ message }) => message)).toEqual(['the data of the csv-table is elsewhere (codes.csv) and not read']);
    expect(factsWith({ 'page.rst': page.replace('HTTP status codes', 'Colours').replace('"Code", "Meaning"', 'Lamp,Colour') }).malformed).toEqual([]);
  });
});

const table = `
+---------------+----------------+
| Status Code   | Description    |
+===============+================+
| 200 OK        | Fine.          |
+---------------+----------------+
| 404 Not Found | There is none. |
+---------------+----------------+
`;

type Files = Readonly<Record<string, string>>;

/** The first of the files is the page; paths in it begin at the top. */
function documentOf(files: Files) {
  const [file, source] = Object.entries(files)[0]!;
  const page = pageOf(file, source);
  const included: IncludedFiles = {
    find: (path, from) => {
      const found = path.includes('/') ? path : [...from.split('/').slice(0, -1), path].join('/');
      return files[found] === undefined ? undefined : pageOf(found, files[found]);
    },
  };
  return { page, document: readRst(page, { files: included }) };
}

function pageOf(file: string, source: string): Page {
  return { file, source, encoding: 'utf-8', byteOrderMark: false };
}

function factsWith(files: Files): PageFacts {
  const { page, document } = documentOf(files);
  return factsOf(page, document);
}

/** The titles of a page's sections, those within others behind them. */
function titlesIn(files: Files): readonly string[] {
  const { title, blocks } = documentOf(files).document;
  return [title?.value ?? [], blocks.flatMap(titlesOf)].flat();
}

function titlesOf(block: Block): readonly string[] {
  return block.kind === 'section' ? [block.title.value, ...block.blocks.flatMap(titlesOf)] : [];
}

function paragraphsIn(files: Files): readonly string[] {
  return documentOf(files).document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text.value] : []));
}
