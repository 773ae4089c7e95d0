import type { Cell, Document, Item, List, NearMiss, Row, Span, Table, Text } from '../model.ts';
import { verdictOnHeadings } from './heading-evidence.ts';
import { rowsOfHeadings } from './heading-rows.ts';
import { announcesCodes, verdictOnList } from './list-evidence.ts';
import { mayListCodes, rowsOfItems, spanOfList } from './list-items.ts';
import { listingsOf, type Listing } from './listings.ts';
import { listsOperations } from './operation-rows.ts';
import type { PagePlaces } from './page-places.ts';
import { fullRowsOf, type FullRow } from './rows.ts';
import { headsParameters } from './header-words.ts';
import { mayHeadCodes, ownScheme, verdictOn } from './status-evidence.ts';
import { codesAtStart, statusKeyOf } from './status-key.ts';
import { statusListOf, type StatusRows, type UnscopedList } from './status-list.ts';
import { miss, type NearMissReason, type Verdict } from './verdict.ts';
import { lettersOf } from '../wording/words.ts';
import { isNameOf, nameAtStart } from './http-codes.ts';

/** The status lists of a page, and what only looks like one; both in page order. */
export interface FoundLists {
  readonly lists: readonly UnscopedList[];
  readonly nearMisses: readonly NearMiss[];
}

/** The status lists of a page, and its near misses. */
export function statusListsOf(document: Document, places: PagePlaces, source: string): FoundLists {
  const listings = listingsOf(document, source);
  const titles = titlesWithCodes(listings);
  const found = withoutOwnSchemes(listings.flatMap((listing) => isContents(listing, titles) ? [] : foundIn(listing) ?? []));
  const lists: UnscopedList[] = [];
  const nearMisses: NearMiss[] = [];
  for (const each of found) {
    const list = 'reason' in each ? undefined : statusListOf(each, places);
    const reason = 'reason' in each ? each.reason : unplacedIn(each, places);
    if (list !== undefined) lists.push(list);
    else if (reason !== undefined) nearMisses.push({ place: places.place(each.span), reason });
  }
  return { lists, nearMisses };
}

/** The titles of sections that begin with codes, without their punctuation. */
function titlesWithCodes(listings: readonly Listing[]): ReadonlySet<string> {
  return new Set(listings.flatMap(({ block, headed }) => (headed === true && block.kind === 'list' ? block.items.map((item) => lettersOf(leadOf(item))) : [])));
}

/** Whether a list is a table of contents: most of its items are the titles of sections on the page, and none says more. */
function isContents({ block, headed }: Listing, titles: ReadonlySet<string>): boolean {
  return titles.size > 0 && headed !== true && block.kind === 'list'
    && block.items.filter((item) => isTitleIn(titles, item)).length * 2 > block.items.length
    && block.items.every((item) => isTitleIn(titles, item) || saysNoMore(item));
}

function isTitleIn(titles: ReadonlySet<string>, item: Item): boolean {
  return titles.has(lettersOf(leadOf(item)));
}

/** Whether an item is a code with its name or without, as in a list of links. */
function saysNoMore(item: Item): boolean {
  const lead = leadOf(item);
  const { codes = [], end = 0 } = codesAtStart(lead) ?? {};
  return item.blocks.length < 2 && codes.length > 0 && codes.every(({ text }) => lead.length - end < 3 || isNameOf(Number(text), lead.slice(end)));
}

function leadOf({ label, blocks: [first] }: Item): string {
  return label?.value ?? (first?.kind === 'paragraph' ? first.text.value : '');
}

/** Why a status list has no entry, if codes that stand for substitutions are the reason: they have no place among its rows. */
function unplacedIn({ rows, column }: StatusRows, places: PagePlaces): string | undefined {
  const isUnplaced = ({ cells, key }: FullRow): boolean =>
    (key?.codes ?? []).some(({ from, to }) => places.wording(cells[column]!.text, from, to) === undefined);
  return rows.some(isUnplaced) ? 'its codes are those of substitutions' : undefined;
}

type Found = StatusRows | (NearMissReason & { readonly span: Span; readonly listing: Listing });

/** What is found, without lists under a title that has codes of the service's own elsewhere on the page. */
function withoutOwnSchemes(found: readonly Found[]): readonly Found[] {
  const titles = new Set(found.flatMap((each) => ('reason' in each && each.reason === ownScheme ? titleOf(each) : [])));
  if (titles.size === 0) return found;
  return found.map((each) => (!('reason' in each) && titles.has(titleOf(each)) ? { ...miss(ownScheme), span: each.span, listing: each.listing } : each));
}

function titleOf({ listing: { sections } }: Pick<StatusRows, 'listing'>): string {
  return sections.at(-1)?.value ?? '';
}

function foundIn(listing: Listing): Found | undefined {
  if (listing.block.kind === 'table') return foundInTable(listing, listing.block);
  return listing.headed === true || mayListCodes(listing.block) ? foundInList(listing, listing.block) : undefined;
}

