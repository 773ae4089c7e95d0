import type { Segment } from '../text/diff.ts';

/** A part of two texts: the words of each, equal where they agree. */
export interface Stretch {
  readonly before: string;
  readonly after: string;
}

/**
 * Joins a word difference for people into alternating equal and changed stretches. A few equal words between larger
 * changes count as changed, since they do not help to compare.
 */
export function stretchesOf(segments: readonly Segment[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { kind, text } of segments) {
    const next = { before: kind === 'added' ? '' : text, after: kind === 'removed' ? '' : text };
    const last = stretches.at(-1);
    if (last !== undefined && kind !== 'same' && !agrees(last)) stretches[stretches.length - 1] = joined(last, next);
    else stretches.push(next);
  }
  return withoutIslands(stretches);
}

/** Whether a stretch is the same in both texts. */
export function agrees({ before, after }: Stretch): boolean {
  return before === after;
}

function withoutIslands(stretches: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of stretches) {
    kept.push(stretch);
    while (kept.length > 2 && isIsland(kept.at(-3)!, kept.at(-2)!, kept.at(-1)!)) {
      kept.push(kept.splice(-3).reduce(joined));
    }
  }
  return kept;
}

/** Whether a stretch is equal in both texts, and no longer than the change before and after it. */
function isIsland(one: Stretch, middle: Stretch, other: Stretch): boolean {
  const length = middle.before.trim().length;
  return agrees(middle) && [one, other].every((side) => !agrees(side) && length <= lengthOf(side));
}

function lengthOf({ before, after }: Stretch): number {
  return Math.max(before.trim().length, after.trim().length);
}

function joined(one: Stretch, other: Stretch): Stretch {
  return { before: one.before + other.before, after: one.after + other.after };
}
