/** A requirement, with what was seen. */
export interface Requirement {
  readonly name: string;
  readonly figures: string;
  readonly met: boolean;
  /** Whether it could not be examined, as where a program is not installed; it is neither met nor not met. */
  readonly undone?: true;
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

/** A requirement that could not be examined, with the reason. */
export function undone(name: string, reason: string): Requirement {
  return { name, figures: `not done: ${reason}`, met: false, undone: true, misses: [] };
}
