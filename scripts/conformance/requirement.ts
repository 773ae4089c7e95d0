/** One thing that must hold, with what was seen. */
export interface Requirement {
  readonly name: string;
  readonly figures: string;
  readonly met: boolean;
  /** What does not hold, or is worth a look, one line each. */
  readonly misses: readonly string[];
}

/** No list of misses is longer than this. */
const longest = 40;

/** A list that leaves off where it gets long. */
export function shortened(misses: readonly string[]): string[] {
  if (misses.length <= longest) return [...misses];
  return [...misses.slice(0, longest), `… and ${misses.length - longest} more`];
}
