import { rules } from '../../rules/index.ts';
import { factsOf } from '../../src/facts/index.ts';
import { fixPages } from '../../src/fix/index.ts';
import type { PageState, Extent, PageOutcome } from '../../src/fix/index.ts';
import type { LoadedFormat } from '../../src/formats/index.ts';
import { lint } from '../../src/lint/lint.ts';
import type { Canon, Page, Problem } from '../../src/model.ts';
import { servicesIn, written } from '../formats/laws/fixtures.ts';
import { house } from '../rules/fixtures.ts';

const own = written.find(({ name }) => name === 'rst')!;

/** The format reStructuredText with its writer. */
export const rst = own.format;

/** A page with a text. */
export function pageWith(source: string, file = 'page.rst', traits: Partial<Page> = {}): Page {
  return { file, source, encoding: 'utf-8', byteOrderMark: false, ...traits };
}

/** Fixes the pages of one service. */
export function fixing(pages: readonly Page[], canon: Canon = house, extent: Extent = 'all', format: LoadedFormat = rst): readonly PageOutcome[] {
  return fixPages(pages, () => format, (now) => examined(now, canon, format), extent);
}

/** Fixes one page. */
export function fixingOf(source: string, canon?: Canon, extent?: Extent): PageOutcome {
  return fixing([pageWith(source)], canon, extent)[0]!;
}

/** What is known about the pages of one service. */
export function examined(pages: readonly Page[], canon: Canon, format: LoadedFormat = rst): ReadonlyMap<string, PageState> {
  const facts = pages.map((page) => factsOf(page, format.read(page)));
  const problems = lint([{ name: 'service', pages: facts }], canon, rules, () => 'error');
  return new Map(facts.map((each) => [each.file, { facts: each, problems: problems.filter(({ place }) => place.file === each.file) }]));
}

/** The problems of pages that have a fix. */
export function fixableOn(pages: readonly Page[], canon: Canon = house, format: LoadedFormat = rst): readonly Problem[] {
  return [...examined(pages, canon, format).values()].flatMap(({ problems }) => problems.filter(({ fix }) => fix !== undefined));
}

/** The services of reStructuredText below `fixtures/rules`. */
export const fixtures = servicesIn(own.pages.filter(({ file }) => file.startsWith('fixtures/rules/')));

/** The lines that differ in two texts, those of the first with a minus. */
export function changedLines(before: string, after: string): readonly string[] {
  const [were, are] = [before.split('\n'), after.split('\n')];
  return [...were.filter((line) => !are.includes(line)).map((line) => `- ${line}`), ...are.filter((line) => !were.includes(line)).map((line) => `+ ${line}`)];
}
