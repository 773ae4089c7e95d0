/** Data that canonlint keeps for later runs, by name. What is lost or damaged counts as never kept. */
export interface KeptFiles {
  /** What is kept under a name; undefined if that is nothing, or something else than what was written. */
  readonly open: (name: string) => Kept | undefined;
  /** Keeps data under a name, wholly or not at all; where nothing can be written, nothing is kept. */
  readonly keep: (name: string, kept: NewlyKept) => void;
  /** Removes what is old, and the oldest of what is too much; called when a run has kept what it keeps. */
  readonly prune: () => void;
  /** What is kept, in bytes. */
  readonly size: () => number;
}

/** What is kept: data that is read at once, and parts that are read as they are needed. */
export interface Kept {
  readonly head: unknown;
  /** A part by its number; undefined if it is damaged. */
  readonly part: (at: number) => Uint8Array | undefined;
}

/** What is to be kept. */
export interface NewlyKept {
  readonly head: unknown;
  readonly parts: readonly Uint8Array[];
}

/** What tells that a file is as it was: its size in bytes, the times of its last changes in milliseconds, and its number in the file system. */
export type Stamp = readonly [size: number, modified: number, changed: number, inode: number];
