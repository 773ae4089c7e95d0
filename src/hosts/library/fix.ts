import { reportOf, resultOf } from './lint.ts';
import type { RunReport } from './lint.ts';
import { requestFrom } from './options.ts';
import type { RunOptions } from './options.ts';

/** How pages are fixed. */
export interface FixOptions extends RunOptions {
  /** Whether all that can be repaired is; by default only what nobody could object to. */
  readonly all?: boolean;
  /** Whether nothing is written. */
  readonly dryRun?: boolean;
}

/** What a run fixed, and the problems that remain. */
export interface FixReport extends RunReport {
  readonly fixed: readonly FixedPage[];
}

/** A page before and after fixing, without its byte order mark. */
export interface FixedPage {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** Repairs pages on disk, each as a whole or not at all, and reports what remains. Throws a `UserError` for what cannot be done. */
export async function fix(paths: readonly string[] = [], options: FixOptions = {}): Promise<FixReport> {
  const { all = false, dryRun = false } = options;
  const result = await resultOf({ ...requestFrom(paths, options), fix: all ? 'all' : 'safe', fixDryRun: dryRun }, options);
  const outcomes = (result.fixing?.outcomes ?? []).filter(({ before, page }) => before.source !== page.source);
  const fixed = outcomes.map(({ before, page }): FixedPage => ({ file: page.file, before: before.source, after: page.source }));
  return { ...reportOf(result), fixed };
}
