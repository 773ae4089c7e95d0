/** A requirement, with what was seen. */
export interface Requirement {
  readonly name: string;
  readonly figures: string;
  readonly met: boolean;
  /** What fails or deserves a look, one line each. */
  readonly misses: readonly string[];
}

/** The longest list of misses. */
const maxMisses = 40;

/** A list, cut where it gets long. */
export function shortened(misses: readonly string[]): string[] {
  if (misses.length <= maxMisses) return [...misses];
  return [...misses.slice(0, maxMisses), `… and ${misses.length - maxMisses} more`];
}
