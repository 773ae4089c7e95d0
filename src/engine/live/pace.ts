/** The pace of long work, which others may interrupt and end. */
export interface Pace {
  /** Waits for the next turn if this one was long enough, and throws if nobody waits for the result any more. */
  readonly breathe: () => Promise<void>;
}
