import { isReadError } from '../disk/index.ts';
import type { ReadError } from '../disk/index.ts';
import { loadReaders } from '../formats/format.ts';
import type { Format } from '../formats/format.ts';
import type { IncludedFiles, Page, PageFacts, Service } from '../model.ts';
import { UserError } from '../text/user-error.ts';
import { includedFilesIn } from './included-files.ts';
import type { Input } from './input.ts';
import { noProgress } from './listener.ts';
import type { Listener } from './listener.ts';
import { onceEach } from './once-each.ts';
import { factsOf, inEncodingOfFormat } from './page-facts.ts';
import { inNamedLanguage } from './page-language.ts';
import { specificationsBeside, type SpecificationsBeside } from './specifications-beside.ts';
import { collectGarbageOfLongPage } from './threads/gc-tuning.ts';
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
  return readServices({ files, readErrors, read: workspace.disk.readPage }, project, workspace, listener);
}

/** Reads whole services: the result does not depend on which of their pages are named. */
export async function readServices(
  input: Input, project: Project, workspace: Workspace, listener: Listener = {}, known: KnownFacts = new Map(),
): Promise<Reading> {
  const whole = wholeServicesOf(input.files, project, workspace);
  const readErrors = [...input.readErrors, ...whole.readErrors];
  await loadReaders(filesIn(whole.services), workspace.toolkit.formats);
  const progress = listener.reading?.(pagesIn(whole.services)) ?? noProgress;
  const specificationsOf = specificationsBeside(input.read, workspace.toolkit.formats);
  let begun = 0;
  const step = (): void => progress.tell(++begun);
  try {
    const services = whole.services.map((files) => {
      const { service, readErrors: own } = readService(files, input.read, workspace.toolkit.formats, step, specificationsOf, known);
      readErrors.push(...own);
      return service;
    });
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
export type KnownFacts = ReadonlyMap<string, PageFacts>;

/** Reads the pages of a service, except those whose facts are known; `step` is called before each. */
export function readService(
  service: ServiceFiles, read: Input['read'], formats: readonly Format[], step: () => void, specificationsOf: SpecificationsBeside, known: KnownFacts = new Map(),
): ServiceReading {
  const { files, beside = [] } = service;
  const readErrors: ReadError[] = [];
  const included = includedFilesIn(service, read);
  const pages = files.flatMap((file): readonly PageFacts[] => {
    step();
    const before = known.get(file);
    if (before !== undefined) return [before];
    const page = inEncodingOfFormat(read(file), formats);
    if ('source' in page && page.source.length > longPage) collectGarbageOfLongPage();
    if (!isReadError(page)) return [factsFrom(inNamedLanguage(page, service), formats, included)];
    readErrors.push(page);
    return [];
  });
  return { service: serviceFrom(service, pages, specificationsOf(beside, pages, included)), readErrors };
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
function factsFrom(page: Page, formats: readonly Format[], included: IncludedFiles): PageFacts {
  const facts = attempt(page, formats, included);
  if (facts === undefined) throw new UserError(`${page.file} is not a page that canonlint reads`);
  return facts;
}

function attempt(page: Page, formats: readonly Format[], included: IncludedFiles): PageFacts | undefined {
  try {
    return factsOf(page, formats, included);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new Error(`reading ${page.file} fails: ${String(error)}`, { cause: error });
  }
}
