import type { KeptFiles } from '../disk/index.ts';
import type { Page, PageFacts } from '../model.ts';
import type { Contents, SeenFile } from './contents.ts';
import { entryKey, pagesBefore } from './pages-before.ts';
import type { PagesBefore } from './pages-before.ts';
import { pagesAsKept } from './pages-as-kept.ts';
import type { NewEntry } from './pages-as-kept.ts';

/** The facts of pages that stand together, as earlier runs have read them, and as this one does. */
export interface KeptPages {
  /** The facts of a page, unless it has changed since, or a file that it draws on has. `as` is what else decides on them, such as its language. */
  readonly factsOf: (file: string, as: string) => PageFacts | undefined;
  /** Keeps the facts of a page as it was read, with the files that were looked for: undefined stands for one that could not be read. */
  readonly keep: (page: Page, as: string, files: Lookups, facts: PageFacts) => void;
  /** Whether the facts of a page are known, and draw on none of some files; that takes less than the facts themselves. */
  readonly isApart: (file: string, as: string, others: ReadonlySet<string>) => boolean;
  /** The page, and all files that its facts draw on; undefined where nothing is known of it. */
  readonly filesOf: (file: string, as: string) => readonly SeenFile[] | undefined;
  /** Writes what is new, if that saves more than it takes. Nothing is asked or kept afterwards. */
  readonly save: () => void;
}

/** Files by name as they were found; undefined stands for one that could not be read. */
export type Lookups = ReadonlyMap<string, Page | undefined>;

/** How many pages of a run were known, and how many were read. */
export interface PageCounts {
  taken: number;
  read: number;
}

/** Where pages are kept. */
export interface PagesPlace {
  readonly name: string;
  /** What tells them from all others. */
  readonly key: string;
  /** Whether whoever asks for one of them asks for all. */
  readonly areTogether: boolean;
}

/** The kept pages of a place. */
export function keptPages({ name, key, areTogether }: PagesPlace, files: KeptFiles, contents: Contents, counts: PageCounts): KeptPages {
  const before = pagesBefore(files.open(name), key, contents);
  const fresh = new Map<string, NewEntry>();
  const known = (file: string, as: string): number | undefined => {
    const at = before?.numberOf(entryKey(file, as));
    return at !== undefined && before!.isSame(at) ? at : undefined;
  };
  return {
    factsOf(file, as) {
      const at = known(file, as);
      const facts = at === undefined ? undefined : before!.facts(at);
      if (facts !== undefined) counts.taken++;
      return facts;
    },
    isApart(file, as, others) {
      const at = known(file, as);
      return at !== undefined && !before!.drawsOn(at, others);
    },
    filesOf(file, as) {
      const at = known(file, as);
      return fresh.get(entryKey(file, as))?.files ?? (at === undefined ? undefined : before!.filesOf(at));
    },
    keep(page, as, lookups, facts) {
      counts.read++;
      const drawnOn = Array.from(lookups, ([each, found]) => contents.seen(each, found));
      const entry = entryKey(page.file, as);
      fresh.set(entry, { key: entry, files: [contents.seen(page.file, page), ...drawnOn], facts });
    },
    save() {
      const stay = before === undefined ? [] : staying(before, fresh, areTogether, contents);
      if (fresh.size + (before?.reread() ?? 0) < leastNew(stay.length + fresh.size)) return;
      const others = areTogether ? [] : newSince(before, pagesBefore(files.open(name), key, contents), fresh);
      files.keep(name, pagesAsKept(key, before, stay, [...fresh.values(), ...others]));
    },
  };
}

/** In a hook that reads one page of thousands anew, writing all of them would take longer than reading it the next time. */
function leastNew(all: number): number {
  return Math.max(1, Math.min(all / 32, 16));
}

/** What other threads have kept meanwhile of pages that stand alone. */
function newSince(before: PagesBefore | undefined, now: PagesBefore | undefined, own: ReadonlyMap<string, unknown>): readonly NewEntry[] {
  if (now === undefined) return [];
  const known = new Set(before?.keys);
  return [...now.keys.entries()].flatMap(([at, key]): NewEntry | readonly never[] => {
    const facts = known.has(key) || own.has(key) ? undefined : now.facts(at);
    return facts === undefined ? [] : { key, files: now.filesOf(at), facts };
  });
}

/** The entries that stay: those that hold, and of pages that this run has not asked for those whose pages are still there. */
function staying(before: PagesBefore, fresh: ReadonlyMap<string, unknown>, areTogether: boolean, contents: Contents): readonly number[] {
  return [...before.keys.keys()].filter((at) => {
    if (fresh.has(before.keys[at]!)) return false;
    if (before.isAsked(at)) return before.isSame(at);
    return !areTogether && contents.mayExist(before.filesOf(at)[0]!.name);
  });
}
