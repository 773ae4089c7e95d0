import { severitiesOf } from '../config/severities.ts';
import type { ReadError } from '../disk/index.ts';
import { countsOf, summaryFrom } from '../lint/summary.ts';
import type { Counts } from '../lint/summary.ts';
import type { LongReport, Problem, Report } from '../model.ts';
import type { LintContext } from './lint-task.ts';
import { filesOf } from './once-each.ts';
import type { OpenProblems } from './open-problems.ts';
import { problemsByFile } from './problems-by-file.ts';
import type { Reading } from './read-services.ts';
import type { HeldProblems } from './threads/held-problems.ts';

/**
 * The report on some pages, by the named rules or all. It includes everything that could not be read, since without
 * that other results may be wrong. `open` are the problems to choose from; of older ones only the number is told.
 */
export function reportOnPages(
  files: readonly string[], only: readonly string[], { services, readErrors }: Reading, context: LintContext, { open, older }: OpenProblems,
): Report {
  const named = new Set(files);
  const read = services
    .map(({ name, pages }) => ({ name, pages: pages.filter(({ file }) => named.has(file)) }))
    .filter(({ pages }) => pages.length > 0);
  const reported = filesOf(read.flatMap(({ pages }) => pages));
  const found = open.filter(({ place }) => reported.has(place.file));
  const isCounted = ({ place, rule }: Problem): boolean => reported.has(place.file) && (only.length === 0 || only.includes(rule));
  const counts = { ...countsOf(read), ...older !== undefined && { older: older.filter(isCounted).length } };
  return { ...reportFrom(found, counts, only, readErrors, context), services: read, canon: context.canon };
}

/** The report on problems, by the named rules or all, and on everything that could not be read. */
function reportFrom(
  found: readonly Problem[], counts: Counts, only: readonly string[], readErrors: readonly ReadError[], context: ReportedIn,
): Report {
  const { problems, summary } = reportOnParts([{ files: filesOfProblems(found), problems: found }], counts, only, readErrors, context);
  return { problems: [...problems], summary };
}

/** The same on problems that are held in parts. */
export function reportOnParts(
  parts: readonly HeldProblems[], counts: Counts, only: readonly string[], readErrors: readonly ReadError[], context: ReportedIn,
): LongReport {
  const unread = unreadable(readErrors, context);
  const isAsked = ({ rule }: Problem): boolean => only.length === 0 || rule === unreadablePage.name || only.includes(rule);
  const problems = problemsByFile([{ files: filesOfProblems(unread), problems: unread }, ...parts], isAsked);
  return { problems, summary: summaryFrom(counts, problems) };
}

/** What decides how a page that cannot be read is reported. */
type ReportedIn = Pick<LintContext, 'config' | 'cwd'>;

function filesOfProblems(problems: readonly Problem[]): readonly string[] {
  return [...new Set(problems.map(({ place }) => place.file))];
}

/** A report with all its problems at once. */
export function whole(report: LongReport): Report {
  return { ...report, problems: Array.isArray(report.problems) ? report.problems as readonly Problem[] : [...report.problems] };
}

/** The report with errors only. */
export function withoutWarnings(report: LongReport): LongReport {
  const problems = eachOf(report.problems, (problem) => (problem.severity === 'error' ? problem : undefined));
  return { ...report, problems, summary: summaryFrom(report.summary, problems) };
}

/** The report without reasons for missing fixes. */
export function withoutReasons(report: LongReport): LongReport {
  const problems = eachOf(report.problems, (each) => {
    if (each.declined === undefined) return each;
    const { declined: _, ...problem } = each;
    return problem;
  });
  return { ...report, problems };
}

/** What becomes of each problem; undefined leaves it out. */
function eachOf(problems: Iterable<Problem>, become: (problem: Problem) => Problem | undefined): Iterable<Problem> {
  return {
    *[Symbol.iterator]() {
      for (const problem of problems) {
        const changed = become(problem);
        if (changed !== undefined) yield changed;
      }
    },
  };
}

/** The rule of what cannot be read, which no rule can check. */
const unreadablePage = { name: 'unreadable-page', severity: 'error' } as const;

function unreadable(readErrors: readonly ReadError[], { config, cwd }: ReportedIn): readonly Problem[] {
  const severityOf = severitiesOf(config, cwd);
  const messages = new Map(readErrors.map(({ file, message }) => [file, message]));
  return [...messages].flatMap(([file, message]) => {
    const severity = severityOf(unreadablePage, file);
    const place = { file, start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
    return severity === 'off' ? [] : [{ place, rule: unreadablePage.name, severity, message }];
  });
}
