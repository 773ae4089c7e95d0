import type { ShippedCanons } from '../../src/canon/canon-names.ts';
import httpIdeas from './http-ideas.yaml';
import http from './http.yaml';
import openTelekomCloud from './open-telekom-cloud.yaml';

/** One line a canon, by name. The cast is safe: a test checks each file. */
export const canons = { http: { ...http, ...httpIdeas }, 'open-telekom-cloud': openTelekomCloud } as ShippedCanons;
