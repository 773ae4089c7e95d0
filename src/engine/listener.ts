import type { Page } from '../model.ts';
import type { LintedService } from './lint-task.ts';

/** What hears of a run while it goes on; whatever is left out is told to nobody. */
export interface Listener {
  /** Something that a person should know, in one line. */
  readonly warn?: (message: string) => void;
  /** That so many pages are to be read; what is returned hears of each. */
  readonly reading?: (pages: number) => Progress;
  /** What came of a service, as soon as it is linted, where services are linted one by one. */
  readonly linted?: (service: LintedService) => void;
  /** A page that a dry run has fixed. */
  readonly wouldFix?: (before: Page, page: Page) => void;
}

/** How far reading has come. */
export interface Progress {
  /** That so many pages have been begun. */
  readonly tell: (pages: number) => void;
  readonly done: () => void;
}

/** Tells nobody. */
export const noProgress: Progress = { tell: () => {}, done: () => {} };