/** The first column with status codes, or else the first that looks like it. */
function foundInTable(listing: Listing, table: Table): Found | undefined {
  const { headers, body } = headedRows(table);
  let near: Found | undefined;
  for (const column of candidates(headers, body)) {
    const rows = fullRowsOf(body, column);
    const titles = titlesOf(listing, table.caption);
    const verdict = verdictOn({ rows, headers: headers.map(textOf), column, ...wordsOf(titles, listing) });
    if (verdict !== 'else' && listsOperations(table)) return undefined;
    if (verdict === 'list') return { listing, span: table.span, rows, headers, column, titles };
    if (verdict !== 'else') near ??= { ...verdict, span: table.span, listing };
  }
  return near;
}

interface HeadedRows {
  readonly headers: readonly (Cell | undefined)[];
  readonly body: readonly Row[];
}

/** The last row of the header or, without one, the first row if it is a header in all but name. */
function headedRows({ header, body }: Table): HeadedRows {
  const last = header.at(-1);
  if (last !== undefined) return { headers: last.cells, body };
  const [first, ...rest] = body;
  return first !== undefined && rest.length > 0 && isHeader(first) ? { headers: first.cells, body: rest } : { headers: [], body };
}

function isHeader({ cells }: Row): boolean {
  const isNamed = cells.slice(0, maxCodeColumns).some((cell, column) => textOf(cell) !== '' && mayHeadCodes(textOf(cell), column));
  if (!isNamed) return false;
  const texts = cells.map(textOf);
  return texts.every((text) => codesAtStart(text) === undefined) && (texts.length < 2 || texts.slice(1).some((text) => text !== ''));
}

/** The columns that may contain the codes, by their headers or their first rows. */
function candidates(headers: readonly (Cell | undefined)[], body: readonly Row[]): readonly number[] {
  if (headsParameters(textOf(headers[0]))) return body.every(isNamedCode) && holdsCodes(body, 0) ? [0] : [];
  const headed = headers.length === 0 ? [0] : headers.slice(0, maxCodeColumns).flatMap((cell, column) => (mayHeadCodes(textOf(cell), column) ? column : []));
  const likely = headed.filter((column) => body.slice(0, sampledRows).some((row) => statusKeyOf(textOf(row.cells[column])) !== undefined));
  if (headed.length > 0) return likely;
  return holdsCodes(body, 0) ? [0] : [];
}

/**
 * The number of columns, from the left, that are searched for codes. To search all takes a fifth of the time for a
 * page.
 */
const maxCodeColumns = 3;

/** The number of rows of a column that are tested before the others. */
const sampledRows = 4;

/** Whether a row begins with a code, and what stands beside it with the code's name: a header cannot make a parameter of that. */
function isNamedCode({ cells: [first, second] }: Row): boolean {
  const key = statusKeyOf(textOf(first));
  return key?.codes.length === 1 && nameAtStart(Number(key.codes[0]!.text), textOf(second)) !== '';
}

/** Whether the first rows of a column contain only codes and their names. */
function holdsCodes(body: readonly Row[], column: number): boolean {
  if (body.length < 3) return false;
  return body.slice(0, 2).every(({ cells }) => {
    const key = statusKeyOf(textOf(cells[column]));
    return key !== undefined && (key.phrase === undefined || isNameOf(Number(key.codes[0]!.text), key.phrase.text));
  });
}

function foundInList(listing: Listing, list: List): Found | undefined {
  const titles = titlesOf(listing, undefined);
  const words = wordsOf(titles, listing);
  const { rows, verdict } = listing.headed === true ? readHeadings(list, words) : readItems(list, words);
  const span = spanOfList(list);
  if (verdict === 'else' || span === undefined) return undefined;
  return verdict === 'list' ? { listing, span, rows, headers: [], column: 0, titles } : { ...verdict, span, listing };
}

type Words = ReturnType<typeof wordsOf>;

interface ReadRows {
  readonly rows: readonly FullRow[];
  readonly verdict: Verdict;
}

function readItems(list: List, words: Words): ReadRows {
  const rows = rowsOfItems(list, announcesCodes(words));
  return { rows, verdict: verdictOnList({ rows, ...words }) };
}

function readHeadings(list: List, words: Words): ReadRows {
  const rows = rowsOfHeadings(list);
  return { rows, verdict: verdictOnHeadings({ rows, ...words }) };
}

/** The introductions of a list, nearest first: its caption, the list item around it, a short paragraph before it. */
function titlesOf({ items, before }: Listing, caption: Text | undefined): readonly Text[] {
  const titles = [caption, ...items.toReversed().map(({ text }) => text), before?.text];
  return titles.filter((title) => title !== undefined && title.value !== '' && title.value.length <= maxTitleLength) as readonly Text[];
}

/** In UTF-16 code units; a longer paragraph or item is no title. */
const maxTitleLength = 80;

/**
 * The texts that may say what a list contains: its titles, a sentence before it that ends with a colon, its sections.
 */
function wordsOf(titles: readonly Text[], { sections, before }: Listing) {
  const lead = before?.text.value ?? '';
  const isLead = lead.length > maxTitleLength && lead.length <= maxLeadLength && /[:：]$/.test(lead);
  return { titles: [...titles.map(({ value }) => value), ...(isLead ? [lead] : [])], sections: sections.map(({ value }) => value) };
}

const maxLeadLength = 200;

function textOf(cell: Cell | undefined): string {
  return cell?.text.value ?? '';
}

