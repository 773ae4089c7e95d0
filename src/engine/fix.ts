import { isReadError } from '../disk/index.ts';
import type { DiskWriter, ReadError } from '../disk/index.ts';
import { fixPages, isWanted } from '../fix/index.ts';
import type { Extent, Judgement, PageOutcome } from '../fix/index.ts';
import { formatFor, withWriter } from '../formats/format.ts';
import type { Format, LoadedFormat } from '../formats/format.ts';
import { identityIn } from '../lint/same-problem.ts';
import type { Page, Service } from '../model.ts';
import { changedService, factsOfFile } from './changed-service.ts';
import type { Input } from './input.ts';
import { judgementOf } from './judgement.ts';
import type { LintRun } from './lint-run.ts';
import type { Listener } from './listener.ts';
import { filesOf } from './once-each.ts';
import { loadReading } from './page-facts.ts';
import { foundIn, problemsIn } from './problems.ts';
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
  const writer = request.fixDryRun ? undefined : await workspace.disk.writer();
  writer?.clearLeftovers(input.files);
  const outcomes: PageOutcome[] = [];
  const failures: ReadError[] = [];
  const services: Service[] = [];
  const isOlder = await olderIn(run);
  const isOffered: Offers = (problem, { key }) =>
    isWanted(problem, extent) && !isOlder(key) && (request.only.length === 0 || request.only.includes(problem.rule));
  for (const service of reading.services) {
    const fixed = await fixService(service, isOffered, run);
    const faults = [...fixed.failures, ...fixed.outcomes.flatMap((outcome) => faultsOf(outcome, writer, listener))];
    const failed = new Set(faults.map(({ file }) => file));
    const current = fixed.outcomes.map(({ before, page }) => (failed.has(page.file) ? before : page));
    failures.push(...faults);
    outcomes.push(...fixed.outcomes.filter(({ page }) => !failed.has(page.file)));
    services.push(current.length === 0 ? service : fixed.serviceWith(current));
  }
  return { reading: { ...reading, services }, outcomes, failures };
}

/** Whether a fix may be applied. */
export type Offers = Parameters<typeof judgementOf>[4];

/** Whether a problem, by what identifies it, is older than the change that a run is about, and so not to be fixed. */
async function olderIn(run: LintRun): Promise<(key: string) => boolean> {
  const { input: { changes }, reading: { services }, context, workspace: { toolkit } } = run;
  if (changes === undefined) return () => false;
  const { dated } = await import('./changed-since.ts');
  const { older } = await dated(problemsIn(services, context, toolkit.rules), changes, run);
  const identify = identityIn(services);
  const keys = new Set(older.map((problem) => identify(problem).key));
  return (key) => keys.has(key);
}

/** A service whose pages are fixed in memory. */
export interface FixedService extends Pick<Fixing, 'outcomes' | 'failures'> {
  readonly serviceWith: (pages: readonly Page[]) => Service;
}

/** Fixes the named pages of a service in memory: no fix causes a problem in the service. */
export async function fixService(service: Service, isOffered: Offers, run: LintRun): Promise<FixedService> {
  const { input, workspace: { toolkit: { formats } } } = run;
  const serviceWith = changedService(service, input.read, formats);
  const judged = judge(serviceWith, namedFiles(service, input), isOffered, run);
  const { problems, named } = judged([]);
  const found = new Set(problems.flatMap(({ offered, problem }) => (offered ? [problem.place.file] : [])));
  const reads = [...found].filter((file) => named.has(file)).map(input.read);
  const pages = reads.flatMap((page) => (isReadError(page) ? [] : [page]));
  await loadReading(service.pages.map(({ file }) => file), formats);
  const loaded = await loadedFor(pages, service, input, formats);
  const outcomes = pages.length === 0 ? [] : fixPages(pages, ({ file }) => loaded.get(file)!, judged);
  return { outcomes, failures: reads.filter(isReadError), serviceWith };
}

/** The named pages of a service, and what they include, which lies in their documentation. */
function namedFiles({ pages }: Service, { files, changes }: Input): ReadonlySet<string> {
  const named = new Set(files);
  const all = filesOf(pages.filter(({ file }) => named.has(file)));
  return new Set([...all].filter((file) => changes?.isChanged(file) ?? true));
}

/** What is known about a service with some of its pages changed. */
function judge(
  serviceWith: FixedService['serviceWith'], named: ReadonlySet<string>, isOffered: Offers, { context, workspace: { toolkit: { rules } } }: LintRun,
): (pages: readonly Page[]) => Judgement {
  return (pages) => {
    const now = serviceWith(pages);
    const facts = new Map(pages.map(({ file }) => [file, factsOfFile(file, now)]));
    return judgementOf(now, facts, named, foundIn([now], context, rules), isOffered);
  };
}

/** The formats of files, with their writers; an included file without one has that of the page that includes it. */
async function loadedFor(
  pages: readonly Page[], service: Service, { read }: Input, formats: readonly Format[],
): Promise<ReadonlyMap<string, LoadedFormat>> {
  const loaded = pages.map(async (page) => {
    const own = formatFor(page.file, formats, () => page.source);
    if (own !== undefined) return [page.file, await withWriter(own)] as const;
    const home = service.pages.find(({ file, includes = [] }) => file === page.file || includes.includes(page.file))?.file ?? page.file;
    const source = home === page.file ? page : read(home);
    const format = formatFor(home, formats, () => (isReadError(source) ? '' : source.source));
    return [page.file, await withWriter(format!)] as const; // a page with problems has a format
  });
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
