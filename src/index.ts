import { factsOf as factsIn } from './facts/index.ts';
import { formatOf } from './formats/index.ts';
import { lint } from './lint/lint.ts';
import type { OptionsOf, SeverityOf } from './lint/lint.ts';
import { summaryOf } from './lint/summary.ts';
import type { Canon, Page, PageFacts, Report, Rule, Service } from './model.ts';

export type * from './model.ts';
export { loadCanon } from './canon/index.ts';
export type { CanonSources, CanonText } from './canon/index.ts';
export { formatOf } from './formats/index.ts';
export type { Format, Writer } from './formats/index.ts';
export type { OptionsOf, SeverityOf } from './lint/lint.ts';
export { reporters } from './reporters/index.ts';
export type { ReportContext, Colours, Replacement, Reporter, ReporterName, Style } from './reporters/index.ts';
export { UserError } from './text/user-error.ts';

/** The facts of a page; undefined if no format reads the file. */
export function factsOf(page: Page): PageFacts | undefined {
  const document = formatOf(page.file, () => page.source)?.read(page);
  return document && factsIn(page, document);
}

/** The problems that rules find in services; each rule has its default severity and options unless given. */
export function reportOn(
  services: readonly Service[],
  canon: Canon,
  rules: readonly Rule[],
  severityOf: SeverityOf = ({ severity }) => severity,
  optionsOf?: OptionsOf,
): Report {
  const problems = lint(services, canon, rules, severityOf, optionsOf);
  return { problems, summary: summaryOf(services, problems), services, canon };
}
