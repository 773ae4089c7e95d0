import { isReadError } from '../disk/index.ts';
import type { Format } from '../formats/format.ts';
import type { IncludedFiles, PageFacts } from '../model.ts';
import type { Input } from './input.ts';
import { factsOf, inEncodingOfFormat } from './page-facts.ts';

/** The operations of the specifications beside a page that stands alone; nothing is read for pages that state no operation. */
export type SpecificationsBeside = (files: readonly string[], pages: readonly PageFacts[], included: IncludedFiles) => readonly PageFacts[];

/** Reads the specifications beside the pages of a run; each is read once, however many pages stand beside it. */
export function specificationsBeside(read: Input['read'], formats: readonly Format[]): SpecificationsBeside {
  const known = new Map<string, readonly PageFacts[]>();
  return (files, pages, included) => {
    if (!pages.some(({ operations }) => operations.length > 0)) return [];
    return files.flatMap((file) => {
      const facts = known.get(file) ?? specificationIn(file, read, formats, included);
      known.set(file, facts);
      return facts;
    });
  };
}

/** The operations of a file; empty if it has none. */
function specificationIn(file: string, read: Input['read'], formats: readonly Format[], included: IncludedFiles): readonly PageFacts[] {
  const page = inEncodingOfFormat(read(file), formats);
  // what cannot be read is told where it is linted itself
  const facts = isReadError(page) ? undefined : factsOf(page, formats, included);
  return facts === undefined || facts.operations.length === 0 ? [] : [{ file, tables: 0, statusLists: [], operations: facts.operations, malformed: [] }];
}
