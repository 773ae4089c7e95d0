import type { Reporter } from './reporter.ts';

export type { Colours, Reporter, Style } from './reporter.ts';

/** The formats of a report, by the name `--format` knows them by; loaded when asked for. */
export const reporters = {
  json: async () => (await import('./json.ts')).json,
  stylish: async () => (await import('./stylish.ts')).stylish,
} as const satisfies Record<string, () => Promise<Reporter>>;

/** The name of a format of a report. */
export type ReporterName = keyof typeof reporters;
