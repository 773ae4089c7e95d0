import { identityIn } from '../../../lint/same-problem.ts';
import type { Problem, Service } from '../../../model.ts';

/** How often a service has each problem, whatever its line and words are. */
export function problemCounts(problems: readonly Problem[], service: Service): ReadonlyMap<string, number> {
  const identify = identityIn([service]);
  const counts = new Map<string, number>();
  for (const problem of problems) {
    const { key } = identify(problem);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Whether one problem is gone between two counts, and no other one is gone or new. */
export function isGoneAlone(key: string, before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): boolean {
  const expected = new Map(before);
  const left = (expected.get(key) ?? 0) - 1;
  if (left > 0) expected.set(key, left);
  else expected.delete(key);
  return left >= 0 && expected.size === after.size && [...expected].every(([each, count]) => after.get(each) === count);
}
