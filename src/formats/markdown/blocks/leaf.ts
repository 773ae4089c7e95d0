import type { Span } from '../../../model.ts';
import type { Line } from '../lines/line.ts';
import { elementStarts, type ElementEnds } from './html-extents.ts';

/** A block without blocks in it, which is still open. */
export type Leaf = ParagraphLeaf | TableLeaf | FenceLeaf | CodeLeaf | HtmlLeaf | SkippedLeaf;

/** Lines of text; each line without the white space before it. */
export interface ParagraphLeaf {
  readonly kind: 'paragraph';
  readonly lines: Span[];
  /** Whether its last line is indented as code would be. */
  indented: boolean;
}

export interface TableLeaf {
  readonly kind: 'table';
  readonly header: Span;
  readonly columns: number;
  readonly body: Span[];
}

export interface FenceLeaf {
  readonly kind: 'fence';
  /** The fence itself: three or more of one character. */
  readonly mark: string;
  readonly length: number;
  /** The columns before the fence, which are cut off its lines. */
  readonly indent: number;
  readonly lines: Span[];
}

export interface CodeLeaf {
  readonly kind: 'code';
  readonly lines: Span[];
}

/** Raw HTML, JSX or a comment. */
export interface HtmlLeaf {
  readonly kind: 'html';
  readonly start: number;
  end: number;
  /** Its lines with their line breaks, without what the containers around take. */
  readonly lines: Span[];
  /** Whether something in it may be Markdown again: what follows a blank line. */
  mixed: boolean;
  /** What ends it; a blank line if absent. */
  readonly closer: RegExp | undefined;
  /** The offset up to which it goes on whatever stands there: the end of a table or list in it. */
  until: number;
}

/** What readers do not see, such as the imports of MDX. */
export interface SkippedLeaf {
  readonly kind: 'skipped';
  /** The offset of its end. */
  readonly until: number;
}

/** Adds a line to raw HTML; returns whether it is the last. */
export function addToHtml(leaf: HtmlLeaf, line: Line, elementEnds: ElementEnds | undefined): boolean {
  if (line.isBlank) leaf.mixed = true;
  leaf.lines.push({ start: line.at, end: line.next });
  if (leaf.closer === undefined && elementEnds !== undefined) {
    for (const start of elementStarts(line.source, line.start, line.end)) leaf.until = Math.max(leaf.until, elementEnds(start) ?? 0);
  }
  leaf.end = line.end;
  return leaf.closer !== undefined && leaf.until <= line.end && leaf.closer.test(line.source.slice(line.words, line.end));
}
