import type { LintRun } from '../../engine/lint-run.ts';
import { openProblems } from '../../engine/open-problems.ts';
import { reportOnPages } from '../../engine/report.ts';
import { formatFor } from '../../formats/format.ts';
import type { Problem, Report } from '../../model.ts';
import { contentsOf } from '../../reporters/html/contents.ts';
import type { Contents, StretchShown } from '../../reporters/html/contents.ts';
import { titleOf } from '../fix-titles.ts';
import type { Project } from './project.ts';

/** What a run over a project found. Plain data. */
export interface Findings extends Pick<Contents, 'summary' | 'canon' | 'matrix'> {
  /** In the order of a report; the matrix refers to them by index. */
  readonly problems: readonly FoundProblem[];
  /** How many rules the project has turned off. */
  readonly off: number;
  /** What looks like status codes and was not taken for some. */
  readonly near: readonly { readonly page: string; readonly line: number; readonly reason: string }[];
  /** The markup of each page, as people know it, by name; undefined where no format reads it. */
  readonly markups: Readonly<Record<string, string | undefined>>;
}

/** A problem, where it is, and what can be done about it. */
export interface FoundProblem {
  readonly page: string;
  /** Half-open, in UTF-16 code units of the page. */
  readonly start: number;
  readonly end: number;
  /** 1-based, as in every report. */
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: Problem['severity'];
  readonly message: string;
  /** The words of the page and of the canon. */
  readonly diff?: readonly StretchShown[] | undefined;
  readonly related: readonly { readonly page: string; readonly line: number; readonly start: number; readonly message: string }[];
  /** What its fix does. */
  readonly fix?: { readonly title: string; readonly safe: boolean };
  /** Why it has no fix where one would be expected. */
  readonly declined?: string | undefined;
}

/** The findings of a run over a project. */
export async function findingsOf({ pages, rules }: Project, run: LintRun): Promise<Findings> {
  const { input, reading, context, workspace: { toolkit: { formats } } } = run;
  const report = reportOnPages(input.files, [], reading, context, await openProblems(run));
  const { summary, canon, matrix, problems } = contentsOf(report);
  return {
    summary, canon, matrix,
    problems: report.problems.map((problem, at) => ({ ...shown(problem), diff: problems[at]!.diff })),
    off: Object.values(rules).filter((word) => word === 'off').length,
    near: nearMisses(report),
    markups: Object.fromEntries(pages.map(({ name, text }) => [name, formatFor(name, formats, () => text)?.title])),
  };
}

function shown(problem: Problem): FoundProblem {
  const { place: { file: page, start, end, line, column }, rule, severity, message, related = [], fix, declined } = problem;
  return {
    page, start, end, line, column, rule, severity, message, declined,
    related: related.map(({ place, message: words }) => ({ page: place.file, line: place.line, start: place.start, message: words })),
    ...fix !== undefined && { fix: { title: titleOf(problem), safe: fix.safe } },
  };
}

function nearMisses({ services = [] }: Report): Findings['near'] {
  const all = services.flatMap(({ pages }) => pages.flatMap(({ nearMisses: near = [] }) => near));
  return all.map(({ place, reason }) => ({ page: place.file, line: place.line, reason }));
}
