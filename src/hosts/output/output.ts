import type { ReporterName } from '../../reporters/index.ts';

/** One format of a report, and the file that it goes to: undefined for the standard output. */
export interface Output {
  readonly format: ReporterName;
  readonly file: string | undefined;
}
