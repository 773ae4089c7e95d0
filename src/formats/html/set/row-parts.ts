import type { HtmlElement, NodePlace } from '../nodes.ts';
import { contentPlace } from '../nodes.ts';
import { treeOf } from '../tree.ts';

/** A row as it is written, cut into its tags and what stands between. */
export interface RowParts {
  /** What the places of its elements are offsets in. */
  readonly text: string;
  readonly tag: TagParts;
  readonly cells: readonly CellParts[];
  /** What stands behind the last cell: white space and the end tag, if there is one. */
  readonly end: string;
}

/** A cell as it is written. */
export interface CellParts {
  /** The white space before its tag. */
  readonly gap: string;
  readonly tag: TagParts;
  readonly element: HtmlElement;
  /** The white space around what it holds. */
  readonly lead: string;
  readonly content: string;
  readonly trail: string;
  /** Its end tag; empty if it has none. */
  readonly end: string;
}

/** A start tag as it is written. */
export interface TagParts {
  readonly source: string;
  readonly attributes: readonly AttributeParts[];
}

/** An attribute, and the part of its tag with it and the white space before it. */
export interface AttributeParts {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const opening = '<table>';

/** The parts of a row; undefined if anything but cells stands in it, or if it has no tag of its own. */
export function rowPartsOf(row: string): RowParts | undefined {
  const text = opening + row;
  const table = treeOf(text, false)?.children[0];
  const body = table?.kind === 'element' ? elementsIn(table)[0] : undefined;
  const [element, ...others] = body === undefined ? [] : elementsIn(body);
  const tag = element && tagOf(text, element);
  if (element?.name !== 'tr' || tag === undefined || others.length > 0 || element.place?.startOffset !== opening.length) return undefined;
  let at = element.place.startTag!.endOffset;
  const cells: CellParts[] = [];
  for (const cell of elementsIn(element)) {
    const parts = /^t[dh]$/.test(cell.name) ? cellParts(text, cell, at) : undefined;
    if (parts === undefined) return undefined;
    cells.push(parts);
    at = cell.place!.endTag?.endOffset ?? contentEnd(text, cell);
  }
  const end = text.slice(at);
  return /^\s*(?:<\/tr\s*>)?$/i.test(end) ? { text, tag, cells, end } : undefined;
}

/** The parts of an element's start tag; undefined if it has none. */
export function tagOf(text: string, { place, attributes }: HtmlElement): TagParts | undefined {
  const tag = place?.startTag;
  if (place === undefined || tag === undefined) return undefined;
  const source = text.slice(tag.startOffset, tag.endOffset);
  const found = attributes.flatMap(({ name, value }): AttributeParts | readonly never[] => {
    const attribute = place.attrs?.[name];
    if (attribute === undefined) return [];
    let start = attribute.startOffset - tag.startOffset;
    while (/\s/.test(source[start - 1] ?? '')) start -= 1;
    return { name, value, start, end: attribute.endOffset - tag.startOffset };
  });
  return { source, attributes: found };
}

function cellParts(text: string, element: HtmlElement, from: number): CellParts | undefined {
  const [tag, place] = [tagOf(text, element), contentPlace(element)];
  if (tag === undefined || place === undefined || element.place === undefined) return undefined;
  const gap = text.slice(from, element.place.startOffset);
  const end = contentEnd(text, element);
  const inner = text.slice(place.startOffset, end);
  const content = inner.trim();
  const lead = content === '' ? '' : /^\s*/.exec(inner)![0];
  if (gap.trim() !== '') return undefined;
  return { gap, tag, element, lead, content, trail: inner.slice(lead.length + content.length), end: sourceOf(text, element.place.endTag) };
}

/** The end of what a cell holds; the white space behind a cell without an end tag is not its own. */
function contentEnd(text: string, element: HtmlElement): number {
  const { startOffset, endOffset } = contentPlace(element)!;
  if (element.place?.endTag !== undefined) return endOffset;
  return startOffset + text.slice(startOffset, endOffset).trimEnd().length;
}

/** The source of a place; empty if there is none. */
export function sourceOf(text: string, place: NodePlace | undefined): string {
  return place === undefined ? '' : text.slice(place.startOffset, place.endOffset);
}

function elementsIn({ children }: HtmlElement): readonly HtmlElement[] {
  return children.filter((child) => child.kind === 'element');
}
