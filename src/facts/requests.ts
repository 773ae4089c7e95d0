import type { Literal, Operation, Paragraph, Text } from '../model.ts';
import { intern } from '../text/intern.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import { methods, methodsIn } from './http-methods.ts';
import { listsOperations } from './operation-rows.ts';
import type { PagePlaces } from './page-places.ts';
import {
  leadingRequestOf, literalRequestsOf, methodIn, requestLineOf, titleRequestOf, uriOf, wholeRequestLineOf, type RequestLine,
} from './request-line.ts';
import { inventoriesIn, requestInTable, type Inventories } from './request-table.ts';
import { exampleSection, isOperationTitle, isRequestTitle, requestSection } from './section-titles.ts';
import { statusLinesIn } from './status-lines.ts';

/** The part of an operation that its request line gives. */
export interface Request extends Pick<Operation, 'place' | 'method' | 'uri'> {
  /** The number of its block on the page; for a heading, that of the first block below it. */
  readonly at: number;
  /** The sections around it, outermost first, without those that only contain the request line. */
  readonly sections: readonly Text[];
  /**
   * `declared`: the markup says that it is a request. `stated`: a heading, a table or the section's title says that it is a request. `line`: it stands alone. `mention`: a
   * sentence begins with it that opens a section, or stands in one about an operation.
   */
  readonly form: RequestForm;
  /** Whether a heading is the request line. */
  readonly heading: boolean;
}

type RequestForm = 'declared' | 'stated' | 'line' | 'mention' | 'example';

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
  const inventories = inventoriesIn(blocks.flatMap(({ block }) => (block.kind === 'table' ? [block] : [])));
  const fields = new RequestFields(inventories);
  let above: readonly Text[] = [];
  let [partsAbove, stated]: [readonly Text[], number] = [[], -1]; // most blocks stand in the section of the block before
  for (const [at, inContext] of blocks.entries()) {
    const { sections, parts } = inContext;
    if (inContext.nested || inContext.declared) continue;
    const opens = sections !== above && parts.length > 0;
    if (sections !== above) yield* requestsInTitles(above, sections, at);
    above = sections;
    if (parts !== partsAbove) stated = parts.findIndex(({ value }) => requestSection.test(value));
    partsAbove = parts;
    const where = { at, heading: false, sections: stated < 0 ? sections : sections.slice(0, stated - parts.length) };
    if (inContext.block.kind === 'request') yield { ...where, line: { method: inContext.block.method, uri: inContext.block.uri.value }, form: 'declared' };
    else if (stated >= 0) yield* fields.requestsOf(inContext, where);
    else if (anywhere) yield* requestsInBlock(inContext, where, opens, inventories);
  }
}

function* requestsInTitles(above: readonly Text[], sections: readonly Text[], at: number): Generator<Found> {
  for (const [depth, title] of sections.entries()) {
    const line = above[depth] === title ? undefined : titleRequestOf(title);
    if (line !== undefined) yield { line, at, heading: true, form: 'stated', sections: sections.slice(0, depth + 1) };
  }
}

type Where = Pick<Found, 'at' | 'sections' | 'heading'>;

/**
 * Requests outside a section about the request line: each must be a whole paragraph or line, or begin a paragraph that
 * opens its section or stands in one about an operation.
 */
function* requestsInBlock(inContext: BlockInContext, where: Where, opens: boolean, inventories: Inventories): Generator<Found> {
  const { block } = inContext;
  if (block.kind === 'table') {
    const line = isIndex(inContext) || inventories.has(block) ? undefined : requestInTable(block);
    if (line !== undefined && !listsOperations(block)) yield { ...where, line, form: isExample(inContext) ? 'example' : 'stated' };
  } else if (block.kind === 'literal') {
    for (const line of isExchange(block, inContext) ? [] : literalRequestsOf(block)) yield { ...where, line, form: isMessage(block, inContext) || isExample(inContext) ? 'example' : 'line' };
  } else if (block.kind === 'paragraph') {
    yield* requestsInParagraph(block, inContext, where, opens);
  }
}

function* requestsInParagraph({ text }: Paragraph, inContext: BlockInContext, where: Where, opens: boolean): Generator<Found> {
  const whole = inContext.items.length === 0 ? wholeRequestLineOf(text) : undefined;
  if (whole !== undefined) yield { ...where, line: whole, form: isExample(inContext) ? 'example' : 'line' };
  else if (inContext.items.length < 2 && (opens || isOperationTitle(inContext.parts.at(-1)?.value ?? ''))) {
    const line = leadingRequestOf(text);
    if (line !== undefined) yield { ...where, line, form: 'mention' };
  }
}

/** Whether a title announces a list of operations; a table below it is hardly one operation. */
function isIndex({ sections }: BlockInContext): boolean {
  return /\b(?:list of|index|overview|summary)\b|\blist$|一覧|列表/i.test(sections.at(-1)?.value ?? '');
}

function isExample({ parts, before, items }: BlockInContext): boolean {
  return parts.some(({ value }) => exampleSection.test(value))
    || [before, ...items].some((each) => each !== undefined && exampleSection.test(each.text.value.slice(-longestLead)));
}

/** Whether a literal block shows a whole request with headers, and no title says that it is the request. */
function isMessage({ text }: Literal, { sections }: BlockInContext): boolean {
  return /\n[\w-]+: /.test(text.value) && !isRequestTitle(sections.at(-1)?.value ?? '');
}

/**
 * Whether a literal block shows a request with the response to it, below no title about an operation: what passes a filter or a gateway says nothing of
 * an API.
 */
function isExchange({ text }: Literal, { sections }: BlockInContext): boolean {
  return statusLinesIn(text.value).length > 0 && !sections.some(({ value }) => isOperationTitle(value) || isRequestTitle(value) || /\b(?:API|REST|request|response|endpoint|method|call)s?\b/i.test(value));
}

/** In UTF-16 code units; the end of a paragraph that may announce what follows. */
const longestLead = 80;

/** The requests of sections about requests; method and path may be given separately. */
class RequestFields {
  readonly #inventories: Inventories;
  #uri: string | undefined;

  constructor(inventories: Inventories) {
    this.#inventories = inventories;
  }

  * requestsOf(inContext: BlockInContext, where: Where): Generator<Found> {
    const { block } = inContext;
    if (block.kind === 'table') {
      const line = isIndex(inContext) || this.#inventories.has(block) ? undefined : requestInTable(block);
      if (line !== undefined && !listsOperations(block)) yield { ...where, line, form: 'stated' };
      return;
    }
    if (block.kind === 'request' || block.kind === 'responses') return;
    this.#uri = uriOf(block.text) ?? this.#uri;
    const several = block.kind === 'literal' ? literalRequestsOf(block) : [];
    if (several.length > 1) {
      for (const line of several) yield { ...where, line, form: 'stated' };
      return;
    }
    const line = requestLineOf(block.text) ?? wholeRequestLineOf(block.text);
    const method = line?.method ?? methodIn(block.text);
    if (method === undefined) return;
    const uri = line === undefined || line.uri === '' ? this.#uri ?? '' : line.uri;
    yield { ...where, line: { method, uri }, form: 'stated' };
  }
}
