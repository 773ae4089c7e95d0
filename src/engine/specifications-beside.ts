import { isReadError } from '../disk/index.ts';
import type { Format } from '../formats/format.ts';
import type { PageFacts } from '../model.ts';
import type { Input } from './input.ts';
import type { FactsOfPages } from './kept-facts.ts';
import { inEncodingOfFormat } from './page-facts.ts';

/** The operations of the specifications beside a page that stands alone; nothing is read for pages that state no operation. */
export type SpecificationsBeside = (files: readonly string[], pages: readonly PageFacts[], own: SpecificationFacts) => readonly PageFacts[];

/** How a file beside a page is read. */
export type SpecificationFacts = Pick<FactsOfPages, 'specificationBefore' | 'readSpecification'>;

/** Reads the specifications beside the pages of a run; each is read once, however many pages stand beside it. */
export function specificationsBeside(read: Input['read'], formats: readonly Format[]): SpecificationsBeside {
  const known = new Map<string, readonly PageFacts[]>();
  return (files, pages, own) => {
    if (!stateOperations(pages)) return [];
    return files.flatMap((file) => {
      const facts = known.get(file) ?? specificationIn(file, read, formats, own);
      known.set(file, facts);
      return facts;
    });
  };
}

/** Whether pages state operations, which a specification beside them may specify. */
export function stateOperations(pages: readonly PageFacts[]): boolean {
  return pages.some(({ operations }) => operations.length > 0);
}

/** The operations of a file; empty if it has none. */
function specificationIn(file: string, read: Input['read'], formats: readonly Format[], own: SpecificationFacts): readonly PageFacts[] {
  const before = own.specificationBefore(file);
  const page = before === undefined ? inEncodingOfFormat(read(file), formats) : undefined;
  // what cannot be read is told where it is linted itself
  const facts = page === undefined || isReadError(page) ? before : own.readSpecification(page);
  return facts === undefined || facts.operations.length === 0 ? [] : [{ file, tables: 0, statusLists: [], operations: facts.operations, malformed: [] }];
}
