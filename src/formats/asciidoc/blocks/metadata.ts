import { attributeListOf, mergedAttributes, noAttributes, type AttributeList } from '../attributes/attribute-list.ts';
import type { Line } from '../lines/line.ts';

const attributeStart = /^\[[\p{L}\p{N}_.#%{,"'\]]/u;
const anchorStart = /^\[\[(?:\]\]$|[\p{L}_:][\p{L}\p{N}_\-:.]*(?:\]\]$|,.))/u;
const titleLine = /^\.(?:\.?[^ \t.].*)$/;

/** What the lines above a block say about it. */
export interface Metadata {
  readonly attributes: AttributeList;
  /** The line of its title, without the mark. */
  readonly title: Line | undefined;
  /** Whether it has an anchor. */
  readonly anchored: boolean;
}

/** No metadata. */
export const noMetadata: Metadata = { attributes: noAttributes, title: undefined, anchored: false };

/** Whether a line is an attribute list, an anchor or a title of the block below it. */
export function isMetadata(text: string): boolean {
  return isAttributeLine(text) || isTitleLine(text);
}

/** Whether a line is the title of the block below it: `.Responses`. */
export function isTitleLine(text: string): boolean {
  return text.startsWith('.') && titleLine.test(text);
}

/** Whether a line is an attribute list or an anchor, which ends a paragraph. */
export function isAttributeLine(text: string): boolean {
  return text.startsWith('[') && text.endsWith(']') && (attributeStart.test(text) || isAnchorLine(text));
}

function isAnchorLine(text: string): boolean {
  return text.endsWith(']]') && anchorStart.test(text);
}

/** Whether a line is a picture, a film, a recording or a table of contents. */
export function isPicture(text: string): boolean {
  return text.endsWith(']') && /^(?:(?:image|video|audio)::[^\s[]|toc::\[)/.test(text) && text.includes('[');
}

/** What an attribute line adds to metadata. */
export function withAttributeLine(metadata: Metadata, text: string): Metadata {
  if (isAnchorLine(text)) return { ...metadata, anchored: true };
  const attributes = mergedAttributes(metadata.attributes, attributeListOf(text.slice(1, -1)));
  return { ...metadata, attributes, anchored: metadata.anchored || attributes.hasId };
}
