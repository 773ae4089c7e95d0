import type { NormalFile } from './normal-form.ts';

/** The canons that come with canonlint, by name. */
export type ShippedCanons = Readonly<Record<string, NormalFile>>;

/** The canon of a project that does not name one. */
export const defaultCanon = 'house';

/** The shipped canon that knows every registered code but governs none. */
export const registry = 'http';
