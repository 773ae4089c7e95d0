import type { Page } from '../model.ts';
import type { ReadError } from './read-error.ts';

/**
 * What a run sees of files: those of this machine, of a commit, or of memory. Paths are absolute; a page is named
 * relative to the working folder, with forward slashes. It may remember what it has seen, as long as it lives.
 */
export interface Disk {
  /** The working folder, absolute. */
  readonly cwd: string;
  /** The names in a folder, unsorted; none where it cannot be read. */
  readonly namesIn: (folder: string) => ReadonlySet<string>;
  /** What a path leads to, or why that cannot be told. */
  readonly kindOf: (path: string) => FileKind | ReadError;
  /** Whether something stands at a path, a broken link included; nothing in a closed folder. */
  readonly stands: (path: string) => boolean;
  /** The page of a name, or why it cannot be had. */
  readonly readPage: (file: string) => Page | ReadError;
  /** The text of a file of `most` bytes or fewer, without its byte order mark. Throws what `unreadable` has words for. */
  readonly readText: (path: string, most?: number) => string;
  /** The names of the `*.json` files in a folder; undefined for what is no folder. Throws what `unreadable` has words for. */
  readonly jsonFilesIn: (path: string) => readonly string[] | undefined;
  /** The pages below folders that do not lie in each other. */
  readonly pagesBelow: (folders: readonly string[], wanted: WantedPages) => Listing;
  /** The means to write; most runs do not ask for them. */
  readonly writer: () => Promise<DiskWriter>;
  /** A commit as the base of the working tree. Throws a `UserError` where no repository knows the reference. */
  readonly baseAt: (reference: string) => Promise<BaseTree>;
}

/** What stands at a path; a file may be a pipe or a device. */
export type FileKind = 'file' | 'folder' | 'nothing';

/** Which files of a folder are pages. */
export interface WantedPages {
  readonly isPage: (path: string) => boolean;
  /** Whether pages that git does not track are left out. */
  readonly trackedOnly: boolean;
}

/** The pages below some folders, absolute and unsorted, and what could not be read there. */
export interface Listing {
  readonly pages: readonly string[];
  readonly readErrors: readonly ReadError[];
}

/** What changes files. */
export interface DiskWriter {
  /** Writes a page in the place of what was read before, completely or not at all; undefined where that is done. */
  readonly writePage: (before: Page, page: Page) => ReadError | undefined;
  /** Removes what killed runs have left beside pages. */
  readonly clearLeftovers: (files: readonly string[]) => void;
  /** Writes a file, completely or not at all. Throws a `UserError` that names it as it is given, relative to the working folder. */
  readonly writeFile: (file: string, text: string) => Promise<void>;
  /** Throws a `UserError` where two files, by whatever names, are one: the second would be all that is left. */
  readonly refuseOneFile: (files: readonly string[]) => Promise<void>;
}

/** A commit, and what has changed since. */
export interface BaseTree {
  /** The files that stand otherwise than in the commit, or are not in it; absolute. */
  readonly changed: () => ReadonlySet<string>;
  /** The disk as it would be with the commit checked out, as far as folders and pages go. */
  readonly disk: (isPage: (path: string) => boolean) => BaseDisk;
}

/** The disk as it was. */
export interface BaseDisk extends Disk {
  /** The names of its pages. */
  readonly pages: ReadonlySet<string>;
  /** Takes pages out of the repository at once, before they are read one by one. */
  readonly prefetch: (files: readonly string[]) => void;
}
