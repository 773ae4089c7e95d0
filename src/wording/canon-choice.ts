import type { Canon, Finding } from '../model.ts';

/** Makes a finding a warning where the canon that it rests on is only what most services agree on. */
export function advisoryBy({ choice }: Canon): Pick<Finding, 'advisory'> {
  return choice?.by === 'consensus' ? { advisory: true } : {};
}

/** Whether somebody asked for the canon, rather than evidence. */
export function isNamed({ choice }: Canon): boolean {
  return choice === undefined || choice.by === 'name';
}

/** Whether nobody named a canon, but the project's own words spoke for it. */
export function isTakenForItsWords({ choice }: Canon): boolean {
  return choice?.by === 'words' || choice?.by === 'consensus';
}
