import type { ShippedCanons } from '../../src/canon/canon-names.ts';
import http from './http.yaml';
import openTelekomCloud from './open-telekom-cloud.yaml';

/** One line a canon, by name. The cast is safe: a test checks each file. */
export const canons = { http, 'open-telekom-cloud': openTelekomCloud } as ShippedCanons;
