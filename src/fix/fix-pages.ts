import type { LoadedFormat } from '../formats/format.ts';
import type { Page, Problem } from '../model.ts';
import type { DeclinedFix } from './edits.ts';
import { fixPage } from './fix-page.ts';
import type { FixedPage } from './fix-page.ts';
import type { JudgedProblem, Judgement } from './judgement.ts';
import { culpritsAmong, newProblems } from './new-problems.ts';

/** A page after fixing. */
export interface PageOutcome {
  readonly before: Page;
  readonly page: Page;
  readonly applied: readonly Problem[];
  /** The problems that remain for a reason; their places are in the fixed page. */
  readonly declined: readonly DeclinedFix[];
  /** Why the page stays as it was: the written page failed the proof. */
  readonly fault?: string;
}

/**
 * Fixes the pages of a service in rounds until nothing changes, since one fix may wait for another in its cell. In each
 * round all fixes are applied together, and those that lead to a new problem are taken back; `judge` says what is known
 * about the service with its pages in a given state.
 */
export function fixPages(
  pages: readonly Page[], formatOf: (page: Page) => LoadedFormat, judge: (pages: readonly Page[]) => Judgement,
): readonly PageOutcome[] {
  let outcomes: readonly PageOutcome[] = pages.map((page) => ({ before: page, page, applied: [], declined: [] }));
  const first = judge(pages);
  let judgement = first;
  for (let round = 0; round < maxRounds; round++) {
    const next = roundOf(outcomes, formatOf, judge, judgement);
    const settled = next.outcomes.every(({ page }, at) => page === outcomes[at]!.page);
    ({ outcomes, judgement } = next);
    if (settled) break;
  }
  return outcomes.map((outcome) => (outcome.fault === undefined ? outcome : leftAlone(outcome, outcome.fault, first)));
}

/** A page that stays as it was: all of its fixes are declined. */
function leftAlone({ before }: PageOutcome, fault: string, first: Judgement): PageOutcome {
  const declined = offeredOn(before, first).map(({ problem }) => ({ problem, reason: fault }));
  return { before, page: before, applied: [], declined, fault };
}

/** The problems of a page whose fixes are offered. */
function offeredOn({ file }: Page, { problems }: Judgement): readonly JudgedProblem[] {
  return problems.filter(({ offered, hidden, problem }) => offered && !hidden && problem.place.file === file);
}

/** Order, rows and words of one table take one round each, a fix that waits for another page one more. */
const maxRounds = 10;

/** After so many attempts of a round all of its fixes are taken back: each attempt reads and proves the pages again. */
const maxAttempts = 8;

/** Pages after a round, and what is known about them. */
interface Round {
  readonly outcomes: readonly PageOutcome[];
  readonly judgement: Judgement;
}

/** Applies all fixes, and takes back those that lead to new problems, until there are none. */
function roundOf(
  before: readonly PageOutcome[], formatOf: (page: Page) => LoadedFormat, judge: (pages: readonly Page[]) => Judgement, known: Judgement,
): Round {
  const refused = new Map<JudgedProblem, string>();
  for (let attempt = 1; ; attempt++) {
    const outcomes = before.map((outcome) => nextOf(outcome, formatOf(outcome.page), known, refused));
    if (outcomes.every(({ page }, at) => page === before[at]!.page)) return { outcomes, judgement: known };
    // what the format cannot write would be written again in each attempt
    for (const [problem, reason] of declinedAmong(known, outcomes)) refused.set(problem, reason);
    const judgement = judge(outcomes.map(({ page }) => page));
    const fresh = newProblems(known.problems, judgement.problems);
    if (fresh.length === 0) return { outcomes, judgement };
    const applied = new Set(outcomes.flatMap((outcome, at) => outcome.applied.slice(before[at]!.applied.length)));
    const fixes = known.problems.filter(({ problem }) => applied.has(problem));
    const culprits = attempt < maxAttempts ? culpritsAmong(fixes, fresh) : fixes.map((fixed) => ({ fixed, because: fresh[0]! }));
    if (culprits.length === 0) return { outcomes, judgement }; // a page that failed the proof is as it was
    for (const { fixed, because } of culprits) refused.set(fixed, reasonFor(because, known));
  }
}

/** The offered fixes that were declined, with the reason of each. */
function declinedAmong({ problems }: Judgement, outcomes: readonly PageOutcome[]): readonly (readonly [JudgedProblem, string])[] {
  const reasons = new Map(outcomes.flatMap(({ declined }) => declined.map(({ problem, reason }) => [problem, reason])));
  return problems.flatMap((each) => {
    const reason = reasons.get(each.problem);
    return reason === undefined ? [] : [[each, reason] as const];
  });
}

function reasonFor({ problem: { rule, code, place: { file }, related = [] } }: JudgedProblem, { named }: Judgement): string {
  const another = `${rule}${code === undefined ? '' : ` of ${code}`}`;
  const other = [file, ...related.map(({ place }) => place.file)].find((each) => !named.has(each));
  if (other !== undefined) return `it needs a change of ${other}, which was not named: ${another}`;
  return `it would cause another problem: ${another} in ${file}`;
}

function nextOf(
  outcome: PageOutcome, format: LoadedFormat, judgement: Judgement, refused: ReadonlyMap<JudgedProblem, string>,
): PageOutcome {
  const { before, page } = outcome;
  const known = judgement.facts.get(page.file);
  if (known === undefined || outcome.fault !== undefined) return outcome;
  const offered = offeredOn(page, judgement);
  const harmful = offered.flatMap((each): DeclinedFix | readonly never[] => {
    const reason = refused.get(each);
    return reason === undefined ? [] : { problem: each.problem, reason };
  });
  const wanted = offered.filter((each) => !refused.has(each)).map(({ problem }) => problem);
  const fixed: FixedPage = fixPage(page, format, known, wanted);
  const declined = [...fixed.declined, ...harmful];
  // all earlier rounds are undone
  if (fixed.fault !== undefined) return { before, page: before, applied: [], declined, fault: fixed.fault };
  return { before, page: fixed.page, applied: [...outcome.applied, ...fixed.applied], declined };
}
