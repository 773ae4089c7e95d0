import { hash } from 'node:crypto';
import { isReadError } from '../disk/index.ts';
import type { Disk, ReadError, Stamp } from '../disk/index.ts';
import type { Page } from '../model.ts';

/** Where a run has its pages from. */
export interface PageSource {
  readonly read: (file: string) => Page | ReadError;
  readonly stampOf: Disk['stampOf'];
}

/** A file as a run has seen it. */
export interface SeenFile {
  readonly name: string;
  /** A digest of its text; empty where none could be read. */
  readonly id: string;
  /** Undefined if it cannot tell whether the file changes. */
  readonly stamp: Stamp | undefined;
}

/** The files of a run by their contents. */
export interface Contents {
  readonly read: PageSource['read'];
  /** A file as it has been read just now; `page` is undefined where none could be read. */
  readonly seen: (name: string, page: Page | undefined) => SeenFile;
  /** Whether a file has the stamp that begins at a place in an array of numbers. */
  readonly hasStamp: (name: string, stamps: Float64Array, at: number) => boolean;
  /** The file as it is now, if its content is as it was seen; it is read only if its stamp does not tell. */
  readonly same: (before: SeenFile) => SeenFile | undefined;
  /** Takes note that a file may have changed since it was asked for: from now on only its content tells. */
  readonly changed: (name: string) => void;
  /** Whether there may be a file. */
  readonly mayExist: (name: string) => boolean;
}

/**
 * The contents of the files that a run reads; `began` is when it began, in milliseconds. As in git, a file that has changed since, or shortly before, is read
 * each time: it may change again without another time of change, since some file systems count in seconds, or by a clock of their own.
 */
export function contentsOf({ read, stampOf }: PageSource, began: number): Contents {
  // asked for the pages themselves, their problems, and what chooses a canon
  const stampsNow = new Map<string, ReturnType<PageSource['stampOf']>>();
  const ids = new WeakMap<Page, string>();
  const idOf = (page: Page): string => {
    const known = ids.get(page) ?? digestOf(page);
    ids.set(page, known);
    return known;
  };
  const stampNow = (name: string): ReturnType<PageSource['stampOf']> => {
    const known = stampsNow.get(name);
    if (known !== undefined || stampsNow.has(name)) return known;
    const stamp = stampOf(name);
    stampsNow.set(name, stamp);
    return stamp;
  };
  const seen = (name: string, page: Page | undefined): SeenFile => {
    const stamp = stampNow(name);
    const isTelling = typeof stamp === 'object' && Math.max(stamp[1], stamp[2]) < began - coarsest;
    return { name, id: page === undefined ? '' : idOf(page), stamp: isTelling ? stamp : undefined };
  };
  return {
    read,
    seen,
    hasStamp(name, stamps, at) {
      const stamp = stampNow(name);
      return typeof stamp === 'object' && stamps[at] === stamp[0] && stamps[at + 1] === stamp[1] && stamps[at + 2] === stamp[2] && stamps[at + 3] === stamp[3];
    },
    same(before) {
      const stamp = stampNow(before.name);
      if (stamp === 'nothing there') return before.id === '' ? before : undefined;
      if (stamp !== undefined && before.stamp?.every((part, at) => part === stamp[at]) === true) return before;
      const page = read(before.name);
      const now = seen(before.name, isReadError(page) ? undefined : page);
      return now.id === before.id ? now : undefined;
    },
    changed: (name) => void stampsNow.set(name, undefined),
    mayExist: (name) => stampNow(name) !== 'nothing there',
  };
}

/** In milliseconds: FAT counts in two seconds. */
const coarsest = 3000;

/** The length of a digest: 192 bits, so that nobody can make two texts with the same one. */
export const digestLength = 32;

/** A digest of text. */
export function digestOfText(text: string | Uint8Array): string {
  return hash('sha256', text, 'base64url').slice(0, digestLength);
}

/** A digest of plain data. Its serialization for other threads would not do: that depends on how the engine happens to hold a number or a string. */
export function digestOfData(data: unknown): string {
  return digestOfText(JSON.stringify(data, (_, value: unknown) => asPlain(value)) ?? '');
}

/** What JSON has no notation for, in one that nothing else has. */
function asPlain(value: unknown): unknown {
  if (value instanceof Map) return { Map: [...value] };
  if (value instanceof Set) return { Set: [...value] };
  if (value instanceof RegExp) return { RegExp: String(value) };
  return typeof value === 'number' && !Number.isFinite(value) ? { Number: String(value) } : value;
}

/** A digest of all that a format may know of a page besides its name. */
function digestOf({ source, encoding, byteOrderMark }: Page): string {
  return digestOfText(`${encoding} ${byteOrderMark}\n${source}`);
}
