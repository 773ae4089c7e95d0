import type { Document, Fault, MalformedTable, NearMiss, Operation, OperationCode, Page, PageFacts, StatusList } from '../model.ts';
import { grouped } from '../text/grouped.ts';
import { intern } from '../text/intern.ts';
import { languageOfPage } from '../wording/language.ts';
import { blocksInContext, type BlockInContext } from './blocks-in-context.ts';
import { blocksOfLists } from './blocks-of-lists.ts';
import { cautionsOn } from './declared/cautions.ts';
import { declaredOn } from './declared/index.ts';
import { withListsInside } from './declared/lists-inside.ts';
import { responseListsOn } from './declared/response-list.ts';
import { examplesOf } from './examples.ts';
import { extentsOf, type Extent } from './extents.ts';
import { headerKind, isTelling } from './header-words.ts';
import { inlineRequestsOf } from './inline-requests.ts';
import { mentionsOf } from './mentions.ts';
import { misnamedIn } from './misnamed.ts';
import { operationsInRows } from './operation-rows.ts';
import { otherExamplesIn } from './other-examples.ts';
import { placesOn, type PagePlaces } from './page-places.ts';
import { requestsOf } from './requests.ts';
import type { Request } from './requests.ts';
import { innerSectionsOf, scopeOf } from './scope.ts';
import { statedListsOn } from './stated-lists.ts';
import { byAuthority, codesInTables, codesInText, underCondition, type StatedCode } from './stated-codes.ts';
import { statusListsOf } from './status-lists.ts';

export { mayState } from './may-state.ts';

/** The facts of a page. */
export function factsOf(page: Page, document: Document): PageFacts {
  const places = placesOn(page, document.sources);
  const pageBlocks = blocksInContext(document);
  const tables = pageBlocks.flatMap(({ block }) => (block.kind === 'table' ? [block] : []));
  const text = textOf(page, document);
  const { lists: unscoped, nearMisses: unlikely } = document.declared === true ? nothingInferred : statusListsOf(document, places, text);
  const nearMisses = [...unlikely, ...(document.nearMisses ?? []).map((miss) => nearMissOf(miss, places))];
  const held = blocksOfLists(unscoped, pageBlocks, places);
  const responseListOf = responseListsOn(places, cautionsOn(document.blocks));
  const declared = declaredOn(document, places, responseListOf);
  const stated = statedListsOn(pageBlocks, places, responseListOf);
  const listed = new Set([...held.all, ...stated.lists.map(({ at }) => at)]);
  // beside operations that the markup declares, a request in prose is an example
  const requests = declared.operations.length > 0 || document.declared === true ? [] : requestsOf(pageBlocks, places, text);
  const inText = requests.length > 0 ? codesInText(pageBlocks, places, text, listed) : new Map<number, readonly StatedCode[]>();
  const extents = extentsOf(pageBlocks, requests, new Set([...held.first.values(), ...stated.lists.map(({ at }) => at), ...inText.keys()]));
  const owned = new Set(extents.flatMap(({ blocks }) => [...blocks]));
  const innerSections = innerSectionsOf(pageBlocks);
  const lists = unscoped.map((list): PlacedList => {
    const at = held.first.get(list) ?? -1;
    const entries = document.generated === true ? list.entries.map((entry) => ({ ...entry, caution: 'generated' as const })) : list.entries;
    return { list: { ...list, entries, scope: scopeOf(list, pageBlocks[at], owned.has(at), innerSections) }, at };
  });
  const listsAt = grouped([...lists, ...stated.lists], ({ at }) => at);
  const language = page.language ?? languageIn(lists.length > 0 ? page.source : wordsOf(declared.statusLists));
  const examples = examplesOf(pageBlocks, text, places);
  const statusLists = [...[...lists, ...stated.lists].map(({ list }) => list), ...declared.statusLists];
  const mentions = [...mentionsOf(document, statusLists, places), ...misnamedIn(pageBlocks, held.all, places, text)];
  const placed = ({ span, message }: Fault): MalformedTable => ({ place: places.place(span), message });
  const brokenReferences = document.faults.filter(({ ofReference }) => ofReference === true).map(placed);
  const asked = inlineRequestsOf(document, tables, places);
  return {
    file: page.file,
    ...(language !== undefined && { language }),
    tables: tables.length,
    statusLists,
    operations: declared.operations.length > 0 || document.declared === true
      ? withListsInside(declared.operations, lists.flatMap(({ list, at }) => (pageBlocks[at]?.declared === true ? [list] : [])))
      : documented(stated.lists.length > 0, [...extents.flatMap((extent) => operationsOf(extent, pageBlocks, listsAt, inText)), ...pageBlocks.flatMap((each) => operationsIn(each, places))]),
    malformed: document.faults.filter((fault) => fault.ofReference !== true && mayConcern(fault)).map(placed),
    ...(brokenReferences.length > 0 && { brokenReferences }),
    ...(stated.invalidCodes.length > 0 && { invalidCodes: stated.invalidCodes }),
    ...(examples.length > 0 && { examples }),
    ...(mentions.length > 0 && { mentions }),
    ...(asked.length > 0 && { requests: asked }),
    ...(nearMisses.length > 0 && { nearMisses }),
    ...includesOf(page, document),
  };
}

