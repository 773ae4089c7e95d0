import type { Canon } from '../model.ts';

/** Whether a canon is only what most services agree on, so that nothing it alone finds is an error. */
export function isConsensus({ choice }: Canon): boolean {
  return choice?.by === 'consensus';
}

/** Whether somebody asked for the canon, rather than evidence. */
export function isNamed({ choice }: Canon): boolean {
  return choice === undefined || choice.by === 'name';
}

/** Whether nobody named a canon, but the project's own words spoke for it. */
export function isTakenForItsWords({ choice }: Canon): boolean {
  return choice?.by === 'words' || choice?.by === 'consensus';
}
