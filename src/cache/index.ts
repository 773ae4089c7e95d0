import type { KeptFiles } from '../disk/index.ts';
import { contentsOf, digestOfData, digestOfText } from './contents.ts';
import type { PageSource } from './contents.ts';
import { exclusively } from './exclusively.ts';
import type { Lock } from './exclusively.ts';
import { keptPages } from './kept-pages.ts';
import type { KeptPages, PageCounts } from './kept-pages.ts';
import { keptResults } from './kept-results.ts';
import type { KeptResults } from './kept-results.ts';

export type { PageSource, SeenFile } from './contents.ts';
export type { Lock } from './exclusively.ts';
export type { KeptPages } from './kept-pages.ts';
export type { KeptResults } from './kept-results.ts';

/** What earlier runs know of the pages of this one, by their contents. Whatever is lost, damaged or of another release counts as unknown. */
export interface Cache {
  /** The pages of a service. Those of another one are saved. */
  readonly pagesOf: (home: HomeOfPages) => KeptPages;
  /**
   * The results of one kind for the pages of a service, or of all together; `settings` is what else decides on them. Others of the kind are saved. Of those that
   * one run after the other keeps, only the latest `most` stay.
   */
  readonly resultsOf: (kind: string, settings: string, home?: HomeOfPages, most?: number) => KeptResults<unknown>;
  /** A digest of plain data. */
  readonly digestOf: (data: unknown) => string;
  /** Takes note that a file may have changed during the run, as in an editor: from now on only its content tells. */
  readonly changed: (file: string) => void;
  /** Saves what is new. */
  readonly save: () => void;
  /** How many pages were known so far, and how many have been read. */
  readonly counts: Readonly<PageCounts>;
  /** What is kept, in bytes. */
  readonly size: () => number;
}

/** The home of pages: what decides on their facts besides what they are and include. */
export interface HomeOfPages {
  readonly name: string;
  /** The folder of a service, or a page that stands alone; relative to the working folder, with forward slashes. */
  readonly root: string;
  readonly documentation?: string;
  readonly files: readonly string[];
}

/** Where a cache is, and for what. */
export interface CacheScope {
  /** Tells this release of canonlint, and what it runs on, from every other. */
  readonly build: string;
  /** The working folder, to which names are relative; absolute. */
  readonly cwd: string;
  /** When the run began, in milliseconds. */
  readonly began: number;
  /** For the threads of a run, which keep what they find of pages that stand alone in one file. */
  readonly lock: Lock;
}

/** The cache in some files, for the pages of a source. */
export function cacheIn(files: KeptFiles, { build, cwd, began, lock }: CacheScope, source: PageSource): Cache {
  const contents = contentsOf(source, began);
  const saveAlone = (save: () => void): void => exclusively(lock, save);
  const counts: PageCounts = { taken: 0, read: 0 };
  const pages = lastOf((name, key, areTogether) => keptPages({ name, key, areTogether }, files, contents, counts), saveAlone);
  const results = new Map<string, ReturnType<typeof lastOf<KeptResults<unknown>>>>();
  const keyOf = (kind: string, parts: readonly unknown[]): string => JSON.stringify([build, cwd, kind, ...parts]);
  return {
    pagesOf: (home) => pages.of('pages', keyOf('pages', placeOf(home)), !isAlone(home)),
    resultsOf: (kind, settings, home, most) => {
      const own = results.get(kind) ?? lastOf((name, key, areTogether) => keptResults<unknown>({ name, key, areTogether, most }, files, contents), saveAlone);
      results.set(kind, own);
      return own.of(kind, keyOf(kind, [settings, ...home === undefined ? [] : placeOf(home)]), home === undefined || !isAlone(home));
    },
    digestOf: digestOfData,
    changed: contents.changed,
    save() {
      for (const each of [pages, ...results.values()]) each.save();
      files.prune();
    },
    counts,
    size: files.size,
  };
}

/** Holds what is kept under one name, and saves it before that of another is opened. */
function lastOf<Held extends { readonly save: () => void }>(make: (name: string, key: string, areTogether: boolean) => Held, saveAlone: (save: () => void) => void) {
  let last: { readonly key: string; readonly held: Held; readonly areTogether: boolean } | undefined;
  const save = (): void => {
    if (last?.areTogether === false) saveAlone(last.held.save);
    else last?.held.save();
  };
  return {
    of: (kind: string, key: string, areTogether: boolean): Held => {
      if (last?.key === key) return last.held;
      save();
      last = { key, areTogether, held: make(`${kind}-${digestOfText(key)}`, key, areTogether) };
      return last.held;
    },
    save: (): void => {
      save();
      last = undefined;
    },
  };
}

/** Pages that stand alone in one folder are kept together, since they would be many files. */
function placeOf(home: HomeOfPages): readonly unknown[] {
  const { name, root, documentation = root } = home;
  return isAlone(home) ? ['alone', root.slice(0, root.lastIndexOf('/') + 1)] : [name, root, documentation];
}

function isAlone({ root, files }: HomeOfPages): boolean {
  return files.length === 1 && files[0] === root;
}
