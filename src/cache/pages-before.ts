import type { Kept, KeptFiles } from '../disk/index.ts';
import type { PageFacts } from '../model.ts';
import type { Contents, SeenFile } from './contents.ts';
import { filesBefore, numbersIn } from './seen-files.ts';
import type { FileLists } from './seen-files.ts';

/** What a file holds of pages. Plain data; its parts are lists of facts. */
export interface PagesHead {
  /** What tells it from every other. */
  readonly key: string;
  /** The keys of the entries, joined, and the files of each. */
  readonly entries: string;
  readonly lists: FileLists;
  /** The part with the facts of each entry, and its place there; -1 where a page states nothing. */
  readonly parts: Int32Array;
  readonly places: Int32Array;
}

/** The pages that an earlier run has kept, compared with those of this one when they are asked for. */
export interface PagesBefore {
  readonly keys: readonly string[];
  /** Whether an entry has been asked for. */
  readonly isAsked: (at: number) => boolean;
  /** Whether all files of an entry are as they were. */
  readonly isSame: (at: number) => boolean;
  /** The files of an entry, the page first. */
  readonly filesOf: (at: number) => readonly SeenFile[];
  readonly numberOf: (key: string) => number | undefined;
  /** The facts of an entry; undefined if they are damaged. */
  readonly facts: (at: number) => PageFacts | undefined;
  /** The part of an entry; -1 where a page states nothing. */
  readonly partOf: (at: number) => number;
  readonly placeOf: (at: number) => number;
  /** The bytes of a part; undefined if they are damaged. */
  readonly bytesOf: (part: number) => Uint8Array | undefined;
  /** How many files have been read in vain, and need not be the next time. */
  readonly reread: () => number;
}

/** The pages in a kept file; undefined where it has others, or none. */
export function pagesBefore(kept: Kept | undefined, key: string, unpack: KeptFiles['unpack'], contents: Contents): PagesBefore | undefined {
  if (kept === undefined) return undefined;
  const head = kept.head as PagesHead; // the name of the file tells what was written there
  if (head.key !== key) return undefined;
  const { entries, lists, parts, places } = head;
  const keys = parts.length === 0 ? [] : entries.split('\n');
  const at = new Map(keys.map((each, number) => [each, number]));
  const files = filesBefore(lists.files, contents);
  const asked = new Set<number>();
  const factsIn = memoized((part: number): readonly PageFacts[] | undefined => {
    const bytes = kept.part(part);
    return bytes === undefined ? undefined : unpack(bytes) as readonly PageFacts[]; // `newParts` writes nothing else
  });
  return {
    keys,
    isAsked: (entry) => asked.has(entry),
    isSame(entry) {
      asked.add(entry);
      return numbersIn(lists, entry).every(files.isSame);
    },
    filesOf: (entry) => Array.from(numbersIn(lists, entry), files.fileAt),
    numberOf: (each) => at.get(each),
    facts: (entry) => (parts[entry] === -1 ? nothingOn(fileOf(keys[entry]!)) : factsIn(parts[entry]!)?.[places[entry]!]),
    partOf: (entry) => parts[entry]!,
    placeOf: (entry) => places[entry]!,
    bytesOf: kept.part,
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
