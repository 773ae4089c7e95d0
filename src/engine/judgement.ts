import type { JudgedProblem, Judgement } from '../fix/index.ts';
import type { Found } from '../lint/lint.ts';
import { identityIn } from '../lint/same-problem.ts';
import type { ProblemIdentity } from '../lint/same-problem.ts';
import type { PageFacts, Problem, Service } from '../model.ts';

/**
 * What is known about a service, some of whose pages may be fixed: `facts` are theirs, `named` the files that were named, and
 * `isOffered` decides whether the fix of a problem may be applied.
 */
export function judgementOf(
  service: Service, facts: ReadonlyMap<string, PageFacts>, named: ReadonlySet<string>, { shown, hidden }: Found,
  isOffered: (problem: Problem, identity: ProblemIdentity) => boolean,
): Judgement {
  const identify = identityIn([service]);
  const judged = (problem: Problem, isHidden: boolean): JudgedProblem => {
    const identity = identify(problem);
    return { problem, ...identity, hidden: isHidden, offered: !isHidden && isOffered(problem, identity) };
  };
  return { facts, named, problems: [...shown.map((each) => judged(each, false)), ...hidden.map((each) => judged(each, true))] };
}
