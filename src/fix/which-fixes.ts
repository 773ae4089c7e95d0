import type { Problem } from '../model.ts';

/** Which fixes `--fix` applies: those that nobody could object to, or all. */
export type Extent = 'safe' | 'all';

/** Whether a problem should be fixed. */
export function isWanted({ fix }: Problem, extent: Extent): boolean {
  return fix !== undefined && (extent === 'all' || fix.safe);
}
