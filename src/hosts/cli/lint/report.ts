import { rules } from '../../../../rules/index.ts';
import type { Config } from '../../../config/config.ts';
import { optionsOf, severitiesOf } from '../../../config/severities.ts';
import type { ReadError } from '../../../disk/index.ts';
import { lint } from '../../../lint/lint.ts';
import { silenced } from '../../../lint/silencing.ts';
import { countsOf, summaryFrom } from '../../../lint/summary.ts';
import type { Counts } from '../../../lint/summary.ts';
import type { Canon, Problem, Report, Service } from '../../../model.ts';
import type { Reading } from '../input/services.ts';

/**
 * The report on some pages of the services read, by some rules where any are named, and on whatever
 * could not be read, wherever it is: without it, what is said of a service may be wrong. `all` are the
 * problems to choose from.
 */
export function reportOnPages(
  files: readonly string[], only: readonly string[], { services, readErrors }: Reading,
  canon: Canon, config: Config, cwd: string, all = problemsIn(services, canon, config, cwd),
): Report {
  const reported = new Set(files);
  const found = all.filter(({ place }) => reported.has(place.file));
  const read = services
    .map(({ name, pages }) => ({ name, pages: pages.filter(({ file }) => reported.has(file)) }))
    .filter(({ pages }) => pages.length > 0);
  return { ...reportFrom(found, countsOf(read), only, readErrors), services: read, canon };
}

/** The report on problems, by some rules where any are named, and on whatever could not be read. */
export function reportFrom(
  found: readonly Problem[], counts: Counts, only: readonly string[], readErrors: readonly ReadError[],
): Report {
  const asked = only.length === 0 ? found : found.filter(({ rule }) => only.includes(rule));
  const problems = [...unreadable(readErrors), ...asked].toSorted(byFile);
  return { problems, summary: summaryFrom(counts, problems) };
}

/** What the rules find in services, on every page, as the configuration asks and, if `inline`, the pages themselves. */
export function problemsIn(
  services: readonly Service[], canon: Canon, config: Config, cwd: string, inline = true,
): readonly Problem[] {
  const severityOf = severitiesOf(config, cwd);
  const problems = lint(services, canon, rules, severityOf, optionsOf(config));
  if (!inline) return problems;
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  const isInForce = (name: string, file: string): boolean => severityOf(byName.get(name)!, file) !== 'off';
  return silenced(problems, services, { rules: [...byName.keys()], isInForce });
}

/** The report as `--quiet` wants it. */
export function withoutWarnings(report: Report): Report {
  const problems = report.problems.filter(({ severity }) => severity === 'error');
  return { ...report, problems, summary: { ...report.summary, warnings: 0 } };
}

/** A report that speaks of no fixes. */
export function withoutReasons(report: Report): Report {
  const problems = report.problems.map((each) => {
    if (each.declined === undefined) return each;
    const { declined: _, ...problem } = each;
    return problem;
  });
  return { ...report, problems };
}

function unreadable(readErrors: readonly ReadError[]): readonly Problem[] {
  const messages = new Map(readErrors.map(({ file, message }) => [file, message]));
  return [...messages].map(([file, message]) => ({
    place: { file, start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 },
    rule: 'unreadable-page',
    severity: 'error',
    message,
  }));
}

/** Keeps the order within a page. */
function byFile({ place: { file: one } }: Problem, { place: { file: other } }: Problem): number {
  return one < other ? -1 : Number(one > other);
}
