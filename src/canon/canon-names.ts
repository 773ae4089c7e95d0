import type { NormalFile } from './normal-form.ts';

/** The canons that come with canonlint, by name. */
export type ShippedCanons = Readonly<Record<string, NormalFile>>;

/** The former names of shipped canons, and the names that they have now. */
export const formerNames: ReadonlyMap<string, string> = new Map([['house', 'open-telekom-cloud']]);

/** The name that leaves the choice of a canon to the evidence in the project; the default. */
export const autoCanon = 'auto';

/** The shipped canon for which the examples of rules are written. */
export const exampleCanon = 'open-telekom-cloud';

/** The shipped canon that knows every registered code but governs none. */
export const registry = 'http';
