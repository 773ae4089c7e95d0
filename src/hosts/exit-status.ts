import type { Summary } from '../model.ts';

/** The exit status: 0 no problems, 1 problems, 2 the job could not be done. */
export type ExitStatus = 0 | 1 | 2;

/** When a run fails. */
export interface FailOn {
  /** Whether problems never make it fail. */
  readonly never: boolean;
  /** More warnings than this make it fail; undefined for no limit. */
  readonly maxWarnings: number | undefined;
}

/** The exit status for the problems and read errors of a run. */
export function statusOf({ errors, warnings }: Summary, readErrors: readonly unknown[], { never, maxWarnings }: FailOn): ExitStatus {
  if (readErrors.length > 0) return 2;
  if (never) return 0;
  return errors > 0 || warnings > (maxWarnings ?? Infinity) ? 1 : 0;
}
