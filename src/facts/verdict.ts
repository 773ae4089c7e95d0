/**
 * What was made of something with numbers that may be status codes: a status `list`; a near `miss`, which looks like one,
 * and why it was not taken for one, as a clause; or something `else`.
 */
export type Verdict = 'list' | 'else' | NearMissReason;

export interface NearMissReason {
  readonly reason: string;
}

/** A near miss for this reason. */
export function miss(reason: string): NearMissReason {
  return { reason };
}
