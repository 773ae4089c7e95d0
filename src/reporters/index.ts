import type { Reporter } from './reporter.ts';

export { colourless } from './reporter.ts';
export type { Addresses, ReportContext, Colours, Replacement, Reporter, Style } from './reporter.ts';

/** The report formats by their name for `--format`; each is loaded when it is needed. */
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

/** The name of a report format. */
export type ReporterName = keyof typeof reporters;
