import type { Kept } from '../disk/index.ts';
import type { PageFacts } from '../model.ts';
import type { Contents, SeenFile } from './contents.ts';
import { unpackedFacts } from './packed-facts.ts';
import { filesBefore, numbersIn } from './seen-files.ts';
import type { FileLists } from './seen-files.ts';

/** What a file holds of pages. Plain data; its parts are the facts of some pages each. */
export interface PagesHead {
  /** What tells it from every other. */
  readonly key: string;
  /** The keys of the entries, joined, and the files of each. */
  readonly entries: string;
  readonly lists: FileLists;
  /** The part with the facts of each entry, and where they are in it; -1 where a page states nothing. */
  readonly parts: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Where the facts of an entry are: a part, or -1 where a page states nothing, and the bytes of it. */
export interface FactsPlace {
  readonly part: number;
  readonly start: number;
  readonly end: number;
}

/** The pages that an earlier run has kept, compared with those of this one when they are asked for. */
export interface PagesBefore {
  readonly keys: readonly string[];
  /** Whether an entry has been asked for. */
  readonly isAsked: (at: number) => boolean;
  /** Whether all files of an entry are as they were. */
  readonly isSame: (at: number) => boolean;
  /** Whether an entry draws on one of some files, besides its page. */
  readonly drawsOn: (at: number, files: ReadonlySet<string>) => boolean;
  /** The files of an entry, the page first. */
  readonly filesOf: (at: number) => readonly SeenFile[];
  readonly numberOf: (key: string) => number | undefined;
  /** The facts of an entry; undefined if they are damaged. */
  readonly facts: (at: number) => PageFacts | undefined;
  /** The part of an entry; -1 where a page states nothing. */
  readonly partOf: (at: number) => number;
  readonly placeOf: (at: number) => FactsPlace;
  /** The bytes of a part; undefined if they are damaged. */
  readonly bytesOf: (part: number) => Uint8Array | undefined;
  /** How many files have been read in vain, and need not be the next time. */
  readonly reread: () => number;
}

/** The pages in a kept file; undefined where it has others, or none. */
export function pagesBefore(kept: Kept | undefined, key: string, contents: Contents): PagesBefore | undefined {
  if (kept === undefined) return undefined;
  const head = kept.head as PagesHead; // the name of the file tells what was written there
  if (head.key !== key) return undefined;
  const { entries, lists, parts, starts, ends } = head;
  const keys = parts.length === 0 ? [] : entries.split('\n');
  const at = new Map(keys.map((each, number) => [each, number]));
  const files = filesBefore(lists.files, contents);
  const asked = new Set<number>();
  const bytesOf = memoized(kept.part);
  return {
    keys,
    isAsked: (entry) => asked.has(entry),
    isSame(entry) {
      asked.add(entry);
      return numbersIn(lists, entry).every(files.isSame);
    },
    drawsOn: (entry, others) => numbersIn(lists, entry).some((file, nth) => nth > 0 && others.has(files.nameAt(file))),
    filesOf: (entry) => Array.from(numbersIn(lists, entry), files.fileAt),
    numberOf: (each) => at.get(each),
    facts(entry) {
      if (parts[entry] === -1) return nothingOn(fileOf(keys[entry]!));
      const bytes = bytesOf(parts[entry]!);
      return bytes && unpackedFacts(bytes, starts[entry]!, ends[entry]!);
    },
    partOf: (entry) => parts[entry]!,
    placeOf: (entry) => ({ part: parts[entry]!, start: starts[entry]!, end: ends[entry]! }),
    bytesOf,
    reread: files.reread,
  };
}

/** A page that states nothing, of which most documentation consists. */
function nothingOn(file: string): PageFacts {
  return { file, tables: 0, statusLists: [], operations: [], malformed: [] };
}

/** What tells an entry from others: its page, and what else decides on its facts, such as the language. */
export function entryKey(file: string, as: string): string {
  return JSON.stringify([file, as]);
}

function fileOf(key: string): string {
  return (JSON.parse(key) as readonly [string, string])[0]; // `entryKey` has made it
}

function memoized<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key)!;
  };
}
