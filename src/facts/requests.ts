import type { Operation, Text } from '../model.ts';
import { intern } from '../text/intern.ts';
import { RequestFields, requestsInBlock, type BlockRequest, type RequestForm } from './block-requests.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import { methods, methodsIn } from './http-methods.ts';
import type { PagePlaces } from './page-places.ts';
import { titleRequestOf, type RequestLine } from './request-line.ts';
import { inventoriesOf } from './request-table.ts';
import { requestSection } from './section-titles.ts';

/** The part of an operation that its request line gives. */
export interface Request extends Pick<Operation, 'place' | 'method' | 'uri'> {
  /** The number of its block on the page; for a heading, that of the first block below it. */
  readonly at: number;
  /** The sections around it, outermost first, without those that only contain the request line. */
  readonly sections: readonly Text[];
  readonly form: RequestForm;
  /** Whether a heading is the request line. */
  readonly heading: boolean;
}

/** The texts of a page that have the form of a request line, in reading order. */
export function requestsOf(blocks: readonly BlockInContext[], places: PagePlaces, source: string): readonly Request[] {
  return documentedBy([...requestsIn(blocks, namesMethod.test(source))], blocks).flatMap(({ line, ...rest }) => methodsOf(line, rest).flatMap((method): Request | readonly never[] => {
    const place = places.wording(method)?.place;
    if (place === undefined) return [];
    return { ...rest, place, method: intern(method.value.toUpperCase()), uri: intern(line.uri) };
  }));
}

/** The methods of a request line; a declared one may have another than those of HTTP, such as COPY. */
function methodsOf({ method }: RequestLine, { form }: Pick<Found, 'form'>): readonly Text[] {
  const known = methodsIn(method);
  return known.length === 0 && form === 'declared' && /^[A-Z]{3,20}$/.test(method.value) ? [method] : known;
}

/**
 * The requests that a page documents: where its markup declares a single one for the whole page, that one; beside responses that the
 * markup declares, or several requests, those alone.
 */
function documentedBy(found: readonly Found[], blocks: readonly BlockInContext[]): readonly Found[] {
  const declared = found.filter(({ form }) => form === 'declared');
  const [only, ...others] = declared;
  if (only === undefined) return found;
  const areAll = others.length > 0 || blocks[only.at]!.parts.length === 0 || blocks.some(({ block }) => block.kind === 'responses');
  return areAll ? declared : found;
}

/** Outside a section about requests, a method must be in capitals. */
const namesMethod = new RegExp(`\\b(?:${methods})\\b`);

interface Found extends Omit<Request, 'place' | 'method' | 'uri'> {
  readonly line: RequestLine;
}

function* requestsIn(blocks: readonly BlockInContext[], anywhere: boolean): Generator<Found> {
  const inventories = inventoriesOf(() => blocks.flatMap(({ block }) => (block.kind === 'table' ? [block] : [])));
  const fields = new RequestFields(inventories);
  let above: readonly Text[] = [];
  let [partsAbove, stated]: [readonly Text[], number] = [[], -1]; // most blocks stand in the section of the block before
  for (const [at, inContext] of blocks.entries()) {
    const { block, sections, parts } = inContext;
    if (inContext.nested || inContext.declared) continue;
    const opens = sections !== above && parts.length > 0;
    if (sections !== above) yield* requestsInTitles(above, sections, at);
    above = sections;
    if (parts !== partsAbove) stated = parts.findIndex(({ value }) => requestSection.test(value));
    partsAbove = parts;
    let found: readonly BlockRequest[] = [];
    if (block.kind === 'request') found = [{ line: { method: block.method, uri: block.uri.value }, form: 'declared' }];
    else if (stated >= 0) found = fields.requestsIn(inContext);
    else if (anywhere) found = requestsInBlock(inContext, opens, inventories);
    for (const { line, form } of found) {
      yield { line, form, at, heading: false, sections: stated < 0 ? sections : sections.slice(0, stated - parts.length) };
    }
  }
}

function* requestsInTitles(above: readonly Text[], sections: readonly Text[], at: number): Generator<Found> {
  for (const [depth, title] of sections.entries()) {
    const line = above[depth] === title ? undefined : titleRequestOf(title);
    if (line !== undefined) yield { line, at, heading: true, form: 'stated', sections: sections.slice(0, depth + 1) };
  }
}
