import { isReadError } from '../disk/index.ts';
import { fixPage } from '../fix/fix-page.ts';
import { formatFor, withWriter } from '../formats/format.ts';
import type { Format, LoadedFormat } from '../formats/format.ts';
import type { Change, Page, PageFacts, Problem, LongReport } from '../model.ts';
import type { ReportContext, Replacement } from '../reporters/reporter.ts';
import { replacementBetween } from '../text/replacement.ts';
import type { Input } from './input.ts';
import { factsOf, loadReading } from './page-facts.ts';

/** What reporters can ask for: the source of a page, and the replacement for a problem. */
export type Replacements = Pick<ReportContext, 'sourceOf' | 'replacementOf'>;

/** Prepares the replacements for a report, whose pages `read` returns. */
export async function replacementsFor(report: LongReport, read: Input['read'], formats: readonly Format[]): Promise<Replacements> {
  await loadReading([...filesIn(report, () => true)], formats);
  const loaded = await loadedFormats(report, read, formats);
  const fixablePage = lastOf((file: string) => fixablePageAt(read, file, loaded, formats));
  const known = new WeakMap<Problem, { readonly replacement: Replacement | undefined }>();
  return {
    sourceOf: (file) => fixablePage(file)?.page.source,
    replacementOf: (problem) => {
      if (problem.fix === undefined) return undefined;
      const found = known.get(problem) ?? { replacement: replacementFor(problem, fixablePage(problem.place.file)) };
      known.set(problem, found);
      return found.replacement;
    },
  };
}

/** A page with its facts and its format, which reads the page only once. */
interface FixablePage {
  readonly page: Page;
  readonly facts: PageFacts;
  /** Undefined if nothing on the page has a fix. */
  readonly format: LoadedFormat | undefined;
  /** How many more characters may be read to prove fixes of the page. */
  left: number;
}

/** Each proof reads the whole page: this allows a hundred proofs for 100 KB, ten for 1 MB. */
const maxCharactersProved = 10_000_000;

function fixablePageAt(read: Input['read'], file: string, loaded: LoadedFormats, formats: readonly Format[]): FixablePage | undefined {
  const page = read(file);
  if (isReadError(page)) return undefined;
  const [format, facts] = [formatFor(file, formats, () => page.source), factsOf(page, formats)];
  if (format === undefined || facts === undefined) return undefined;
  return { page, facts, left: maxCharactersProved, format: readingOnce(loaded.get(format), page) };
}

function readingOnce(format: LoadedFormat | undefined, page: Page): LoadedFormat | undefined {
  if (format === undefined) return undefined;
  const document = format.read(page);
  return { ...format, read: (other) => (other === page ? document : format.read(other)) };
}

type LoadedFormats = ReadonlyMap<Format, LoadedFormat>;

/** The formats of the pages with fixes. */
async function loadedFormats(report: LongReport, read: Input['read'], formats: readonly Format[]): Promise<LoadedFormats> {
  const files = filesIn(report, ({ fix }) => fix !== undefined);
  const sourceOf = (file: string): string => {
    const page = read(file);
    return isReadError(page) ? '' : page.source;
  };
  const used = new Set([...files].flatMap((file) => formatFor(file, formats, () => sourceOf(file)) ?? []));
  return new Map(await Promise.all([...used].map(async (format) => [format, await withWriter(format)] as const)));
}

/** The files of some problems. */
function filesIn({ problems }: LongReport, isMeant: (problem: Problem) => boolean): ReadonlySet<string> {
  const files = new Set<string>();
  for (const problem of problems) if (isMeant(problem)) files.add(problem.place.file);
  return files;
}

/** A cache for the last page only, since problems come page by page. */
function lastOf<Found>(find: (file: string) => Found): (file: string) => Found {
  let last: { readonly file: string; readonly found: Found } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, found: find(file) };
    return last.found;
  };
}

/** The replacement that `--fix=all` would make, with the same proof; undefined if it would also change other rows. */
function replacementFor(problem: Problem, fixablePage: FixablePage | undefined): Replacement | undefined {
  if (fixablePage?.format === undefined || problem.fix === undefined || fixablePage.left <= 0) return undefined;
  fixablePage.left -= fixablePage.page.source.length;
  const { page, facts, format } = fixablePage;
  const { change } = problem.fix;
  const fixed = fixPage(page, format, facts, [problem]).page;
  const words = 'table' in change ? undefined : change.place;
  const firstLine = words?.line ?? firstRowOf(change, facts);
  const replacement = replacementBetween(page.file, page.source, fixed.source, words);
  return replacement !== undefined && replacement.place.line >= firstLine ? replacement : undefined;
}

/** The line of the first row in the table whose rows are added or sorted. */
function firstRowOf(change: Change, { statusLists }: PageFacts): number {
  const table = statusLists.find(({ place }) => 'table' in change && place.start === change.table.start);
  return table?.entries[0]?.place.line ?? Infinity;
}
