import type { Page } from '../model.ts';
import type { KeptFiles, Stamp } from './kept-files.ts';
import type { ReadError } from './read-error.ts';

/**
 * The files that a run sees: those of this machine, of a commit, or in memory. Paths are absolute; pages are named
 * relative to the working folder, with forward slashes. A disk may cache what it has read.
 */
export interface Disk {
  /** The working folder, absolute. */
  readonly cwd: string;
  /** The names in a folder, unsorted; empty if it cannot be read. */
  readonly namesIn: (folder: string) => ReadonlySet<string>;
  /** The kind of file at a path, or why it is unknown. */
  readonly kindOf: (path: string) => FileKind | ReadError;
  /** Whether something exists at a path, even a broken link; false in a folder that cannot be read. */
  readonly exists: (path: string) => boolean;
  /** Reads a page by name, or says why it cannot. */
  readonly readPage: (file: string) => Page | ReadError;
  /** What tells whether a file is as it was, by its name: a link and what cannot be read tell nothing. */
  readonly stampOf: (file: string) => Stamp | 'nothing there' | undefined;
  /**
   * Reads a text file of at most `most` bytes, without its byte order mark. Throws an error that `unreadable` can
   * explain.
   */
  readonly readText: (path: string, most?: number) => string;
  /**
   * The `*.json` files directly in a folder, or at any depth, by their paths from there; undefined if the path is no folder. Linked
   * folders are not searched. Throws an error that `unreadable` can explain.
   */
  readonly jsonFilesIn: (path: string, deep?: boolean) => readonly string[] | undefined;
  /** Lists the pages below folders, none of which is inside another. */
  readonly pagesBelow: (folders: readonly string[], wanted: WantedPages) => Listing;
  /** Data in a folder of canonlint's own; absolute. */
  readonly keptFiles: (folder: string) => Promise<KeptFiles>;
  /** Loads the writer, which most runs do not need. */
  readonly writer: () => Promise<DiskWriter>;
  /**
   * The commit of a reference, to compare the working tree with. Throws a `UserError` if there is no repository or no
   * such commit.
   */
  readonly baseAt: (reference: string) => Promise<BaseTree>;
  /** The name of the commit that is checked out around the working folder; undefined outside repositories, and before a first commit. */
  readonly commit: () => Promise<string | undefined>;
}

/** The kind of a path; a file may also be a pipe or a device. */
export type FileKind = 'file' | 'folder' | 'nothing';

/** Whether an absolute path is a page. `text` returns the content of the file, by default as it is now. */
export type PageTest = (path: string, text?: () => string) => boolean;

/** Which files in a folder are pages. */
export interface WantedPages {
  readonly isPage: PageTest;
  /** Whether pages that git does not track are left out. */
  readonly trackedOnly: boolean;
  /** Told the names in a folder that was searched, by its absolute path, so that nobody need search it again for them. */
  readonly sawFolder?: (folder: string, names: readonly string[]) => void;
}

/** The pages below folders, absolute and unsorted, and what could not be read there. */
export interface Listing {
  readonly pages: readonly string[];
  readonly readErrors: readonly ReadError[];
  /** Folders that were not searched, where git does not tell which are ignored. */
  readonly leftOut?: readonly LeftOut[];
}

/** A folder that holds no pages of the project. */
export interface LeftOut {
  /** Relative to the working folder, with forward slashes. */
  readonly folder: string;
  /** What it is instead. */
  readonly reason: string;
}

/** The operations that change files. */
export interface DiskWriter {
  /** Replaces a page completely or not at all; undefined on success. */
  readonly writePage: (before: Page, page: Page) => ReadError | undefined;
  /** Removes temporary files of killed runs next to pages. */
  readonly clearLeftovers: (files: readonly string[]) => void;
  /**
   * Writes a file completely or not at all. Throws a `UserError` with the name as given, relative to the working
   * folder.
   */
  readonly writeFile: (file: string, text: string | Iterable<string>) => Promise<void>;
  /** Makes a folder, and those above it. Throws a `UserError` with the name as given, relative to the working folder. */
  readonly makeFolder: (folder: string) => void;
  /** Throws a `UserError` if two names denote one file: the second text would replace the first. */
  readonly refuseOneFile: (files: readonly string[]) => Promise<void>;
  /** The regular file of a name relative to the working folder; undefined if there is none. */
  readonly existing: (file: string) => ExistingFile | undefined;
}

/** A file that writing would replace. */
export interface ExistingFile {
  /** Equal for all names of one file. */
  readonly identity: string;
  /** The beginning of its text, which tells what it is. */
  readonly start: string;
}

/** A commit, and the changes since. */
export interface BaseTree {
  /** Whether a file differs from the commit or is not in it, by its absolute path. */
  readonly isChanged: (path: string) => boolean;
  /** The disk as if the commit were checked out, for folders and pages. */
  readonly disk: (isPage: PageTest) => BaseDisk;
}

/** The disk at a commit. */
export interface BaseDisk extends Disk {
  /** The names of its pages. */
  readonly pages: ReadonlySet<string>;
  /** Loads pages from the repository in one call, before they are read one by one. */
  readonly prefetch: (files: readonly string[]) => void;
}
