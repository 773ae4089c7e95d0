import { pathOf, samePath } from './request-line.ts';
import type { Request } from './requests.ts';

/**
 * Each request once: neither one with the same path among those directly before it, nor the very same anywhere. Several
 * methods without a path only mention methods and are no requests.
 */
export function distinct(requests: readonly Request[]): readonly Request[] {
  const named = requests.filter(({ uri }) => uri !== '');
  const known = (requests.length - named.length > 1 ? named : requests).map((request) => ({ request, path: pathOf(request.uri) }));
  const seen = new Set<string>();
  return known.flatMap((one, at) => {
    const key = `${one.request.method} ${one.path.join('/')}`;
    const isKnown = seen.has(key) || known.slice(Math.max(0, at - nearby), at).some((other) => isSame(other, one));
    seen.add(key);
    return isKnown ? [] : [one.request];
  });
}

/** An example stands near the request that it is of; more would be quadratic. */
const nearby = 100;

interface PlacedPath {
  readonly request: Request;
  readonly path: readonly string[];
}

/** A heading may omit the common beginning of all paths. */
function isSame(one: PlacedPath, other: PlacedPath): boolean {
  if (one.request.method !== other.request.method) return false;
  return samePath(one.path, other.path) || (one.request.heading && other.request.uri.endsWith(one.request.uri));
}
