import type { Problem, Service } from '../model.ts';
import { identityIn } from './same-problem.ts';

/** Problems with what they are about, whatever their words and lines. */
export interface KnownByKey {
  readonly problems: readonly Problem[];
  /** The key of each, in the same order. */
  readonly keys: readonly string[];
}

/** The problems of services, to be compared with others of a later time. */
export function knownByKey(problems: readonly Problem[], services: readonly Pick<Service, 'pages'>[]): KnownByKey {
  const identityOf = identityIn(services);
  return { problems, keys: problems.map((problem) => identityOf(problem).key) };
}

/** What has become of problems. */
export interface Difference {
  /** In the order of the later ones. */
  readonly fresh: readonly Problem[];
  /** As they were. */
  readonly gone: readonly Problem[];
}

/** The problems that are new, and those that are gone; where one key stands for several, as many as there are more or fewer, the last of them. */
export function differenceOf(before: KnownByKey, after: KnownByKey): Difference {
  return { fresh: without(after, before), gone: without(before, after) };
}

/** Whether nothing is new or gone. */
export function isNothing({ fresh, gone }: Difference): boolean {
  return fresh.length + gone.length === 0;
}

function without({ problems, keys }: KnownByKey, other: KnownByKey): readonly Problem[] {
  const counts = new Map<string, number>();
  for (const key of other.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return problems.filter((_, at) => {
    const left = counts.get(keys[at]!) ?? 0;
    counts.set(keys[at]!, left - 1);
    return left <= 0;
  });
}
