import type { Problem, Report, Summary } from '../../model.ts';
import { wordDiff } from '../../text/diff.ts';
import type { ReportContext } from '../reporter.ts';
import { agrees, stretchesOf } from '../stretches.ts';
import { nearMissText, reasonOf } from '../summary.ts';
import { toldOnce } from '../told-once.ts';
import { matrixOf } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/** Everything that the page shows, as plain JSON. */
export interface Contents {
  readonly summary: Summary;
  /** What was not read though it looks like status codes; undefined if there is nothing. */
  readonly near?: string;
  readonly canon: CanonShown;
  /** What made the page, when and of what; undefined where nothing of it is known. */
  readonly made?: string;
  /** The addresses of the pages about rules, by their names. */
  readonly pagesOfRules: Readonly<Record<string, string>>;
  readonly matrix: Matrix;
  /** In the order of the report; the matrix refers to them by index. */
  readonly problems: readonly ProblemShown[];
}

/** The canon's entries for the codes of the matrix. */
export interface CanonShown {
  readonly name: string;
  /** Why it was taken, and what to do next; undefined where no run chose it. */
  readonly why?: string | undefined;
  readonly entries: Readonly<Record<number, { readonly phrase?: string | undefined; readonly description?: string | undefined }>>;
}

/** A problem, with its two texts as a difference. */
export interface ProblemShown {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: Problem['severity'];
  readonly message: string;
  readonly code?: number | undefined;
  /** The service name; undefined for a page outside every service. */
  readonly service?: string | undefined;
  readonly declined?: string | undefined;
  readonly diff?: readonly StretchShown[] | undefined;
  readonly related?: readonly RelatedShown[] | undefined;
  /** How a list tells it, together with others that are told with it; undefined where it is told alone. */
  readonly once?: OnceShown | undefined;
  /** Whether another problem is told for it. */
  readonly told?: boolean | undefined;
}

/** What a list says of several problems in the place of the first. */
export interface OnceShown {
  readonly message: string;
  readonly diff?: readonly StretchShown[] | undefined;
}

/** Words that page and canon have in common, or the words of each where they differ. */
export type StretchShown = string | readonly [page: string, canon: string];

/** Another place that a problem refers to. */
export interface RelatedShown {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** The contents for a report; without services, only its problems. */
export function contentsOf({ problems, summary, services = [], canon = noCanon }: Report, context?: ReportContext): Contents {
  const matrix = matrixOf(services, canon, problems);
  const owners = new Map(services.flatMap(({ name, pages }) => pages.map(({ file }) => [file, name] as const)));
  const entries = matrix.codes.flatMap((code) => {
    const { phrase, description, governed } = canon.entries.get(code) ?? {};
    return [[code, { phrase, description: governed === true ? description : undefined }] as const];
  });
  return {
    summary,
    ...summary.nearMisses > 0 && { near: nearMissText(summary.nearMisses) },
    canon: { name: canon.name, why: canon.choice && reasonOf(canon.choice), entries: Object.fromEntries(entries) },
    ...context !== undefined && { made: madeBy(context) },
    pagesOfRules: Object.fromEntries([...new Set(problems.map(({ rule }) => rule))].flatMap((rule) => {
      const page = context?.addresses.pageOfRule(rule);
      return page === undefined ? [] : [[rule, page] as const];
    })),
    matrix,
    problems: problemsShown(problems, ({ place: { file } }) => owners.get(file)),
  };
}

function madeBy({ version, origin: { day, commit } = { day: '' } }: Pick<ReportContext, 'version' | 'origin'>): string {
  return [`canonlint ${version}`, ...day === '' ? [] : [day], ...commit === undefined ? [] : [`commit ${commit}`]].join(', ');
}

/** What is told once is told for each service, so that the choice of a service leaves all of it or nothing. */
function problemsShown(problems: readonly Problem[], ownerOf: (problem: Problem) => string | undefined): readonly ProblemShown[] {
  const shared = toldOnce(problems, ownerOf).filter(({ members }) => members.length > 1);
  const once = new Map(shared.map(({ problem, members: [first] }) => [first, { message: problem.message, diff: diffOf(problem) }]));
  const told = new Set(shared.flatMap(({ members: [, ...others] }) => others));
  return problems.map((problem) =>
    ({ ...problemShown(problem, ownerOf(problem)), once: once.get(problem), ...told.has(problem) && { told: true } }));
}

const noCanon = { name: 'none', entries: new Map(), headers: {}, ideas: new Map() } as const;

function problemShown(problem: Problem, service: string | undefined): ProblemShown {
  const { place: { file, line, column }, rule, severity, code, message, declined, related } = problem;
  return {
    file, line, column, rule, severity, code, message, service, declined,
    diff: diffOf(problem),
    related: related?.map(({ place, message: text }) => ({ file: place.file, line: place.line, message: text })),
  };
}

function diffOf({ actual, expected }: Problem): readonly StretchShown[] | undefined {
  if (actual === undefined || expected === undefined) return undefined;
  return stretchesOf(wordDiff(actual, expected))
    .map((stretch) => (agrees(stretch) ? stretch.before : [stretch.before, stretch.after]));
}
