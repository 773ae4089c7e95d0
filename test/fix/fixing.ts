import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { globSync } from 'tinyglobby';
import { rules } from '../../rules/index.ts';
import { factsOf } from '../../src/facts/index.ts';
import { fixPages } from '../../src/fix/index.ts';
import type { Examined, Extent, Outcome } from '../../src/fix/index.ts';
import { formatOf, withWriter } from '../../src/formats/index.ts';
import type { LoadedFormat, WritableFormat } from '../../src/formats/index.ts';
import { lint } from '../../src/lint/lint.ts';
import type { Canon, Page, Problem } from '../../src/model.ts';
import { house } from '../rules/fixtures.ts';

/** How reStructuredText is read and written. */
export const rst = await withWriter(formatOf('page.rst')!) as WritableFormat;

/** A page of a text. */
export function pageWith(source: string, file = 'page.rst', traits: Partial<Page> = {}): Page {
  return { file, source, encoding: 'utf-8', byteOrderMark: false, ...traits };
}

/** What fixing the pages of one service comes to. */
export function fixing(pages: readonly Page[], canon: Canon = house, extent: Extent = 'all', format: LoadedFormat = rst): readonly Outcome[] {
  return fixPages(pages, () => format, (now) => examined(now, canon), extent);
}

/** What fixing one page comes to. */
export function fixingOf(source: string, canon?: Canon, extent?: Extent): Outcome {
  return fixing([pageWith(source)], canon, extent)[0]!;
}

/** What is known of the pages of one service. */
export function examined(pages: readonly Page[], canon: Canon): ReadonlyMap<string, Examined> {
  const facts = pages.map((page) => factsOf(page, rst.read(page)));
  const problems = lint([{ name: 'service', pages: facts }], canon, rules, () => 'error');
  return new Map(facts.map((each) => [each.file, { facts: each, problems: problems.filter(({ place }) => place.file === each.file) }]));
}

/** The problems of pages that have a fix. */
export function fixableOn(pages: readonly Page[], canon: Canon = house): readonly Problem[] {
  return [...examined(pages, canon).values()].flatMap(({ problems }) => problems.filter(({ fix }) => fix !== undefined));
}

/** The services below `fixtures/rules`: pages that stand alone, and folders of pages. */
export const fixtures: readonly (readonly [name: string, pages: readonly Page[]])[] = services();

function services(): readonly (readonly [string, readonly Page[]])[] {
  const files = globSync('fixtures/rules/**/*.rst').toSorted();
  const byService = new Map<string, Page[]>();
  for (const file of files) {
    const folder = dirname(file);
    const name = folder.split('/').length > 3 ? folder : file;
    byService.set(name, [...(byService.get(name) ?? []), pageWith(readFileSync(file, 'utf8'), file)]);
  }
  return [...byService];
}

/** The lines in which two texts differ, those of the first with a minus. */
export function changedLines(before: string, after: string): readonly string[] {
  const [were, are] = [before.split('\n'), after.split('\n')];
  return [...were.filter((line) => !are.includes(line)).map((line) => `- ${line}`), ...are.filter((line) => !were.includes(line)).map((line) => `+ ${line}`)];
}
