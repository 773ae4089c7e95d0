import type { Literal, Paragraph, Table } from '../model.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import { listsOperations } from './operation-rows.ts';
import {
  leadingRequestOf, literalRequestsOf, methodIn, requestLineOf, uriOf, wholeRequestLineOf, type RequestLine,
} from './request-line.ts';
import { requestInTable, type Inventories } from './request-table.ts';
import { exampleSection, isOperationTitle, isRequestTitle } from './section-titles.ts';
import { statusLinesIn } from './status-lines.ts';

/** A text in a block that has the form of a request line. */
export interface BlockRequest {
  readonly line: RequestLine;
  readonly form: RequestForm;
}

/**
 * `declared`: the markup says that it is a request. `stated`: a heading, a table or the section's title says that it is a request. `line`: it stands alone. `mention`: a
 * sentence begins with it that opens a section, or stands in one about an operation. `example`: its title or what announces it says that it is one.
 */
export type RequestForm = 'declared' | 'stated' | 'line' | 'mention' | 'example';

/**
 * Requests outside a section about the request line: each must be a whole paragraph or line, or begin a paragraph that
 * opens its section or stands in one about an operation.
 */
export function requestsInBlock(inContext: BlockInContext, opens: boolean, inventories: Inventories): readonly BlockRequest[] {
  const { block } = inContext;
  if (block.kind === 'paragraph') return requestsInParagraph(block, inContext, opens);
  if (block.kind === 'table') {
    const line = onlyRequestIn(block, inContext, inventories);
    return line === undefined ? none : [{ line, form: isExample(inContext) ? 'example' : 'stated' }];
  }
  const lines = block.kind === 'literal' ? literalRequestsOf(block) : [];
  if (block.kind !== 'literal' || lines.length === 0 || isExchange(block, inContext)) return none;
  const form = isMessage(block, inContext) || isExample(inContext) ? 'example' : 'line';
  return lines.map((line) => ({ line, form }));
}

const none: readonly BlockRequest[] = [];

function requestsInParagraph({ text }: Paragraph, inContext: BlockInContext, opens: boolean): readonly BlockRequest[] {
  const whole = inContext.items.length === 0 ? wholeRequestLineOf(text) : undefined;
  if (whole !== undefined) return [{ line: whole, form: isExample(inContext) ? 'example' : 'line' }];
  const mayMention = inContext.items.length < 2 && (opens || isOperationTitle(inContext.parts.at(-1)?.value ?? ''));
  const line = mayMention ? leadingRequestOf(text) : undefined;
  return line === undefined ? none : [{ line, form: 'mention' }];
}

/** The request of a table that is no list of operations. */
function onlyRequestIn(table: Table, inContext: BlockInContext, inventories: Inventories): RequestLine | undefined {
  const line = isIndex(inContext) ? undefined : requestInTable(table);
  return line === undefined || inventories.has(table) || listsOperations(table) ? undefined : line;
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
export class RequestFields {
  readonly #inventories: Inventories;
  #uri: string | undefined;

  constructor(inventories: Inventories) {
    this.#inventories = inventories;
  }

  /** The requests of the next block. */
  requestsIn(inContext: BlockInContext): readonly BlockRequest[] {
    const { block } = inContext;
    if (block.kind === 'table') {
      const line = onlyRequestIn(block, inContext, this.#inventories);
      return line === undefined ? none : [{ line, form: 'stated' }];
    }
    if (block.kind === 'request' || block.kind === 'responses') return none;
    this.#uri = uriOf(block.text) ?? this.#uri;
    const several = block.kind === 'literal' ? literalRequestsOf(block) : [];
    if (several.length > 1) return several.map((line) => ({ line, form: 'stated' }));
    const line = requestLineOf(block.text) ?? wholeRequestLineOf(block.text);
    const method = line?.method ?? methodIn(block.text);
    if (method === undefined) return none;
    const uri = line === undefined || line.uri === '' ? this.#uri ?? '' : line.uri;
    return [{ line: { method, uri }, form: 'stated' }];
  }
}
