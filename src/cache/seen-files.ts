import type { Stamp } from '../disk/index.ts';
import { digestLength } from './contents.ts';
import type { Contents, SeenFile } from './contents.ts';

/** Files as a run has seen them, each once, in little room. Plain data. */
export interface SeenFiles {
  /** Joined, since one text is read sooner than many. */
  readonly names: string;
  readonly ids: string;
  /** Four numbers a file; NaN where the stamp does not tell. */
  readonly stamps: Float64Array;
}

/** The files of an earlier run, compared with those of this one when they are asked for. */
export interface FilesBefore {
  /** Whether the content of a file is as it was. */
  readonly isSame: (at: number) => boolean;
  readonly nameAt: (at: number) => string;
  /** A file as it was; as it is now, if its content is the same, and has been asked for. */
  readonly fileAt: (at: number) => SeenFile;
  /** How many files have been read to know that they are as they were, and need not be read the next time. */
  readonly reread: () => number;
}

/** No system allows it in a name. */
const separator = '\0';

/** Lists of files, which may share some. Plain data. */
export interface FileLists {
  readonly files: SeenFiles;
  /** The numbers of the files of the lists, one list behind the other, and where those of each end. */
  readonly numbers: Int32Array;
  readonly ends: Int32Array;
}

/** The numbers of the files of a list. */
export function numbersIn({ numbers, ends }: FileLists, list: number): Int32Array {
  return numbers.subarray(list === 0 ? 0 : ends[list - 1], ends[list]);
}

/** Lists of files in the form in which they are kept. */
export function packedLists(lists: readonly (readonly SeenFile[])[]): FileLists {
  const known = new Map<string, number>();
  const files: SeenFile[] = [];
  const numberOf = (file: SeenFile): number => {
    const own = `${file.name}${separator}${file.id}`;
    const number = known.get(own) ?? files.push(file) - 1;
    known.set(own, number);
    return number;
  };
  let end = 0;
  const ends = Int32Array.from(lists, ({ length }) => (end += length));
  const numbers = new Int32Array(end);
  let at = 0;
  for (const list of lists) for (const file of list) numbers[at++] = numberOf(file);
  return { files: packedFiles(files), numbers, ends };
}

/** The digest of what could not be read. */
const none = '-'.repeat(digestLength);

function packedFiles(files: readonly SeenFile[]): SeenFiles {
  return {
    names: files.map(({ name }) => name).join(separator),
    ids: files.map(({ id }) => (id === '' ? none : id)).join(''),
    stamps: Float64Array.from(files.flatMap(({ stamp = untelling }) => stamp)),
  };
}

const untelling: readonly number[] = [NaN, NaN, NaN, NaN];

/** The files that are kept. */
export function filesBefore({ names, ids, stamps }: SeenFiles, contents: Contents): FilesBefore {
  const list = names === '' && ids === '' ? [] : names.split(separator);
  const known = new Int8Array(list.length);
  const read = new Map<number, SeenFile>();
  let reread = 0;
  const before = (at: number): SeenFile => {
    const id = ids.slice(at * digestLength, (at + 1) * digestLength);
    const stamp = Array.from(stamps.subarray(at * 4, at * 4 + 4)) as unknown as Stamp; // `packedFiles` writes four for each
    return { name: list[at]!, id: id === none ? '' : id, stamp: Number.isNaN(stamp[0]) ? undefined : stamp };
  };
  const isSame = (at: number): boolean => {
    // of most files nothing but the stamp is looked at
    if (contents.hasStamp(list[at]!, stamps, at * 4)) return true;
    const now = contents.same(before(at));
    if (now === undefined) return false;
    read.set(at, now);
    if (now.stamp !== undefined) reread++;
    return true;
  };
  return {
    isSame(at) {
      if (known[at] === 0) known[at] = isSame(at) ? 1 : -1;
      return known[at] === 1;
    },
    nameAt: (at) => list[at]!,
    fileAt: (at) => read.get(at) ?? before(at),
    reread: () => reread,
  };
}
