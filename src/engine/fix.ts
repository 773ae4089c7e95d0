import { isReadError } from '../disk/index.ts';
import type { DiskWriter, ReadError } from '../disk/index.ts';
import { fixPages, isWanted } from '../fix/index.ts';
import type { Extent, Judgement, PageOutcome } from '../fix/index.ts';
import { formatFor, withWriter } from '../formats/format.ts';
import type { Format, LoadedFormat } from '../formats/format.ts';
import type { Page, PageFacts, Problem, Service } from '../model.ts';
import { judgementOf, withPages } from './judgement.ts';
import type { Listener } from './listener.ts';
import type { LintRun } from './lint-run.ts';
import { factsOf } from './page-facts.ts';
import { foundIn } from './problems.ts';
import type { Reading } from './read-services.ts';

/** The result of fixing. */
export interface Fixing {
  /** The services after fixing. */
  readonly reading: Reading;
  readonly outcomes: readonly PageOutcome[];
  /** The pages that could not be fixed and stay as they were, and why. */
  readonly failures: readonly ReadError[];
}

/**
 * Fixes the pages of a run, on disk or, in a dry run, for its listener. Other pages of the services stay untouched. No fix
 * may cause a problem in its service.
 */
export async function fix(extent: Extent, run: LintRun): Promise<Fixing> {
  const { request, input, reading, workspace, listener } = run;
  const { disk, toolkit: { formats } } = workspace;
  const writer = request.fixDryRun ? undefined : await disk.writer();
  writer?.clearLeftovers(input.files);
  const fixed = [];
  for (const service of reading.services) fixed.push(await fixService(service, extent, run));
  const outcomes = fixed.flatMap((each) => each.outcomes);
  const faults = outcomes.flatMap((outcome) => faultsOf(outcome, writer, listener));
  const failures = [...fixed.flatMap((each) => each.failures), ...faults];
  const failed = new Set(failures.map(({ file }) => file));
  const current = outcomes.map(({ before, page }) => (failed.has(page.file) ? before : page));
  const facts = new Map(current.map((page) => [page.file, factsOf(page, formats)!]));
  const services = reading.services.map((service) => withPages(service, facts));
  const done = outcomes.filter(({ page }) => !failed.has(page.file));
  return { reading: { ...reading, services }, outcomes: done, failures };
}

/** Fixes the pages of a service in memory. */
async function fixService(service: Service, extent: Extent, run: LintRun): Promise<Pick<Fixing, 'outcomes' | 'failures'>> {
  const { input, workspace: { toolkit: { formats } } } = run;
  const judged = judge(service, extent, run);
  const { problems, named } = judged([]);
  const found = new Set(problems.flatMap(({ offered, problem }) => (offered ? [problem.place.file] : [])));
  const reads = [...found].filter((file) => named.has(file)).map(input.read);
  const pages = reads.flatMap((page) => (isReadError(page) ? [] : [page]));
  const loaded = await loadedFor(pages, formats);
  const outcomes = pages.length === 0 ? [] : fixPages(pages, ({ file }) => loaded.get(file)!, judged);
  return { outcomes, failures: reads.filter(isReadError) };
}

/** What is known about a service with some of its pages changed; pages that have not changed are not read again. */
function judge(
  service: Service, extent: Extent, { request: { only }, input: { files, changes }, context, workspace: { toolkit: { rules, formats } } }: LintRun,
): (pages: readonly Page[]) => Judgement {
  const known = new WeakMap<Page, PageFacts>();
  const cachedFacts = (page: Page): PageFacts => {
    const facts = known.get(page) ?? factsOf(page, formats)!; // a page with problems has a format
    known.set(page, facts);
    return facts;
  };
  const named = new Set(files.filter((file) => changes?.files.has(file) ?? true));
  const isOffered = (problem: Problem): boolean => isWanted(problem, extent) && (only.length === 0 || only.includes(problem.rule));
  return (pages) => {
    const facts = new Map(pages.map((page) => [page.file, cachedFacts(page)]));
    const now = withPages(service, facts);
    return judgementOf(now, facts, named, foundIn([now], context, rules), isOffered);
  };
}

/** The formats of pages, with their writers. */
async function loadedFor(pages: readonly Page[], formats: readonly Format[]): Promise<ReadonlyMap<string, LoadedFormat>> {
  const loaded = pages.map(async ({ file, source }) => [file, await withWriter(formatFor(file, formats, () => source)!)] as const);
  return new Map(await Promise.all(loaded));
}

/** Writes a page, or shows it in a dry run; returns what prevents writing. */
function faultsOf({ before, page, fault }: PageOutcome, writer: DiskWriter | undefined, { wouldFix }: Listener): readonly ReadError[] {
  if (fault !== undefined) return [{ file: page.file, message: `is left alone: ${fault}` }];
  if (page === before) return [];
  if (writer !== undefined) return [writer.writePage(before, page) ?? []].flat();
  wouldFix?.(before, page);
  return [];
}
