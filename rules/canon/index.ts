import type { ShippedCanons } from '../../src/canon/canon-names.ts';
import house from './house.yaml';
import http from './http.yaml';

/** One line a canon, by name. The cast is safe: a test checks each file. */
export const canons = { http, house } as ShippedCanons;
