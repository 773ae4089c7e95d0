import type { ReporterName } from '../../reporters/index.ts';

/** One format of a report, and its file; undefined for standard output. */
export interface Output {
  readonly format: ReporterName;
  readonly file: string | undefined;
}
