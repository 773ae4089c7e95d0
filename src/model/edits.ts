import type { Span } from './places.ts';

/** A change to a block of a page, in the terms of any format: the format writes it in the block's own style. */
export type Edit = WordsEdit | RowEdit | OrderEdit;

/** Other words in a paragraph, or in a cell that is empty. */
export interface WordsEdit {
  readonly kind: 'words';
  /** The words to replace, all in one paragraph; empty, at a cell's span, where the cell is empty. */
  readonly span: Span;
  /** Plain words: the format escapes what is markup in it. */
  readonly words: string;
  /** Whole paragraphs of the same cell that go. */
  readonly without?: readonly Span[];
}

/** A new row of a table. */
export interface RowEdit {
  readonly kind: 'row';
  /** Where the block begins that takes it. */
  readonly block: number;
  /** The index of the body row that it comes before; that of none, at the end. */
  readonly before: number;
  /** Plain words for each column; empty where there are none. */
  readonly cells: readonly string[];
}

/** The body rows of a table in another order. */
export interface OrderEdit {
  readonly kind: 'order';
  /** Where the block begins that they stand in. */
  readonly block: number;
  /** The indices of all body rows, in their new order. */
  readonly rows: readonly number[];
}

/** A page with edits applied. */
export interface Rewritten {
  readonly source: string;
  /** Edits that were not applied. */
  readonly declined: readonly Declined[];
}

export interface Declined {
  readonly edit: Edit;
  /** Why, as a clause. */
  readonly reason: string;
}
