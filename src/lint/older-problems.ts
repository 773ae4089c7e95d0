import type { Identified } from './baseline-identity.ts';
import type { Problem } from '../model.ts';
import { grouped } from '../text/grouped.ts';

/**
 * The problems of today that stood on their page before: with the same rule, code and words, and no more of them than there
 * were. Those of files that are gone count for any page, since a page may have moved.
 */
export function olderProblems(now: readonly Identified[], before: readonly Identified[], isGone: (file: string) => boolean): ReadonlySet<Problem> {
  const older = new Set<Problem>();
  const take = (known: readonly Identified[], keyOf: (each: Identified) => string): void => {
    const left = new Map([...grouped(known, keyOf)].map(([key, same]) => [key, same.length]));
    for (const each of now) {
      const count = left.get(keyOf(each)) ?? 0;
      if (count === 0 || older.has(each.problem)) continue;
      left.set(keyOf(each), count - 1);
      older.add(each.problem);
    }
  };
  take(before, onPage);
  take(before.filter(({ problem }) => isGone(problem.place.file)), inWords);
  return older;
}

function onPage({ problem: { place: { file } }, identity }: Identified): string {
  return JSON.stringify([file, identity.code, identity.rule, identity.hash]);
}

function inWords({ identity: { code, rule, hash } }: Identified): string {
  return JSON.stringify([code, rule, hash]);
}
