import type { Block, Comment, Fault, Span } from '../../model.ts';
import { contentOf } from './content.ts';
import { excerptOf } from './excerpt.ts';
import type { Heading } from './outline.ts';

export type { Heading } from './outline.ts';

/** A stretch of HTML in a page of another markup. */
export interface HtmlRegion {
  /** The source of the whole page; all offsets are offsets in it. */
  readonly source: string;
  /**
   * What the region consists of, ascending. A line that stands in a list item or in a block quote is a part of its own,
   * from behind its indentation or its `>` to behind its line end. Blank lines may be left out.
   */
  readonly parts: readonly RegionPart[];
}

/** HTML, or what stands between in the other markup. */
export type RegionPart = Span | Embedded | Tags;

/** Blocks of the other markup between tags, such as a paragraph between blank lines in a cell. */
export interface Embedded extends Span {
  /** Reads the blocks; called at most once, in the order of the source. */
  readonly blocks: () => readonly (Block | Heading)[];
}

/** What the other markup says of the HTML that follows, such as that it stands in an item of a list. */
export interface Tags extends Span {
  readonly tags: string;
}

/** What a stretch of HTML says. */
export interface HtmlContent {
  /** Blocks and headings in reading order. Headings in cells, list items and the like are sections or paragraphs there. */
  readonly flow: readonly (Block | Heading)[];
  readonly faults: readonly Fault[];
  /** The comments outside tables. */
  readonly comments: readonly Comment[];
}

/**
 * Reads a stretch of HTML as browsers do: tags that are not closed, rows without a table, cells that span. Never throws;
 * linear in the size of what is read.
 */
export function readHtmlRegion({ source, parts }: HtmlRegion): HtmlContent {
  return contentOf(excerptOf(source, parts), false);
}
