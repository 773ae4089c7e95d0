import type { Config } from '../config/config.ts';
import type { ReadError } from '../disk/index.ts';
import type { Counts } from '../lint/summary.ts';
import type { Canon, Problem } from '../model.ts';

/** A service to lint. Plain data: it may be sent to another thread. */
export interface Task {
  readonly name: string;
  /** The folder of its documentation relative to the working folder; its page if that stands alone. */
  readonly root: string;
  /** The folder of the whole documentation, if `root` holds one version or language of it. */
  readonly documentation?: string;
  /** The language of its documentation, in ISO 639-1; undefined if its folder does not tell. */
  readonly language?: string;
  /** All its pages, relative to the working folder. */
  readonly files: readonly string[];
  /** Files that may be the specification of a page that stands alone. */
  readonly beside?: readonly string[];
  /** Pages that are read for their service but not reported on. */
  readonly unreported: readonly string[];
}

/** What determines the problems of a page. Plain data. */
export interface LintContext {
  readonly canon: Canon;
  readonly config: Config;
  readonly cwd: string;
  /** Whether comments on pages can silence rules. */
  readonly inline: boolean;
}

/** The options of linting. Plain data. */
export interface LintOptions extends LintContext {
  /** Whether problems keep their fixes. */
  readonly fixes: boolean;
}

/** The result for a service, without its pages. Plain data. */
export interface LintedService {
  /** The problems on the reported pages. */
  readonly problems: readonly Problem[];
  readonly counts: Counts;
  readonly readErrors: readonly ReadError[];
}
