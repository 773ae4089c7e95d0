import type { NewlyKept } from '../disk/index.ts';
import type { PageFacts } from '../model.ts';
import { grouped } from '../text/grouped.ts';
import type { SeenFile } from './contents.ts';
import { packedFacts } from './packed-facts.ts';
import type { FactsPlace, PagesBefore, PagesHead } from './pages-before.ts';
import { packedLists } from './seen-files.ts';

/** What a run has read of a page. */
export interface NewEntry {
  readonly key: string;
  /** The page, and the files that it draws on. */
  readonly files: readonly SeenFile[];
  readonly facts: PageFacts;
}

/** An entry, and where its facts are. */
interface PlacedEntry extends Pick<NewEntry, 'key' | 'files'>, FactsPlace {}

/** Where a page states nothing. */
const nowhere: FactsPlace = { part: -1, start: 0, end: 0 };

/** The facts of as many pages are checked and written together. */
const pagesInPart = 32;

/** The entries of before that stay, and new ones, as they are kept: parts of which all stays are not made anew. */
export function pagesAsKept(key: string, before: PagesBefore | undefined, stay: readonly number[], fresh: readonly NewEntry[]): NewlyKept {
  const parts: Uint8Array[] = [];
  const { placed, loose } = before === undefined ? { placed: [], loose: [] } : sorted(before, stay, parts);
  const isEmpty = ({ facts }: NewEntry): boolean => isNothing(facts);
  const [telling, silent] = [[...loose, ...fresh].filter((entry) => !isEmpty(entry)), fresh.filter(isEmpty)];
  const entries: PlacedEntry[] = [...placed, ...silent.map((entry) => ({ ...entry, ...nowhere }))];
  for (let at = 0; at < telling.length; at += pagesInPart) {
    const together = telling.slice(at, at + pagesInPart);
    const { bytes, ends } = packedFacts(together.map(({ facts }) => facts));
    entries.push(...together.map((entry, nth) => ({ ...entry, part: parts.length, start: ends[nth - 1] ?? 0, end: ends[nth]! })));
    parts.push(bytes);
  }
  return { head: headOf(key, entries), parts };
}

/** The entries that stay, those with their facts apart whose part does not stay as a whole. Whole parts are added to `parts`. */
function sorted(before: PagesBefore, stay: readonly number[], parts: Uint8Array[]): { readonly placed: readonly PlacedEntry[]; readonly loose: readonly NewEntry[] } {
  const [placed, loose]: [PlacedEntry[], NewEntry[]] = [[], []];
  const all = grouped([...before.keys.keys()], before.partOf);
  for (const [part, entries] of grouped(stay, before.partOf)) {
    const isWhole = part === -1 || all.get(part)!.length === entries.length;
    const bytes = part !== -1 && isWhole ? before.bytesOf(part) : undefined;
    for (const at of entries) {
      const entry = { key: before.keys[at]!, files: before.filesOf(at) };
      if (part === -1) placed.push({ ...entry, ...nowhere });
      else if (bytes !== undefined) placed.push({ ...entry, ...before.placeOf(at), part: parts.length });
      else loose.push(...[before.facts(at) ?? []].flat().map((facts) => ({ ...entry, facts })));
    }
    if (bytes !== undefined) parts.push(bytes);
  }
  return { placed, loose };
}

function headOf(key: string, entries: readonly PlacedEntry[]): PagesHead {
  return {
    key,
    lists: packedLists(entries.map(({ files }) => files)),
    entries: entries.map((entry) => entry.key).join('\n'),
    parts: Int32Array.from(entries, ({ part }) => part),
    starts: Int32Array.from(entries, ({ start }) => start),
    ends: Int32Array.from(entries, ({ end }) => end),
  };
}

function isNothing(facts: PageFacts): boolean {
  const { tables, statusLists, operations, malformed } = facts;
  return tables === 0 && statusLists.length + operations.length + malformed.length === 0 && Object.keys(facts).length === 5;
}
