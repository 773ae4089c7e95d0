import { contentPlace, type HtmlElement, type HtmlNode } from '../nodes.ts';
import { sourceOf, tagOf, type CellParts } from './row-parts.ts';
import { sharedTag } from './shared-tag.ts';

/** An element around the words of a cell, as it is written. */
export interface Wrapper {
  readonly open: string;
  readonly close: string;
  /** The white space in it, before and behind what it holds. */
  readonly lead: string;
  readonly trail: string;
  /** Whether it holds the code only, and not the words behind it. */
  readonly codeOnly: boolean;
}

/** A cell, and the text that its places are offsets in. */
export interface PlacedParts {
  readonly text: string;
  readonly cell: CellParts;
}

/** The elements around the words of a cell, outermost first, as far as all cells of its column with words have them. */
export function sharedWrappers(beside: PlacedParts, column: readonly PlacedParts[], hasCodes: boolean): readonly Wrapper[] {
  const chains = column.filter(({ cell }) => cell.content !== '').map(({ text, cell }) => ({ text, chain: chainIn(text, cell.element, hasCodes) }));
  const own = chainIn(beside.text, beside.cell.element, hasCodes);
  const differs = own.findIndex(({ element }, at) => chains.some(({ chain }) => chain[at]?.element.name !== element.name));
  return (differs < 0 ? own : own.slice(0, differs)).map(({ element, codeOnly }, at) => {
    const tags = chains.map(({ text, chain }) => tagOf(text, chain[at]!.element)!);
    return wrapperOf(beside.text, element, sharedTag(tagOf(beside.text, element)!, tags), codeOnly);
  });
}

function wrapperOf(text: string, element: HtmlElement, open: string, codeOnly: boolean): Wrapper {
  const { startOffset, endOffset } = contentPlace(element)!; // it has a tag
  const inner = text.slice(startOffset, endOffset);
  const lead = /^\s*/.exec(inner)![0];
  return { open, close: sourceOf(text, element.place?.endTag), lead, trail: inner.slice(Math.max(lead.length, inner.trimEnd().length)), codeOnly };
}

interface Link {
  readonly element: HtmlElement;
  readonly codeOnly: boolean;
}

/** Elements of which each holds the next one, and nothing else. */
function chainIn(text: string, cell: HtmlElement, hasCodes: boolean): readonly Link[] {
  const chain: Link[] = [];
  for (let at = linkIn(text, cell, hasCodes); at !== undefined; at = at.codeOnly ? undefined : linkIn(text, at.element, hasCodes)) chain.push(at);
  return chain;
}

function linkIn(text: string, { children }: HtmlElement, hasCodes: boolean): Link | undefined {
  const inner = children.filter((child) => !isBlank(text, child) && !isAnchor(text, child));
  const [first, ...others] = inner;
  if (first?.kind !== 'element' || !copied.has(first.name) || first.place?.startTag === undefined) return undefined;
  if (others.every((other) => first.name === 'p' && other.kind === 'element' && other.name === 'p')) return { element: first, codeOnly: false };
  const place = contentPlace(first)!;
  const isCode = hasCodes && /^\s*[1-5]\d\d\s*$/.test(text.slice(place.startOffset, place.endOffset));
  return isCode && others.every(({ kind }) => kind === 'text') ? { element: first, codeOnly: true } : undefined;
}

/** Elements that mean the same around other words. */
const copied: ReadonlySet<string> = new Set(['p', 'div', 'span', 'font', 'code', 'tt', 'kbd', 'samp', 'b', 'strong', 'i', 'em', 'small', 'center']);

function isBlank(text: string, { kind, place }: HtmlNode): boolean {
  return kind === 'text' && (place === undefined || text.slice(place.startOffset, place.endOffset).trim() === '');
}

function isAnchor(text: string, node: HtmlNode): boolean {
  return node.kind === 'element' && node.name === 'a' && node.children.every((child) => isBlank(text, child));
}
