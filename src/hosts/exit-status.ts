import type { Summary } from '../model.ts';

/** How a run ends: 0 nothing to object to, 1 problems, 2 the job could not be done. */
export type ExitStatus = 0 | 1 | 2;

/** What a run fails on. */
export interface FailOn {
  /** Whether problems are no failure. */
  readonly never: boolean;
  /** More warnings than that are a failure; undefined where no number of them is. */
  readonly maxWarnings: number | undefined;
}

/** The exit status of a run that found so many problems, and could not read some pages. */
export function statusOf({ errors, warnings }: Summary, readErrors: readonly unknown[], { never, maxWarnings }: FailOn): ExitStatus {
  if (readErrors.length > 0) return 2;
  if (never) return 0;
  return errors > 0 || warnings > (maxWarnings ?? Infinity) ? 1 : 0;
}
