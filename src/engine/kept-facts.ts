import type { Cache, KeptPages, SeenFile } from '../cache/index.ts';
import type { Format } from '../formats/format.ts';
import type { IncludedFiles, Page, PageFacts } from '../model.ts';
import { noting } from './included-files.ts';
import type { FilesOfService } from './included-files.ts';
import { factsOf, nothingOn } from './page-facts.ts';
import type { EqualPages } from './threads/equal-pages.ts';
import type { ServiceFiles } from './workspace/services.ts';

/** The facts of the pages of a service, which may be known from an earlier run. */
export interface FactsOfPages {
  /** The facts of a page from an earlier run, if nothing of it has changed. */
  readonly before: (file: string) => PageFacts | undefined;
  /** The names of the page, and of the files on which its facts draw, if those are known. */
  readonly filesBefore: (file: string) => readonly string[] | undefined;
  /** Whether that is known, and a page draws on none of some files. */
  readonly isApart: (file: string, others: ReadonlySet<string>) => boolean;
  /** Reads the facts of a page, and keeps them; undefined if no format reads it. */
  readonly read: (page: Page) => PageFacts | undefined;
  /** The same for a file that may be the specification of a page. */
  readonly specificationBefore: (file: string) => PageFacts | undefined;
  readonly readSpecification: (page: Page) => PageFacts | undefined;
}

/** The facts of the pages of a service, kept in a cache if there is one; `equal` has those of pages that this run has read. */
export function keptFactsOf(service: ServiceFiles, formats: readonly Format[], included: FilesOfService, cache?: Cache, equal?: EqualPages): FactsOfPages {
  if (cache === undefined) return freshFactsOf(formats, included, equal);
  const kept = cache.pagesOf(service);
  const readAs = (page: Page, as: string): PageFacts | undefined => {
    const { files, found } = noting(included);
    const facts = factsOf(page, formats, files, equal);
    if (facts !== undefined || as === asSpecification) kept.keep(page, as, found, facts ?? nothingOn(page.file));
    return facts;
  };
  return {
    before: (file) => kept.factsOf(file, asPage(service)),
    filesBefore: (file) => kept.filesOf(file, asPage(service))?.map(({ name }) => name),
    isApart: (file, others) => kept.isApart(file, asPage(service), others),
    read: (page) => readAs(page, asPage(service)),
    specificationBefore: (file) => kept.factsOf(file, asSpecification),
    readSpecification: (page) => readAs(page, asSpecification),
  };
}

/** The facts of pages, each of which is read. */
export function freshFactsOf(formats: readonly Format[], included: IncludedFiles, equal?: EqualPages): FactsOfPages {
  const read = (page: Page): PageFacts | undefined => factsOf(page, formats, included, equal);
  return { before: () => undefined, filesBefore: () => undefined, isApart: () => false, read, specificationBefore: () => undefined, readSpecification: read };
}

/** What decides on the facts of a page besides its files, its name, and the root of its service: the language of the service. */
function asPage({ language = '' }: ServiceFiles): string {
  return `page ${language}`;
}

/** All files behind the pages of a service, each once; undefined where one is not known. */
export function pagesBehind(service: ServiceFiles, kept: KeptPages): readonly SeenFile[] | undefined {
  return eachOnce(service.files.map((file) => kept.filesOf(file, asPage(service))));
}

/** The files of lists, each once; undefined where a list is not known. */
export function eachOnce(lists: readonly (readonly SeenFile[] | undefined)[]): readonly SeenFile[] | undefined {
  if (lists.includes(undefined)) return undefined;
  return [...new Map(lists.flatMap((list) => list ?? []).map((file) => [file.name, file])).values()];
}

/** A specification beside a page has the language that it has itself. */
export const asSpecification = 'specification';
