import type { Problem, Report, Summary } from '../../model.ts';
import { wordDiff } from '../../text/diff.ts';
import { agrees, stretchesOf } from '../stretches.ts';
import { matrixOf } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/** Everything that the page shows, as plain JSON. */
export interface Contents {
  readonly summary: Summary;
  readonly canon: CanonShown;
  readonly matrix: Matrix;
  /** In the order of the report; the matrix refers to them by index. */
  readonly problems: readonly ProblemShown[];
}

/** The canon's entries for the codes of the matrix. */
export interface CanonShown {
  readonly name: string;
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
export function contentsOf({ problems, summary, services = [], canon = noCanon }: Report): Contents {
  const matrix = matrixOf(services, canon, problems);
  const owners = new Map(services.flatMap(({ name, pages }) => pages.map(({ file }) => [file, name] as const)));
  const entries = matrix.codes.flatMap((code) => {
    const { phrase, description, governed } = canon.entries.get(code) ?? {};
    return [[code, { phrase, description: governed === true ? description : undefined }] as const];
  });
  return {
    summary,
    canon: { name: canon.name, entries: Object.fromEntries(entries) },
    matrix,
    problems: problems.map((problem) => problemShown(problem, owners.get(problem.place.file))),
  };
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
