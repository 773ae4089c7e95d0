import type { Problem } from '../model.ts';

/** Which fixes `--fix` takes: those to which nobody could object, or all that can be made. */
export type Extent = 'safe' | 'all';

/** Whether a problem is to be fixed. */
export function isWanted({ fix }: Problem, extent: Extent): boolean {
  return fix !== undefined && (extent === 'all' || fix.safe);
}
