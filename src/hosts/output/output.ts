import type { ReporterName } from '../../reporters/index.ts';

/** The name of a report format of a plugin, with that of the plugin. */
export type PluginReporterName = `${string}/${string}`;

/** One format of a report, and its file; undefined for standard output. */
export interface Output {
  /** The name of a shipped format, or of one of a plugin. */
  readonly format: ReporterName | PluginReporterName;
  readonly file: string | undefined;
}
