import type { Literal, Operation, Text } from '../model.ts';
import { intern } from '../text/intern.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import type { PagePlaces } from './page-places.ts';
import {
  literalRequestsOf, methodIn, methods, requestLineOf, titleRequestOf, uriOf, wholeRequestLineOf, type RequestLine,
} from './request-line.ts';
import { requestInTable } from './request-table.ts';
import { exampleSection, isRequestTitle, requestSection } from './section-titles.ts';

/** An operation as far as its request line tells, and where that stands. */
export interface Request extends Pick<Operation, 'place' | 'method' | 'uri'> {
  /** The block that holds it, as its number among the blocks of the page; of a heading, the first block below it. */
  readonly at: number;
  /** The sections it stands in, outermost first; those that only give the request line are left out. */
  readonly sections: readonly Text[];
  /** `stated` where a heading, a table, or the section's title says that it is a request; `line` where it stands alone. */
  readonly form: RequestForm;
  /** Whether a heading is the request line. */
  readonly heading: boolean;
}

type RequestForm = 'stated' | 'line' | 'example';

/** What a page says in the form of a request line, in reading order. */
export function requestsOf(passages: readonly BlockInContext[], places: PagePlaces, source: string): readonly Request[] {
  return [...requestsIn(passages, namesMethod.test(source))].flatMap(({ line, ...rest }): Request | readonly never[] => {
    const place = places.wording(line.method)?.place;
    if (place === undefined) return [];
    return { ...rest, place, method: intern(line.method.value.toUpperCase()), uri: intern(line.uri) };
  });
}

/** Outside of a section about requests, a method is in capitals. */
const namesMethod = new RegExp(`\\b(?:${methods})\\b`);

interface Found extends Omit<Request, 'place' | 'method' | 'uri'> {
  readonly line: RequestLine;
}

function* requestsIn(passages: readonly BlockInContext[], anywhere: boolean): Generator<Found> {
  const fields = new RequestFields();
  let above: readonly Text[] = [];
  for (const [at, passage] of passages.entries()) {
    const { sections, parts } = passage;
    if (passage.nested || passage.declared) continue;
    if (sections !== above) yield* requestsInTitles(above, sections, at);
    above = sections;
    const stated = parts.findIndex(({ value }) => requestSection.test(value));
    const where = { at, heading: false, sections: stated < 0 ? sections : sections.slice(0, stated - parts.length) };
    if (stated >= 0) yield* fields.requestsOf(passage, where);
    else if (anywhere) yield* requestsInPassage(passage, where);
  }
}

function* requestsInTitles(above: readonly Text[], sections: readonly Text[], at: number): Generator<Found> {
  for (const [depth, title] of sections.entries()) {
    const line = above[depth] === title ? undefined : titleRequestOf(title);
    if (line !== undefined) yield { line, at, heading: true, form: 'stated', sections: sections.slice(0, depth + 1) };
  }
}

type Where = Pick<Found, 'at' | 'sections' | 'heading'>;

/** What stands outside of a section about the request line: it must be all of its paragraph, or of its line. */
function* requestsInPassage(passage: BlockInContext, where: Where): Generator<Found> {
  const { block } = passage;
  if (block.kind === 'table') {
    const line = isIndex(passage) ? undefined : requestInTable(block);
    if (line !== undefined) yield { ...where, line, form: isExample(passage) ? 'example' : 'stated' };
  } else if (block.kind === 'literal') {
    for (const line of literalRequestsOf(block)) yield { ...where, line, form: isMessage(block, passage) || isExample(passage) ? 'example' : 'line' };
  } else if (passage.items.length === 0) {
    const line = wholeRequestLineOf(block.text);
    if (line !== undefined) yield { ...where, line, form: isExample(passage) ? 'example' : 'line' };
  }
}

/** Whether a title announces a list of operations: a table below it is one of them at most by chance. */
function isIndex({ sections }: BlockInContext): boolean {
  return /\b(?:list of|index|overview|summary)\b|\blist$|一覧|列表/i.test(sections.at(-1)?.value ?? '');
}

function isExample({ parts, before, items }: BlockInContext): boolean {
  return parts.some(({ value }) => exampleSection.test(value))
    || [before, ...items].some((each) => each !== undefined && exampleSection.test(each.text.value.slice(-longestLead)));
}

/** Whether a literal block shows a whole request, with headers behind its request line, where no title says that it is the request. */
function isMessage({ text }: Literal, { sections }: BlockInContext): boolean {
  return /\n[\w-]+: /.test(text.value) && !isRequestTitle(sections.at(-1)?.value ?? '');
}

/** So much of the end of a paragraph tells what follows it. */
const longestLead = 80;

/** The requests of a page's sections about them, whose method and path may be given one by one. */
class RequestFields {
  #uri: string | undefined;

  * requestsOf(passage: BlockInContext, where: Where): Generator<Found> {
    const { block } = passage;
    if (block.kind === 'table') {
      const line = isIndex(passage) ? undefined : requestInTable(block);
      if (line !== undefined) yield { ...where, line, form: 'stated' };
      return;
    }
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
