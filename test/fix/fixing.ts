import { rules } from '../../rules/index.ts';
import { judgementOf } from '../../src/engine/judgement.ts';
import { factsOf } from '../../src/facts/index.ts';
import { fixPages, isWanted } from '../../src/fix/index.ts';
import type { Extent, Judgement, PageOutcome } from '../../src/fix/index.ts';
import type { LoadedFormat } from '../../src/formats/index.ts';
import { found } from '../../src/lint/lint.ts';
import type { Canon, Page, PageFacts, Problem } from '../../src/model.ts';
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
  return fixPages(pages, () => format, (now) => judged(now, canon, extent, format));
}

/** Fixes one page. */
export function fixingOf(source: string, canon?: Canon, extent?: Extent): PageOutcome {
  return fixing([pageWith(source)], canon, extent)[0]!;
}

/** What is known about the pages of one service. */
export function judged(pages: readonly Page[], canon: Canon = house, extent: Extent = 'all', format: LoadedFormat = rst): Judgement {
  const facts = pages.map((page) => factsIn(page, format));
  const service = { name: 'service', pages: facts };
  const problems = found([service], canon, rules, () => 'error');
  return judgementOf(service, new Map(facts.map((each) => [each.file, each])), new Set(pages.map(({ file }) => file)), problems, (problem) => isWanted(problem, extent));
}

/** The facts of pages that were judged: most pages of a service stay as they are. */
const known = new WeakMap<Page, PageFacts>();

function factsIn(page: Page, format: LoadedFormat): PageFacts {
  const facts = known.get(page) ?? factsOf(page, format.read(page));
  known.set(page, facts);
  return facts;
}

/** The facts and the problems of pages, by file. */
export function examined(pages: readonly Page[], canon: Canon, format: LoadedFormat = rst): ReadonlyMap<string, PageState> {
  const { facts, problems } = judged(pages, canon, 'all', format);
  return new Map([...facts].map(([file, each]) => [file, {
    facts: each, problems: problems.filter(({ hidden, problem }) => !hidden && problem.place.file === file).map(({ problem }) => problem),
  }]));
}

interface PageState {
  readonly facts: PageFacts;
  readonly problems: readonly Problem[];
}

/** The problems of pages that have a fix. */
export function fixableOn(pages: readonly Page[], canon: Canon = house, format: LoadedFormat = rst): readonly Problem[] {
  return judged(pages, canon, 'all', format).problems.flatMap(({ offered, problem }) => (offered ? [problem] : []));
}

/** The services of reStructuredText below `fixtures/rules`. */
export const fixtures = servicesIn(own.pages.filter(({ file }) => file.startsWith('fixtures/rules/')));

/** The lines that differ in two texts, those of the first with a minus. */
export function changedLines(before: string, after: string): readonly string[] {
  const [were, are] = [before.split('\n'), after.split('\n')];
  return [...were.filter((line) => !are.includes(line)).map((line) => `- ${line}`), ...are.filter((line) => !were.includes(line)).map((line) => `+ ${line}`)];
}
