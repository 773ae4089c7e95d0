import type { Comment, Fault, Span } from '../../model.ts';
import type { ElementEnds } from './blocks/html-extents.ts';

/** What all blocks of a page share. */
export interface Context {
  readonly source: string;
  /** Whether the page is MDX: no indented code, expressions in braces, imports. */
  readonly mdx: boolean;
  /** The names of the link reference definitions; complete when the whole page is read. */
  readonly definitions: Set<string>;
  readonly faults: Fault[];
  readonly comments: Comment[];
  /** Undefined inside of a stretch of HTML, of which the end is known. */
  readonly elementEnds: ElementEnds | undefined;
  /** Where raw HTML stands, for those who ask for it: what is between its parts is Markdown again. */
  readonly html?: Span[];
}
