import type { Extent } from '../fix/index.ts';
import type { Page } from '../model.ts';
import type { ConfigChoice } from './config.ts';

/** A request for a run. Plain data: it may come from a command line, a workflow or an editor. */
export interface LintRequest extends ConfigChoice {
  /** Pages or folders of pages; if empty, the pages that the configuration includes. */
  readonly paths: readonly string[];
  /** Patterns of pages to leave out, relative to the working folder. */
  readonly ignorePatterns: readonly string[];
  /** Whether the paths are facts files instead of pages. */
  readonly facts: boolean;
  /** The only page to lint, with this content instead of the file on disk; then there are no paths. */
  readonly page: Page | undefined;
  /** The name or path of the canon, instead of the configuration's. */
  readonly canon: string | undefined;
  /** Severities for this run, each as `name=severity`. */
  readonly rules: readonly string[];
  /** The names of the rules to report; all if empty. */
  readonly only: readonly string[];
  /** Which fixes to apply; undefined for none. */
  readonly fix: Extent | undefined;
  /** Whether fixed pages are shown instead of written. */
  readonly fixDryRun: boolean;
  /** Whether comments on pages can silence rules. */
  readonly inline: boolean;
  /** The file of known problems, instead of the configuration's. */
  readonly baseline: string | undefined;
  /** Whether the baseline of the configuration does not count. */
  readonly noBaseline: boolean;
  /** Whether that file is updated. */
  readonly updateBaseline: boolean;
  /** The git reference; problems that it had are not reported. */
  readonly changedSince: string | undefined;
  /** Whether those on changed pages are reported nevertheless. */
  readonly changedPages: boolean;
  /** Whether a page that git does not track counts only if it is named. */
  readonly trackedOnly: boolean;
  /** The number of threads; undefined chooses it by the number of pages. */
  readonly concurrency: number | undefined;
  /** What the report needs besides problems: services, and fixes. */
  readonly wants: { readonly services: boolean; readonly fixes: boolean };
}

/** A request with the defaults of pages and configuration. */
export const plainRequest: LintRequest = {
  paths: [], ignorePatterns: [], facts: false, page: undefined, config: undefined, noConfig: false, canon: undefined, rules: [], only: [],
  fix: undefined, fixDryRun: false, inline: true, baseline: undefined, noBaseline: false, updateBaseline: false, changedSince: undefined, changedPages: false,
  trackedOnly: false, concurrency: undefined, wants: { services: false, fixes: false },
};
