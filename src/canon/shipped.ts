import house from '../../rules/canon/house.yaml';
import http from '../../rules/canon/http.yaml';
import type { NormalFile } from './normal-form.ts';

/** The shipped canons by name. The casts are safe: a test checks each file. */
export const shippedCanons: Readonly<Record<string, NormalFile>> = {
  http: http as NormalFile,
  house: house as NormalFile,
};

/** The canon of a project that does not name one. */
export const defaultCanon = 'house';

/** The shipped canon that knows every registered code but governs none. */
export const registry = 'http';
