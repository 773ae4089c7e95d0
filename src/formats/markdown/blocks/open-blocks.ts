import type { Context } from '../context.ts';
import type { Line } from '../lines/line.ts';
import type { Container } from './containers.ts';
import type { Event } from './event.ts';
import type { Leaf, ParagraphLeaf } from './leaf.ts';

/** The blocks that are open at the current line, and what a construct may do with them. */
export interface OpenBlocks {
  readonly context: Context;
  readonly line: Line;
  /** The events of the innermost container that goes on in the current line. */
  readonly events: readonly Event[];
  /** The open paragraph; undefined if the line begins outside of its container. */
  readonly paragraph: ParagraphLeaf | undefined;
  /** The open paragraph, which a line may go on with although its containers do not. */
  readonly lazyParagraph: ParagraphLeaf | undefined;
  /** The outermost container that does not go on in the current line. */
  readonly unmatched: Container | undefined;
  /** Whether containers may be nested deeper. */
  readonly mayNest: boolean;
  /** Closes all that does not go on, and opens a container. */
  openContainer(container: Container): void;
  /** Closes all that does not go on, and opens a leaf. */
  openLeaf(leaf: Leaf): void;
  /** Closes the open leaf. */
  closeLeaf(): void;
  /** Closes all that does not go on, and adds an event. */
  addEvent(event: Event): void;
  /** Ends the open paragraph without making a block of it. */
  dropParagraph(): void;
}

/** What begins at the rest of a line: a container, in which the line goes on; a leaf, which takes it all; or nothing. */
export type Started = 'container' | 'leaf' | 'none';

/** Opens a construct if it begins at the rest of the current line. */
export type Start = (blocks: OpenBlocks) => Started;
