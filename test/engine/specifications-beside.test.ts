import { expect, it } from 'vitest';
import { freshFactsOf } from '../../src/engine/kept-facts.ts';
import { specificationsBeside } from '../../src/engine/specifications-beside.ts';
import { memoryDisk } from '../../src/disk/memory-disk.ts';
import { lint, plainRequest } from '../../src/engine/index.ts';
import { loadReading } from '../../src/engine/page-facts.ts';
import { toolkit } from '../../src/hosts/toolkit.ts';
import type { Operation, Page, PageFacts } from '../../src/model.ts';

const specification = 'openapi: 3.0.3\ninfo: {title: Lamps, version: "1"}\npaths:\n  /lamps:\n    get:\n      responses:\n        "200": {description: Lit.}\n';

const nothing: PageFacts = { file: 'lamps.md', tables: 0, statusLists: [], operations: [], malformed: [] };
const operation: Operation = {
  place: { file: 'lamps.md', start: 0, end: 3, line: 1, column: 1, endLine: 1, endColumn: 4 }, method: 'GET', uri: '/lamps', codes: [],
};

it('reads a specification once, however many pages stand beside it, and none for pages without operations', async () => {
  await loadReading(['lamps.yaml'], toolkit.formats);
  const asked: string[] = [];
  const read = (file: string): Page => {
    asked.push(file);
    return { file, source: specification, encoding: 'utf-8', byteOrderMark: false };
  };
  const specificationsOf = specificationsBeside(read, toolkit.formats);
  const found = (page: PageFacts): readonly string[] =>
    specificationsOf(['lamps.yaml'], [page], freshFactsOf(toolkit.formats, { find: () => undefined })).flatMap(({ operations }) => operations.map(({ method, uri }) => `${method} ${uri}`));
  expect(found(nothing)).toEqual([]);
  expect(asked).toEqual([]);
  for (let times = 0; times < 3; times++) expect(found({ ...nothing, operations: [operation] })).toEqual(['GET /lamps']);
  expect(asked).toEqual(['lamps.yaml']);
});

it('loads what reads specifications only for pages that state operations', async () => {
  const loaded = new Set<string>();
  const formats = toolkit.formats.map((format) => ({
    ...format,
    async load() {
      loaded.add(format.name);
      await format.load?.();
    },
  }));
  const run = async (page: string) => {
    loaded.clear();
    const disk = memoryDisk(new Map([['lamps.rst', page], ['package.json', '{}']]), '/project');
    await lint({ ...plainRequest, paths: ['lamps.rst'], noConfig: true, canon: 'http' }, { toolkit: { ...toolkit, formats }, disk });
    return [...loaded];
  };
  const codes = 'Status Codes\n------------\n\n- 200 OK\n- 404 Not Found\n';
  expect(await run(`Lamps\n=====\n\n${codes}`)).toEqual(['rst']);
  expect(await run(`Lamps\n=====\n\nGET /v1/lamps\n\n${codes}`)).toContain('openapi');
});
