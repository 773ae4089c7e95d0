import type { Delimiter } from './tokens.ts';

/**
 * Finds the emphasis among delimiter runs from `bottom` on and removes them from the list: what emphasis takes is cut off
 * (CommonMark, "An algorithm for parsing nested emphasis and links"; linear).
 */
export function findEmphasis(runs: Delimiter[], bottom: number): void {
  const lowest = new Map<string, number>();
  const openers: Delimiter[] = [];
  for (const closer of runs.splice(bottom)) {
    if (closer.closes) closeRuns(closer, openers, lowest);
    if (closer.from < closer.to && closer.opens) openers.push(closer);
  }
}

/** Matches a closing run with as many openers as it can. */
function closeRuns(closer: Delimiter, openers: Delimiter[], lowest: Map<string, number>): void {
  while (closer.from < closer.to) {
    const kind = kindOf(closer);
    const bottom = Math.min(lowest.get(kind) ?? 0, openers.length);
    const at = lastOpener(openers, closer, bottom);
    if (at === undefined) {
      lowest.set(kind, openers.length);
      return;
    }
    openers.length = at + 1;
    if (take(openers[at]!, closer)) openers.pop();
    for (const [other, index] of lowest) if (index > openers.length) lowest.set(other, openers.length);
  }
}

/** The last opener that fits, from `bottom` on. */
function lastOpener(openers: readonly Delimiter[], closer: Delimiter, bottom: number): number | undefined {
  for (let at = openers.length - 1; at >= bottom; at--) if (matches(openers[at]!, closer)) return at;
  return undefined;
}

/** What decides whether an opener fits: runs of one kind fail alike. */
function kindOf({ mark, opens, length, from, to }: Delimiter): string {
  return mark === '~' ? `~${to - from}` : `${mark}${opens ? 1 : 0}${length % 3}`;
}

function matches(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.mark !== closer.mark) return false;
  if (opener.mark === '~') return opener.to - opener.from === closer.to - closer.from;
  const isOdd = (opener.closes || closer.opens) && (opener.length + closer.length) % 3 === 0;
  return !isOdd || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

/** Takes one or two marks of both runs; returns whether the opener is used up. */
function take(opener: Delimiter, closer: Delimiter): boolean {
  const [left, right] = [opener.to - opener.from, closer.to - closer.from];
  const count = opener.mark === '~' ? left : left >= 2 && right >= 2 ? 2 : 1;
  opener.to -= count;
  closer.from += count;
  opener.used = true;
  closer.used = true;
  return opener.from === opener.to;
}
