import type { Operation } from '../model.ts';
import { intern } from '../text/intern.ts';
import type { PagePlaces } from './page-places.ts';
import { standsUnder, type BlockInContext } from './blocks-in-context.ts';
import { methodIn, requestLineOf, samePath, uriOf } from './request-line.ts';

/** An operation as far as its request line tells. */
export type Request = Pick<Operation, 'place' | 'method' | 'uri'>;

/** Titles of sections that give an operation's request line. */
const requestSection =
  /\b(?:ur[il]s?|calling method|api format|request (?:line|syntax|format)|http request|endpoint|path|syntax)\b/i;

/**
 * The operations that a page documents: the request lines in its URI section, or a method and a path
 * given one by one. Several URIs are several operations, but an example of one is not another.
 */
export function requestsOf(passages: readonly BlockInContext[], places: PagePlaces): Request[] {
  const requests: Request[] = [];
  const isRequest = standsUnder(requestSection);
  let uri: string | undefined;
  for (const passage of passages) {
    const { block, nested } = passage;
    if (nested || block.kind === 'table' || !isRequest(passage)) continue;
    uri = uriOf(block.text) ?? uri;
    const line = requestLineOf(block.text);
    const method = line?.method ?? methodIn(block.text);
    const place = method && places.wording(method)?.place;
    if (method === undefined || place === undefined) continue;
    const request = { place, method: intern(method.value.toUpperCase()), uri: intern(line === undefined || line.uri === '' ? uri ?? '' : line.uri) };
    if (!requests.some((known) => isSame(known, request))) requests.push(request);
  }
  return requests;
}

function isSame(one: Request, other: Request): boolean {
  return one.method === other.method && samePath(one.uri, other.uri);
}
