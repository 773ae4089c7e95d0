import type { Cache } from '../cache/index.ts';
import { isReadError } from '../disk/index.ts';
import type { ReadError } from '../disk/index.ts';
import type { Format } from '../formats/format.ts';
import type { Page, PageFacts, Service } from '../model.ts';
import { UserError } from '../text/user-error.ts';
import { includedFilesIn } from './included-files.ts';
import type { Input } from './input.ts';
import { noProgress } from './listener.ts';
import type { Listener } from './listener.ts';
import { onceEach } from './once-each.ts';
import { keptFactsOf } from './kept-facts.ts';
import type { FactsOfPages } from './kept-facts.ts';
import { inEncodingOfFormat, loadReading, loadReadingOf } from './page-facts.ts';
import { inNamedLanguage } from './page-language.ts';
import { noCache } from './run-cache.ts';
import type { RunCache } from './run-cache.ts';
import { specificationsBeside, stateOperations, type SpecificationsBeside } from './specifications-beside.ts';
import type { EqualPages } from './threads/equal-pages.ts';
import { collectGarbageOfLongPage, tuneBeforePage } from './threads/v8-tuning.ts';
import type { Project } from './workspace/selection.ts';
import { wholeServicesOf } from './workspace/services.ts';
import type { ServiceFiles } from './workspace/services.ts';
import type { Workspace } from './workspace/workspace.ts';

/** Services as read, and what could not be read. */
export interface Reading {
  readonly services: readonly Service[];
  readonly readErrors: readonly ReadError[];
  /** The services that another run's configuration named. */
  readonly configured?: ReadonlySet<string>;
}

/** Reads the services of selected pages from disk. */
export function pagesRead(
  selection: Pick<Input, 'files' | 'readErrors'>, project: Project, workspace: Workspace, listener: Listener = {},
): Promise<Reading> {
  const { files, readErrors } = selection;
  return readServices({ files, readErrors, read: workspace.disk.readPage, stampOf: workspace.disk.stampOf }, project, workspace, listener);
}

/** Reads whole services: the result does not depend on which of their pages are named. */
export async function readServices(
  input: Input, project: Project, workspace: Workspace, listener: Listener = {}, known: KnownFacts = new Map(), openCache: RunCache = noCache,
): Promise<Reading> {
  const whole = wholeServicesOf(input.files, project, workspace);
  const readErrors = [...input.readErrors, ...whole.readErrors];
  const { toolkit: { formats } } = workspace;
  const progress = listener.reading?.(pagesIn(whole.services)) ?? noProgress;
  let begun = 0;
  const step = (): void => progress.tell(++begun);
  try {
    const open = await openCache(pagesIn(whole.services));
    const cache = open?.cache;
    const means: ReadMeans = { read: input.read, formats, step, specificationsOf: specificationsBeside(input.read, formats), known, cache };
    const services: Service[] = [];
    for (const files of whole.services) {
      const { service, readErrors: own } = await readService(files, means);
      readErrors.push(...own);
      services.push(service);
    }
    cache?.save();
    if (open !== undefined) listener.kept?.(open.cache.counts.taken, open.cache.counts.read, open.shared.place.folder, open.cache.size());
    return { services, readErrors };
  } finally {
    progress.done();
  }
}

/** All that may be read of services, but for what their pages include. */
export function filesIn(services: readonly Pick<ServiceFiles, 'files' | 'beside'>[]): readonly string[] {
  return services.flatMap(({ files, beside = [] }) => [...files, ...beside]);
}

/** The number of pages. */
export function pagesIn(services: readonly Pick<ServiceFiles, 'files'>[]): number {
  return services.reduce((pages, { files }) => pages + files.length, 0);
}

/** A service as read, and what could not be read. */
export interface ServiceReading {
  readonly service: Service;
  readonly readErrors: readonly ReadError[];
}

/** The facts of pages that were read before, by name. */
export type KnownFacts = Pick<ReadonlyMap<string, PageFacts>, 'get' | 'size'>;

/** The facts of pages, held until the pages are linted. */
export interface HeldPages extends KnownFacts {
  /** Holds the facts of pages, as long as there is room. */
  hold(pages: readonly PageFacts[]): void;
}

/** What gives pages the facts of equal ones; undefined where a run has too few for that. */
export async function equalPagesAmong(pages: number, files: () => Iterable<string>): Promise<EqualPages | undefined> {
  return pages < manyPages ? undefined : new (await import('./threads/equal-pages.ts')).EqualPages(files);
}

const manyPages = 200;

/** What services are read with. */
export interface ReadMeans {
  readonly read: Input['read'];
  readonly formats: readonly Format[];
  /** Called before each page. */
  readonly step: () => void;
  readonly specificationsOf: SpecificationsBeside;
  readonly known?: KnownFacts | undefined;
  readonly cache?: Cache | undefined;
  readonly equal?: EqualPages | undefined;
}

/** Reads the pages of a service, except those whose facts are known. */
export async function readService(service: ServiceFiles, { read, formats, step, specificationsOf, known = new Map(), cache, equal }: ReadMeans): Promise<ServiceReading> {
  const { files, beside = [] } = service;
  const readErrors: ReadError[] = [];
  const pageFacts = keptFactsOf(service, formats, includedFilesIn(service, read), cache, equal);
  const before = new Map(files.flatMap((file) => known.get(file) ?? pageFacts.before(file) ?? []).map((facts) => [facts.file, facts]));
  const pages: PageFacts[] = [];
  for (const file of files) {
    step();
    tuneBeforePage();
    const facts = before.get(file) ?? await factsNow(file, service, { read, formats, pageFacts, equal });
    if ('message' in facts) readErrors.push(facts);
    else pages.push(facts);
  }
  // a package.json beside a page could be one by its name, and to load what reads it takes as long as to read the page
  if (stateOperations(pages)) await loadReading(beside, formats);
  return { service: serviceFrom(service, pages, specificationsOf(beside, pages, pageFacts)), readErrors };
}

/** What a page is read with. */
interface PageMeans extends Pick<ReadMeans, 'read' | 'formats' | 'equal'> {
  readonly pageFacts: FactsOfPages;
}

/** Reads a page of a service. Rejects with an Error that names the page on which reading fails. */
export async function factsNow(file: string, service: ServiceFiles, { read, formats, pageFacts, equal }: PageMeans): Promise<PageFacts | ReadError> {
  const found = inEncodingOfFormat(read(file), formats);
  if (isReadError(found)) return found;
  if (found.source.length > longPage) collectGarbageOfLongPage();
  const page = inNamedLanguage(found, service);
  await loadReadingOf(page, formats, equal);
  return factsFrom(page, pageFacts);
}

/** A service with the facts of its pages as each is read, and of the specifications beside them. */
export function serviceFrom({ name, root, documentation }: ServiceFiles, pages: readonly PageFacts[], specifications: readonly PageFacts[]): Service {
  return {
    name, root, ...(documentation !== undefined && { documentation }), pages: onceEach(pages), ...(specifications.length > 0 && { specifications }),
  };
}

/** The length in UTF-16 code units from which on a page makes much garbage. */
const longPage = 4_000_000;

/** Throws an Error that names the page on which reading fails. */
function factsFrom(page: Page, pageFacts: FactsOfPages): PageFacts {
  const facts = attempt(page, pageFacts);
  if (facts === undefined) throw new UserError(`${page.file} is not a page that canonlint reads`);
  return facts;
}

function attempt(page: Page, pageFacts: FactsOfPages): PageFacts | undefined {
  try {
    return pageFacts.read(page);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new Error(`reading ${page.file} fails: ${String(error)}`, { cause: error });
  }
}
