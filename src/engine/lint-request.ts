import type { Extent } from '../fix/index.ts';
import type { Page } from '../model.ts';
import type { ConfigChoice } from './config.ts';

/** What a run is to do. Plain data: it may come from a command line, a workflow or an editor. */
export interface LintRequest extends ConfigChoice {
  /** Pages, or folders of pages; what the configuration includes where there are none. */
  readonly paths: readonly string[];
  /** Whether the paths are those of facts files rather than pages. */
  readonly facts: boolean;
  /** The one page to lint, as it is to be taken, whatever the disk has under its name; then there are no paths. */
  readonly page: Page | undefined;
  /** The name or the path of the canon, in the place of the configuration's. */
  readonly canon: string | undefined;
  /** Severities for this run, each as `name=severity`. */
  readonly rules: readonly string[];
  /** The names of the rules to report; all where there are none. */
  readonly only: readonly string[];
  /** Which fixes to apply; none where it is undefined. */
  readonly fix: Extent | undefined;
  /** Whether fixed pages are told of and not written. */
  readonly fixDryRun: boolean;
  /** Whether pages may silence rules by their comments. */
  readonly inline: boolean;
  /** The file of the problems that are known. */
  readonly baseline: string | undefined;
  /** Whether that file is brought up to date. */
  readonly updateBaseline: boolean;
  /** The git reference whose problems on unchanged pages are of no interest. */
  readonly changedSince: string | undefined;
  /** Whether a page that git does not track counts only where it is named. */
  readonly trackedOnly: boolean;
  /** How many threads share the work; undefined for as many as pay. */
  readonly concurrency: number | undefined;
  /** What the report is to hold beside problems: its services, and what would fix the problems. */
  readonly wants: { readonly services: boolean; readonly fixes: boolean };
}

/** A run of everything that pages and configuration say, as it is without a word from anybody. */
export const plainRequest: LintRequest = {
  paths: [], facts: false, page: undefined, config: undefined, noConfig: false, canon: undefined, rules: [], only: [],
  fix: undefined, fixDryRun: false, inline: true, baseline: undefined, updateBaseline: false, changedSince: undefined,
  trackedOnly: false, concurrency: undefined, wants: { services: false, fixes: false },
};
