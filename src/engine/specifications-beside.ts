import { isReadError } from '../disk/index.ts';
import type { Format } from '../formats/format.ts';
import type { IncludedFiles, PageFacts } from '../model.ts';
import type { Input } from './input.ts';
import { factsOf, inEncodingOfFormat } from './page-facts.ts';

/** The operations of the specifications beside a page that stands alone; nothing is read for pages that state no operation. */
export function specificationsBeside(
  files: readonly string[], pages: readonly PageFacts[], read: Input['read'], formats: readonly Format[], included: IncludedFiles,
): readonly PageFacts[] {
  if (!pages.some(({ operations }) => operations.length > 0)) return [];
  return files.flatMap((file) => {
    const page = inEncodingOfFormat(read(file), formats);
    // what cannot be read is told where it is linted itself
    const facts = isReadError(page) ? undefined : factsOf(page, formats, included);
    return facts === undefined || facts.operations.length === 0 ? [] : [{ file, tables: 0, statusLists: [], operations: facts.operations, malformed: [] }];
  });
}
