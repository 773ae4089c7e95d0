import { isReadError } from '../disk/index.ts';
import type { DiskWriter, ReadError } from '../disk/index.ts';
import { fixPages } from '../fix/index.ts';
import type { PageState, Extent, PageOutcome } from '../fix/index.ts';
import { formatFor, withWriter } from '../formats/format.ts';
import type { Format, LoadedFormat } from '../formats/format.ts';
import type { Page, PageFacts, Problem, Service } from '../model.ts';
import { includedFilesIn } from './included-files.ts';
import type { Input } from './input.ts';
import type { LintContext } from './lint-task.ts';
import type { LintRequest } from './lint-request.ts';
import type { Listener } from './listener.ts';
import type { LintRun } from './lint-run.ts';
import { onceEach } from './once-each.ts';
import { factsOf } from './page-facts.ts';
import { problemsIn } from './problems.ts';
import type { Reading } from './read-services.ts';
import type { Workspace } from './workspace/workspace.ts';

/** The result of fixing. */
export interface Fixing {
  /** The services after fixing. */
  readonly reading: Reading;
  readonly outcomes: readonly PageOutcome[];
  /** The pages that could not be fixed and stay as they were, and why. */
  readonly failures: readonly ReadError[];
}

/** Fixes the pages of a run, on disk or, in a dry run, for its listener. Other pages of the services stay untouched. */
export async function fix(extent: Extent, { request, input, reading, context, workspace, listener }: LintRun): Promise<Fixing> {
  const { disk, toolkit: { formats } } = workspace;
  const writer = request.fixDryRun ? undefined : await disk.writer();
  writer?.clearLeftovers(input.files);
  const problemsOn: ProblemsOn = (services) => fixable(services, request, context, workspace);
  const reads = filesToFix(reading.services, input, problemsOn).map(input.read);
  const languages = new Map(reading.services.flatMap(({ pages }) => pages.map(({ file, language }) => [file, language])));
  const pages = reads.flatMap((page): Page | readonly never[] => (isReadError(page) ? [] : withLanguage(page, languages.get(page.file))));
  const includedBy = new Map(reading.services.flatMap((service) => {
    const included = includedFilesIn(service, input.read);
    return service.pages.map(({ file }) => [file, included] as const);
  }));
  const factsIn = (page: Page): PageFacts => factsOf(page, formats, includedBy.get(page.file))!; // a page with problems has a format
  const stateOfPages = pageLinter(reading.services, problemsOn, factsIn);
  const loaded = await loadedFor(pages, formats);
  const outcomes = fixPages(pages, ({ file }) => loaded.get(file)!, stateOfPages, extent);
  const faults = outcomes.flatMap((outcome) => faultsOf(outcome, writer, listener));
  const failures = [...reads.filter(isReadError), ...faults];
  const failed = new Set(failures.map(({ file }) => file));
  const current = outcomes.map(({ before, page }) => (failed.has(page.file) ? before : page));
  const services = withPages(reading.services, new Map(current.map((page) => [page.file, factsIn(page)])));
  const done = outcomes.filter(({ page }) => !failed.has(page.file));
  return { reading: { ...reading, services }, outcomes: done, failures };
}

function withLanguage(page: Page, language: string | undefined): Page {
  return language === undefined ? page : { ...page, language };
}

type ProblemsOn = (services: readonly Service[]) => readonly Problem[];

/** The problems with a fix, of the requested rules. */
function fixable(
  services: readonly Service[], { only }: LintRequest, context: LintContext, { toolkit: { rules } }: Workspace,
): readonly Problem[] {
  return problemsIn(services, context, rules)
    .filter((problem) => problem.fix !== undefined && (only.length === 0 || only.includes(problem.rule)));
}

function filesToFix(services: readonly Service[], { files, changes }: Input, problemsOn: ProblemsOn): readonly string[] {
  const named = new Set(files.filter((file) => changes?.files.has(file) ?? true));
  const found = new Set(problemsOn(services).map(({ place }) => place.file));
  return [...found].filter((file) => named.has(file));
}

type StateOfPages = (pages: readonly Page[]) => ReadonlyMap<string, PageState>;

/** The facts and problems of pages after a round; pages that have not changed are not read again. */
function pageLinter(services: readonly Service[], problemsOn: ProblemsOn, factsIn: (page: Page) => PageFacts): StateOfPages {
  const known = new WeakMap<Page, PageFacts>();
  const cachedFacts = (page: Page): PageFacts => {
    const facts = known.get(page) ?? factsIn(page);
    known.set(page, facts);
    return facts;
  };
  return (pages) => {
    const facts = new Map(pages.map((page) => [page.file, cachedFacts(page)]));
    const concerned = services.filter((service) => service.pages.some(({ file }) => facts.has(file)));
    const examined = new Map([...facts].map(([file, each]) => [file, { facts: each, problems: [] as Problem[] }]));
    for (const problem of problemsOn(withPages(concerned, facts))) {
      examined.get(problem.place.file)?.problems.push(problem);
    }
    return examined;
  };
}

/** The formats of pages, with their writers. */
async function loadedFor(pages: readonly Page[], formats: readonly Format[]): Promise<ReadonlyMap<string, LoadedFormat>> {
  const loaded = pages.map(async ({ file, source }) => [file, await withWriter(formatFor(file, formats, () => source)!)] as const);
  return new Map(await Promise.all(loaded));
}

function withPages(services: readonly Service[], facts: ReadonlyMap<string, PageFacts>): readonly Service[] {
  return services.map((service) => ({ ...service, pages: onceEach(service.pages.map((page) => facts.get(page.file) ?? page)) }));
}

/** Writes a page, or shows it in a dry run; returns what prevents writing. */
function faultsOf({ before, page, fault }: PageOutcome, writer: DiskWriter | undefined, { wouldFix }: Listener): readonly ReadError[] {
  if (fault !== undefined) return [{ file: page.file, message: `is left alone: ${fault}` }];
  if (page === before) return [];
  if (writer !== undefined) return [writer.writePage(before, page) ?? []].flat();
  wouldFix?.(before, page);
  return [];
}
