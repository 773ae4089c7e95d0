import type { Block, Fault } from '../../../model.ts';
import type { Attributes } from '../attributes/attributes.ts';
import type { Line } from '../lines/line.ts';

/** What all blocks of a page share. */
export interface Context {
  readonly attributes: Attributes;
  readonly faults: Fault[];
  /** The numbers of the lines before which an include is missing, ascending. */
  readonly gaps: readonly number[];
  /** How deep the blocks that are read stand in others; 0 for those of the page. */
  readonly depth: number;
  /** Whether they stand in a cell of a table, where other marks part the cells of tables. */
  readonly inCell: boolean;
  /** Reads lines that stand in a block. */
  nested(lines: readonly Line[], body: Body): readonly Block[];
}

/** What kind of content lines are. */
export interface Body {
  /** Whether titles open sections, as in a document of its own. */
  readonly hasSections?: boolean;
  readonly inCell?: boolean;
  /** Whether it is an item of a description list, in which indented text is no literal. */
  readonly inDescription?: boolean;
}
