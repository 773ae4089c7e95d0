import type { ReadError } from '../disk/index.ts';
import { isReadError } from '../disk/index.ts';
import { factsOf as factsIn, mayState } from '../facts/index.ts';
import { placesOn } from '../facts/page-places.ts';
import { formatFor } from '../formats/format.ts';
import type { Format } from '../formats/format.ts';
import type { Fault, IncludedFiles, Page, PageFacts } from '../model.ts';

/** The facts of a page, with what it includes of some files; undefined if no format reads it. */
export function factsOf(page: Page, formats: readonly Format[], files?: IncludedFiles): PageFacts | undefined {
  const format = formatFor(page.file, formats, () => page.source);
  if (format === undefined) return undefined;
  if (format.orphan !== undefined && files !== undefined) return orphanOn(page, format.orphan(page));
  return format.statesElsewhere === true || mayState(page.source) ? factsIn(page, format.read(page, files)) : nothingOn(page.file);
}

/** A page that states nothing. */
export function nothingOn(file: string): PageFacts {
  return { file, tables: 0, statusLists: [], operations: [], malformed: [] };
}

/** Whether a page states nothing of which a rule could report anything, and includes nothing. */
export function statesNothing(facts: PageFacts): boolean {
  const { statusLists, operations, malformed } = facts;
  return statusLists.length + operations.length + malformed.length === 0 && Object.keys(facts).every((key) => saysNothing.has(key));
}

const saysNothing: ReadonlySet<string> = new Set(['file', 'language', 'tables', 'statusLists', 'operations', 'malformed']);

/** What is said of a part of pages if no page includes it. */
function orphanOn(page: Page, { span, message }: Fault): PageFacts {
  return { ...nothingOn(page.file), nearMisses: [{ place: placesOn(page).place(span), reason: message }] };
}

/** A page as read; a read error if no page of its format is in its encoding. */
export function inEncodingOfFormat(page: Page | ReadError, formats: readonly Format[]): Page | ReadError {
  if (isReadError(page) || page.encoding === 'utf-8') return page;
  const format = formatFor(page.file, formats, () => page.source);
  if (format === undefined || format.fallbackEncoding === page.encoding) return page;
  return { file: page.file, message: 'cannot be read: it is not valid UTF-8' };
}
