import { beforeAll, expect, it } from 'vitest';
import { EqualPages } from '../../src/engine/threads/equal-pages.ts';
import { HeldFacts } from '../../src/engine/threads/held-facts.ts';
import { factsOf, loadAllReading } from '../../src/engine/page-facts.ts';
import { formats } from '../../src/formats/index.ts';
import type { IncludedFiles, Page } from '../../src/model.ts';

beforeAll(() => loadAllReading(formats));

const none: IncludedFiles = { find: () => undefined };
const page = (file: string, source: string): Page => ({ file, source, encoding: 'utf-8', byteOrderMark: false });

const texts: Readonly<Record<string, (at: number) => string>> = {
  rst: (at) => `Lamp ${at}\n=======\n\nGET /lamps/${at}\n\n.. list-table::\n   :header-rows: 1\n\n   * - Status Code\n     - Description\n   * - 200 OK\n     - The "file":0 or "file":"v1/p${at}.rst" is lit.\n   * - 404 Not Found\n     - No lamp.\n`,
  md: (at) => `# Lamp ${at}\n\n\`GET /lamps/${at}\`\n\n| Code | Meaning |\n|---|---|\n| 200 | Lit ✓ $& \\ |\n| 404 | Lost |\n`,
  yaml: (at) => `openapi: 3.0.3\npaths:\n  /lamps/${at}:\n    get:\n      responses:\n        '200':\n          description: Lit\n        '404':\n          description: Lost\n`,
};

/** The pages of some versions, one version after the other. */
function versions(names: readonly string[], textOf: (extension: string, at: number, version: string) => string): readonly Page[] {
  return names.flatMap((version) => Object.keys(texts).flatMap((extension) =>
    Array.from({ length: 60 }, (_, at) => page(`${version}/p${at}.${extension}`, textOf(extension, at, version)))));
}

/** Reads pages as a run does, and tells how many have been read. */
function reading(pages: readonly Page[], files: (page: Page) => IncludedFiles = () => none) {
  const equal = new EqualPages(() => pages.map(({ file }) => file));
  let reads = 0;
  const counting = formats.map((format) => ({ ...format, read: (each: Page, others?: IncludedFiles) => (reads++, format.read(each, others)) }));
  const facts = pages.map((each) => factsOf(each, counting, files(each), equal));
  return { facts, reads, equal };
}

it('are read once, and have the facts that each would have alone', () => {
  const pages = versions(['v1', '$&', 'v"3\\'], (extension, at) => texts[extension]!(at));
  const { facts, reads, equal } = reading(pages);
  expect(facts).toStrictEqual(pages.map((each) => factsOf(each, formats, none)));
  expect(reads).toBe(180 + 10);
  const held = new HeldFacts(equal);
  held.hold(facts.slice(0, 500).map((each) => each!));
  held.hold(facts.slice(500).map((each) => each!));
  expect(held.size).toBe(facts.length);
  expect(pages.map(({ file }) => held.get(file))).toEqual(facts);
});

it('are those with the same text, name and language', () => {
  const pages = versions(['v1', 'v2', 'v3'], (extension, at) => texts[extension]!(at)).map((each, at): Page => {
    if (each.file.startsWith('v2')) return { ...each, file: each.file.replace('/p', `/q${at}-p`) };
    return each.file.startsWith('v3') ? { ...each, language: 'de' } : each;
  });
  const { facts, reads } = reading(pages);
  expect(reads).toBe(pages.length);
  expect(facts).toEqual(pages.map((each) => factsOf(each, formats, none)));
});

it('are read each time where they draw on other files, which the folder tells', () => {
  const pages = Array.from({ length: 300 }, (_, at) => page(`v${at % 3}/p${Math.floor(at / 3)}.rst`, `${texts['rst']!(Math.floor(at / 3))}\n.. include:: more.txt\n`));
  const files = ({ file }: Page): IncludedFiles => ({ find: () => page(`${file.slice(0, 2)}/more.txt`, `GET /lamps/${file.slice(0, 2)}\n`) });
  const { facts, reads } = reading(pages, files);
  expect(reads).toBe(300);
  expect(facts).toEqual(pages.map((each) => factsOf(each, formats, files(each))));
});

it('are no longer looked for where all versions of a page differ', () => {
  const many = Array.from({ length: 700 }, (_, at) => page(`v${at % 2}/p${Math.floor(at / 2)}.md`, texts['md']!(at)));
  const later = versions(['v1', 'v2'], (extension, at) => texts[extension]!(at));
  const { reads } = reading([...many, ...later]);
  expect(reads).toBe(700 + 360);
});
