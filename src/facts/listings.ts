import type { Block, Document, List, Table, Text } from '../model.ts';
import { alternatives, leadOf, type Titled } from './blocks-in-context.ts';
import { headingSeriesIn } from './heading-series.ts';
import { paragraphSeriesIn } from './paragraph-series.ts';

/** A table, list or series of headings that may be a status list, with the titles above it. */
export interface Listing {
  readonly block: Table | List;
  /** Whether its items are sections. */
  readonly headed?: boolean;
  /** The title of the section before it that parts it from a series of headings above, in the same section. */
  readonly after?: Text | undefined;
  /** The titles of the sections around it, outermost first. */
  readonly sections: readonly Text[];
  /** The introductions of the list items around it, outermost first: their term, or their first paragraph. */
  readonly items: readonly Titled[];
  /** The paragraph or rubric directly before it. */
  readonly before: Titled | undefined;
  /** The innermost alternative around it, such as a tab or text that only some readers see. */
  readonly alternative?: string | undefined;
}

interface Position extends Pick<Listing, 'sections' | 'items' | 'alternative'> {
  /** Whether it is in a directive that declares responses in a form of its own. */
  readonly declared: boolean;
  /** Whether paragraphs may begin with codes. */
  readonly coded: boolean;
  /** How many lists are around it. */
  readonly level: number;
}

/** Nobody states codes in deeper lists; what all around them say of theirs would be as long each. */
const deepestLevel = 8;

/** Directives that document an operation; titles do not determine the content of their lists. */
const declaring = /^(?:http:|rest_)/;

/**
 * All tables, lists and series of headings of a page in reading order; those in the cells of a table follow it. What the markup declares is
 * omitted.
 */
export function listingsOf({ title, blocks }: Document, source: string): readonly Listing[] {
  const listings: Listing[] = [];
  const lines = linesWithCodes(source);
  addListings(listings, blocks, { sections: title === undefined ? [] : [title], items: [], declared: false, coded: lines > 1, level: 0 });
  return listings;
}

/** The number of lines, up to two, that begin with a code in markup: a cheap test whether paragraphs may do so. */
function linesWithCodes(source: string): number {
  eachCodedLine.lastIndex = 0;
  return Number(eachCodedLine.test(source)) + Number(eachCodedLine.lastIndex > 0 && eachCodedLine.test(source));
}

/** It begins with what is rare, the code, and looks back for the start of the line only there. */
const eachCodedLine = /[1-5]\d\d(?!\d)(?<=^[ \t>]{0,12}[*_`]{1,4}(?:(?:http|status|response|error|code)[ :]{1,2}){0,3}...)/gim;

function addListings(listings: Listing[], blocks: readonly Block[], position: Position): void {
  let before: Titled | undefined;
  const series = position.declared ? undefined : headingSeriesIn(blocks);
  const paragraphs = position.declared || !position.coded ? undefined : paragraphSeriesIn(blocks);
  for (const block of blocks) {
    const { list, after } = series?.get(block) ?? { list: paragraphs?.get(block) };
    if (list !== undefined) listings.push({ block: list, headed: true, after, sections: position.sections, items: position.items, before, alternative: position.alternative });
    addBlock(listings, block, before, position);
    before = leadOf(block);
  }
}

function addBlock(listings: Listing[], block: Block, before: Titled | undefined, position: Position): void {
  const { sections, items, alternative } = position;
  if (block.kind === 'section') addListings(listings, block.blocks, { ...position, sections: [...sections, block.title] });
  if (block.kind === 'operation') addListings(listings, block.blocks, position);
  if (block.kind === 'container') {
    addListings(listings, block.blocks, inContainer(block.name ?? '', position, listings.length));
  }
  if (block.kind === 'list' && position.level <= deepestLevel) {
    if (!position.declared) listings.push({ block, sections, items, before, alternative });
    for (const { label, blocks: inner } of block.items) addListings(listings, inner, inItem(label, inner, position));
  }
  if (block.kind === 'table') {
    listings.push({ block, sections, items, before, alternative });
    if (block.holdsTables) for (const inner of blocksInCells(block)) addListings(listings, inner, position);
  }
}

/** The position in a container; an alternative is identified by the number of listings before it. */
function inContainer(name: string, position: Position, before: number): Position {
  const declared = position.declared || declaring.test(name);
  return { ...position, declared, ...(alternatives.has(name) && { alternative: `${name} ${before}` }) };
}

function inItem(label: Text | undefined, [first]: readonly Block[], position: Position): Position {
  const title = label !== undefined ? { text: label } : first?.kind === 'paragraph' ? first : undefined;
  return { ...position, level: position.level + 1, ...(title !== undefined && { items: [...position.items, title] }) };
}

function blocksInCells({ header, body }: Table): readonly (readonly Block[])[] {
  return [...header, ...body].flatMap(({ cells }) => cells.flatMap((cell) => (cell === undefined ? [] : [cell.blocks])));
}