function nearMissOf({ span, message, words }: NonNullable<Document['nearMisses']>[number], places: PagePlaces): NearMiss {
  return { place: places.place(span), reason: message, ...(words !== undefined && { words: places.place(words) }) };
}

function languageIn(words: string): string | undefined {
  return words === '' ? undefined : languageOfPage(words);
}

/** The descriptions of declared responses, which are all that people wrote among keys and examples; enough to tell their language. */
function wordsOf(lists: readonly StatusList[]): string {
  const entries = lists.flatMap((list) => list.entries).filter(({ description }) => description !== undefined);
  return entries.slice(0, maxDescriptions).map(({ description }) => description!.text).join('\n');
}

const maxDescriptions = 300;

const nothingInferred: ReturnType<typeof statusListsOf> = { lists: [], nearMisses: [] };

/** A status list and the number of its first block. */
interface PlacedList {
  readonly list: StatusList;
  readonly at: number;
}

/** The operations of an extent, each with all codes that the extent states. */
function operationsOf(
  { requests, sections, blocks }: Extent, pageBlocks: readonly BlockInContext[],
  listsAt: ReadonlyMap<number, readonly PlacedList[]>, inText: ReadonlyMap<number, readonly StatedCode[]>,
): readonly Operation[] {
  const own = [...blocks].flatMap((at) => (listsAt.has(at) && !isOfCase(pageBlocks[at]!) ? listsAt.get(at)! : [])).map(({ list }) => list);
  const answersAnother = otherExamplesIn(blocks, pageBlocks);
  const statedFor = (request: Request): readonly OperationCode[] => [...blocks].flatMap((at) => (inText.get(at) ?? [])
    .filter(({ changes, stated }) => !(changes === true && request.method === 'GET') && !(stated === 'example' && answersAnother(request, at)))
    .map((code) => underCondition(code, pageBlocks[at]!, sections.length)));
  const title = sections.at(-1);
  return requests.map((request): Operation => ({
    place: request.place,
    method: request.method,
    uri: request.uri,
    ...(title !== undefined && { title: intern(title.value) }),
    codes: byAuthority([...codesInTables(own, request.method), ...statedFor(request)]),
  }));
}

/** The operations in the rows of a table. */
function operationsIn({ block, nested }: BlockInContext, places: PagePlaces): readonly Operation[] {
  return block.kind === 'table' && !nested ? operationsInRows(block, places) : [];
}

/** Whether a block stands in an item about one value of a parameter, such as `kind=box`: it says nothing of the operation as a whole. */
function isOfCase({ items }: BlockInContext): boolean {
  return items.some(({ text }) => /^[\w.-]{1,40} ?={1,2} ?[\w".-]{1,40}:?$/.test(text.value));
}

/**
 * The operations that state codes, or all if none does: a page that states codes tells nothing about those without, unless its markup
 * declares them.
 */
function documented(isDeclared: boolean, operations: readonly Operation[]): readonly Operation[] {
  if (isDeclared) return operations;
  const stating = operations.filter(({ codes }) => codes.length > 0);
  return stating.length > 0 ? stating : operations;
}

/** Whether a fault may concern a status list. Of a table whose rows cannot be read, only caption and headers tell. */
function mayConcern({ about }: Fault): boolean {
  return about === undefined || about.some((words) => isTelling(words) || headerKind(words) === 'names');
}

/** The source of a page and of the files that it includes, to search for words; empty where there is no prose. */
function textOf({ source }: Page, { sources = [], blocks }: Document): string {
  if (blocks.every(({ kind }) => kind === 'operation' || kind === 'responses')) return '';
  return sources.length < 2 ? source : sources.map((each) => each.source).join('\n');
}

/** The files that a page includes and that have been read. */
function includesOf({ file }: Page, { sources = [] }: Document): Pick<PageFacts, 'includes'> {
  const others = new Set(sources.map((source) => source.file));
  others.delete(file);
  return others.size === 0 ? {} : { includes: [...others] };
}
