/**
 * How something with numbers that may be status codes was classified: a status `list`; a near `miss`, with a clause
 * that says why it is not one; or something `else`.
 */
export type Verdict = 'list' | 'else' | NearMissReason;

export interface NearMissReason {
  readonly reason: string;
}

/** A near miss for this reason. */
export function miss(reason: string): NearMissReason {
  return { reason };
}
