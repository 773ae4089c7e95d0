import { loadCanon as load } from './canon/index.ts';
import type { CanonSources as AllSources } from './canon/index.ts';
import { factsOf as factsIn, loadAllReading } from './engine/page-facts.ts';
import { toolkit } from './hosts/toolkit.ts';
import { lint as found } from './lint/lint.ts';
import type { OptionsOf, SeverityOf } from './lint/lint.ts';
import { summaryOf } from './lint/summary.ts';
import type { Canon, Page, PageFacts, Report, Rule, Service } from './model.ts';

export { defineConfig, definePlugin } from './hosts/library/define.ts';
export { facts, loadConfig } from './hosts/library/facts.ts';
export type { ConfigInForce, ReadOptions } from './hosts/library/facts.ts';
export { fix } from './hosts/library/fix.ts';
export type { FixedPage, FixOptions, FixReport } from './hosts/library/fix.ts';
export { lint, lintEach, lintText } from './hosts/library/lint.ts';
export type { Look, RunReport, TextOptions } from './hosts/library/lint.ts';
export type { RunOptions } from './hosts/library/options.ts';
export type { ConfigFile } from './config/config-file.ts';
export type { CanonFile } from './canon/canon-file.ts';
export type { Plugin, PluginRule } from './plugins/plugin.ts';
export type * from './model.ts';
export type { CanonText } from './canon/index.ts';
export { formatOf } from './formats/index.ts';
export type { Format, Writer } from './formats/index.ts';
export type { OptionsOf, SeverityOf } from './lint/lint.ts';
export { reporters } from './reporters/index.ts';
export type { ReportContext, Colours, Replacement, Reporter, ReporterName, Style } from './reporters/index.ts';
export { UserError } from './text/user-error.ts';

// `factsOf` does not wait
await loadAllReading(toolkit.formats);

/** The facts of a page; undefined if no format reads the file. */
export function factsOf(page: Page): PageFacts | undefined {
  return factsIn(page, toolkit.formats);
}

/** What loading a canon needs of the world; the shipped ones need nothing. */
export type CanonSources = Omit<AllSources, 'shipped'>;

/**
 * The canon of a name: a shipped one, or the path of a YAML or JSON file or of a documentation page
 * whose own tables are the model. Throws a `UserError` for what is not there or is not right.
 */
export function loadCanon(name: string, sources: CanonSources): Promise<Canon> {
  return load(name, { ...sources, shipped: toolkit.canons });
}

/** The problems that rules find in services; each rule has its default severity and options unless given. */
export function reportOn(
  services: readonly Service[],
  canon: Canon,
  rules: readonly Rule[],
  severityOf: SeverityOf = ({ severity }) => severity,
  optionsOf?: OptionsOf,
): Report {
  const problems = found(services, canon, rules, severityOf, optionsOf);
  return { problems, summary: summaryOf(services, problems), services, canon };
}
