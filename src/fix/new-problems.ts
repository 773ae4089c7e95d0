import type { JudgedProblem } from './judgement.ts';

/**
 * The problems that were not there before a change. A problem that another one of its row hid before is not new; of
 * several that are the same, as many as there were are not.
 */
export function newProblems(before: readonly JudgedProblem[], after: readonly JudgedProblem[]): readonly JudgedProblem[] {
  const left = new Map<string, number>();
  for (const { key } of before) left.set(key, (left.get(key) ?? 0) + 1);
  return after.filter(({ key, hidden }) => {
    if (hidden) return false;
    const known = left.get(key) ?? 0;
    left.set(key, known - 1);
    return known <= 0;
  });
}

/** A fix that must be taken back, and the new problem that it leads to. */
export interface Culprit {
  readonly fixed: JudgedProblem;
  readonly because: JudgedProblem;
}

/**
 * The fixes that lead to new problems: for each those of its row or of the rows that it refers to; without one, those
 * of its code, else of its file, else all. The order of the fixes makes no difference.
 */
export function culpritsAmong(fixed: readonly JudgedProblem[], fresh: readonly JudgedProblem[]): readonly Culprit[] {
  const culprits = new Map<JudgedProblem, JudgedProblem>();
  for (const because of fresh) for (const each of suspects(fixed, because)) if (!culprits.has(each)) culprits.set(each, because);
  return fixed.flatMap((each): Culprit | readonly never[] => {
    const because = culprits.get(each);
    return because === undefined ? [] : { fixed: each, because };
  });
}

function suspects(fixed: readonly JudgedProblem[], { problem, row, relatedRows }: JudgedProblem): readonly JudgedProblem[] {
  const narrowing: readonly ((each: JudgedProblem) => boolean)[] = [
    (each) => each.row === row || relatedRows.includes(each.row),
    (each) => each.problem.code === problem.code,
    (each) => each.problem.place.file === problem.place.file,
  ];
  const nearest = narrowing.find((isNear) => fixed.some(isNear));
  return nearest === undefined ? fixed : fixed.filter(nearest);
}
