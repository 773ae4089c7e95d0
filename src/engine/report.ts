import { severitiesOf } from '../config/severities.ts';
import type { ReadError } from '../disk/index.ts';
import { countsOf, summaryFrom } from '../lint/summary.ts';
import type { Counts } from '../lint/summary.ts';
import type { Problem, Report } from '../model.ts';
import type { LintContext } from './lint-task.ts';
import { filesOf } from './once-each.ts';
import type { Reading } from './read-services.ts';

/**
 * The report on some pages, by the named rules or all. It includes everything that could not be read, since without
 * that other results may be wrong. `all` are the problems to choose from.
 */
export function reportOnPages(
  files: readonly string[], only: readonly string[], { services, readErrors }: Reading, context: LintContext, all: readonly Problem[],
): Report {
  const named = new Set(files);
  const read = services
    .map(({ name, pages }) => ({ name, pages: pages.filter(({ file }) => named.has(file)) }))
    .filter(({ pages }) => pages.length > 0);
  const reported = filesOf(read.flatMap(({ pages }) => pages));
  const found = all.filter(({ place }) => reported.has(place.file));
  return { ...reportFrom(found, countsOf(read), only, readErrors, context), services: read, canon: context.canon };
}

/** The report on problems, by the named rules or all, and on everything that could not be read. */
export function reportFrom(
  found: readonly Problem[], counts: Counts, only: readonly string[], readErrors: readonly ReadError[],
  context: Pick<LintContext, 'config' | 'cwd'>,
): Report {
  const asked = only.length === 0 ? found : found.filter(({ rule }) => only.includes(rule));
  const problems = eachOnce([...unreadable(readErrors, context), ...asked]).toSorted(byFile);
  return { problems, summary: summaryFrom(counts, problems) };
}

/** Problems without those that stand at one place twice: a file may be included by several services. */
function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  const keyed = problems.map((problem) => {
    const { place: { file, start, end }, rule, code, message, actual } = problem;
    return [JSON.stringify([file, start, end, rule, code, message, actual]), problem] as const;
  });
  return [...new Map(keyed).values()];
}

/** The report with errors only. */
export function withoutWarnings(report: Report): Report {
  const problems = report.problems.filter(({ severity }) => severity === 'error');
  return { ...report, problems, summary: summaryFrom(report.summary, problems) };
}

/** The report without reasons for missing fixes. */
export function withoutReasons(report: Report): Report {
  const problems = report.problems.map((each) => {
    if (each.declined === undefined) return each;
    const { declined: _, ...problem } = each;
    return problem;
  });
  return { ...report, problems };
}

/** The rule of what cannot be read, which no rule can check. */
const unreadablePage = { name: 'unreadable-page', severity: 'error' } as const;

function unreadable(readErrors: readonly ReadError[], { config, cwd }: Pick<LintContext, 'config' | 'cwd'>): readonly Problem[] {
  const severityOf = severitiesOf(config, cwd);
  const messages = new Map(readErrors.map(({ file, message }) => [file, message]));
  return [...messages].flatMap(([file, message]) => {
    const severity = severityOf(unreadablePage, file);
    const place = { file, start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
    return severity === 'off' ? [] : [{ place, rule: unreadablePage.name, severity, message }];
  });
}

/** Sorts by file; the order within a page stays. */
function byFile({ place: { file: one } }: Problem, { place: { file: other } }: Problem): number {
  return one < other ? -1 : Number(one > other);
}
