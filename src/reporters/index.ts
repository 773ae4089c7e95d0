import type { Reporter } from './reporter.ts';

export { colourless } from './reporter.ts';
export type { ReportContext, Colours, Replacement, Reporter, Style } from './reporter.ts';

/** The formats of a report, by the name `--format` knows them by; loaded when asked for. */
export const reporters = {
  stylish: async () => (await import('./stylish.ts')).stylish,
  compact: async () => (await import('./compact.ts')).compact,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  junit: async () => (await import('./junit.ts')).junit,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  rdjson: async () => (await import('./rdjson.ts')).rdjson,
  markdown: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html/index.ts')).html,
} as const satisfies Record<string, () => Promise<Reporter>>;

/** The name of a format of a report. */
export type ReporterName = keyof typeof reporters;

/** The formats that draw on the pages of a report; the others take nothing from their background. */
export const drawOnPages: ReadonlySet<ReporterName> = new Set(['sarif', 'rdjson']);

/** The formats that draw on the services of a report; the others take nothing from it but its problems and its summary. */
export const drawOnServices: ReadonlySet<ReporterName> = new Set(['html']);
