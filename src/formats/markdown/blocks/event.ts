import type { Block, Text } from '../../../model.ts';
import type { RegionPart } from '../../html/region.ts';

/** What a container holds, in order; `blocksOf` makes blocks of it. */
export type Event = BlockEvent | HeadingEvent | ItemEvent | OpenEvent | CloseEvent | GapEvent | HtmlEvent;

export interface BlockEvent {
  readonly kind: 'block';
  readonly block: Block;
}

export interface HeadingEvent {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly level: number;
  readonly title: () => Text;
  /** Whether its line gives it an anchor. */
  readonly ownAnchor: boolean;
}

/** An item of a list; adjacent items with the same `list` are in one list. */
export interface ItemEvent {
  readonly kind: 'item';
  readonly list: string;
  readonly label?: () => Text;
  readonly blocks: readonly Block[];
}

/** The start of a container that a line opens and another closes. */
export interface OpenEvent {
  readonly kind: 'open';
  /** What closes it. */
  readonly key: string;
  readonly name: string;
  readonly title?: () => Text;
}

/** The end of the nearest open container with this key. */
export interface CloseEvent {
  readonly kind: 'close';
  readonly key: string;
}

/** Raw HTML inside of a stretch of HTML that goes on, in parts; what Markdown says around it stands in it as tags. */
export interface HtmlEvent {
  readonly kind: 'html';
  readonly parts: readonly RegionPart[];
}

/** Something without text that ends a list. */
export interface GapEvent {
  readonly kind: 'gap';
}
