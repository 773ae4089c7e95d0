import type { ReadError } from '../disk/index.ts';
import { isReadError } from '../disk/index.ts';
import type { factsOf as factsIn } from '../facts/index.ts';
import { mayState } from '../facts/may-state.ts';
import { placesOn } from '../facts/page-places.ts';
import { formatFor, loadReaders } from '../formats/format.ts';
import type { Format } from '../formats/format.ts';
import type { Fault, IncludedFiles, Page, PageFacts } from '../model.ts';
import type { EqualPages } from './threads/equal-pages.ts';

/** How facts are found on a page as read. Most pages state nothing and do without. */
let inference: typeof factsIn | undefined;

async function loadInference(): Promise<void> {
  inference ??= (await import('../facts/index.ts')).factsOf;
}

/** Loads all that `factsOf` needs for some files, whatever they state. */
export async function loadReading(files: readonly string[], formats: readonly Format[]): Promise<void> {
  await loadReaders(files, formats);
  await loadInference();
}

/** Loads all that `factsOf` needs for any page. */
export async function loadAllReading(formats: readonly Format[]): Promise<void> {
  for (const format of formats) await format.load?.();
  await loadInference();
}

/** Loads what `factsOf` needs for a page: nothing where that states nothing, or an equal one has been read. */
export async function loadReadingOf(page: Page, formats: readonly Format[], equal?: EqualPages): Promise<void> {
  const { format, states } = whatReads(page, formats);
  if (format === undefined || !states || (format.ignoresFolder === true && equal?.knows(page) === true)) return;
  await format.load?.(page);
  await loadInference();
}

/**
 * The facts of a page, with what it includes of some files; undefined if no format reads it. What it needs must be loaded. An equal page of the run is not
 * read again.
 */
export function factsOf(page: Page, formats: readonly Format[], files?: IncludedFiles, equal?: EqualPages): PageFacts | undefined {
  const { format, states } = whatReads(page, formats);
  if (format === undefined) return undefined;
  if (format.orphan !== undefined && files !== undefined) return orphanOn(page, format.orphan(page));
  if (!states) return nothingOn(page.file);
  const infer = inference;
  if (infer === undefined) throw new Error('the inference of facts is not loaded');
  const read = (others: IncludedFiles | undefined): PageFacts => infer(page, format.read(page, others));
  return equal === undefined || files === undefined || format.ignoresFolder !== true ? read(files) : equal.factsOf(page, files, read);
}

/** The format of a page, if there is one, and whether the page may state anything. */
interface PageReader {
  readonly format: Format | undefined;
  readonly states: boolean;
}

let last: { readonly page: Page; readonly formats: readonly Format[]; readonly reader: PageReader } | undefined;

/** What reads a page. It is asked twice in succession, before and after that is loaded. */
function whatReads(page: Page, formats: readonly Format[]): PageReader {
  if (last?.page !== page || last.formats !== formats) last = { page, formats, reader: readerOf(page, formats) };
  return last.reader;
}

function readerOf(page: Page, formats: readonly Format[]): PageReader {
  const format = formatFor(page.file, formats, () => page.source);
  return { format, states: format !== undefined && (format.statesElsewhere === true || mayState(page.source)) };
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
