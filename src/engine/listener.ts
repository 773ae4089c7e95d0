import type { Page } from '../model.ts';

/** Callbacks during a run; each is optional. */
export interface Listener {
  /** A warning of one line. */
  readonly warn?: (message: string) => void;
  /** Called with each folder, relative to the working folder, that is not searched for pages, and what it is instead. */
  readonly leftOut?: (folder: string, reason: string) => void;
  /** Called with the number of pages to read; the result is told about each. */
  readonly reading?: (pages: number) => Progress;
  /** Called with how many pages were known from earlier runs, how many were read, where that is kept, and its size in bytes. */
  readonly kept?: (taken: number, read: number, folder: string, size: number) => void;
  /** Called with each page that a dry run has fixed. */
  readonly wouldFix?: (before: Page, page: Page) => void;
}

/** The progress of reading. */
export interface Progress {
  /** Called with the number of pages begun. */
  readonly tell: (pages: number) => void;
  readonly done: () => void;
}

/** Progress that is not shown. */
export const noProgress: Progress = { tell: () => {}, done: () => {} };
