import type { Config } from '../config/config.ts';
import type { ReadError } from '../disk/index.ts';
import type { Counts } from '../lint/summary.ts';
import type { Canon, Problem } from '../model.ts';

/** A service to lint. Plain data: it may be handed to another thread. */
export interface Task {
  readonly name: string;
  /** The folder of its documentation, relative to the working folder; its page where that stands alone. */
  readonly root: string;
  /** All of its pages, relative to the working folder. */
  readonly files: readonly string[];
  /** Those of them that are read for what they say of the service, but not reported on. */
  readonly unreported: readonly string[];
}

/** What decides what is a problem of a page. Plain data as well. */
export interface LintContext {
  readonly canon: Canon;
  readonly config: Config;
  readonly cwd: string;
  /** Whether pages may silence rules. */
  readonly inline: boolean;
}

/** What a run holds services against. Plain data as well. */
export interface LintOptions extends LintContext {
  /** Whether somebody asks for what would fix the problems. */
  readonly fixes: boolean;
}

/** What comes of a service. Plain data as well; of its pages nothing is kept. */
export interface LintedService {
  /** Those on the pages that are reported on. */
  readonly problems: readonly Problem[];
  readonly counts: Counts;
  readonly readErrors: readonly ReadError[];
}
