import type { Span } from './places.ts';

/** A change to a block of a page, independent of its format. The format writes it in the style of the block. */
export type Edit = WordsEdit | RowEdit | OrderEdit;

/** New words in a paragraph or in an empty cell. */
export interface WordsEdit {
  readonly kind: 'words';
  /** The words to replace, all in one paragraph; in an empty cell, the empty span of the cell. */
  readonly span: Span;
  /** Plain words; the format escapes what would be markup. */
  readonly words: string;
  /** Whole paragraphs of the same cell to remove. */
  readonly without?: readonly Span[];
}

/** A new row of a table. */
export interface RowEdit {
  readonly kind: 'row';
  /** The offset where its block begins. */
  readonly block: number;
  /** The index of the body row that it comes before; the number of body rows at the end. */
  readonly before: number;
  /** Plain words for each column; empty strings for empty cells. */
  readonly cells: readonly string[];
}

/** A new order for the body rows of a table. */
export interface OrderEdit {
  readonly kind: 'order';
  /** The offset where the block begins. */
  readonly block: number;
  /** The indices of all body rows, in the new order. */
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
