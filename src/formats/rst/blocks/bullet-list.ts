import type { Block, Item, List } from '../../../model.ts';
import type { Line } from '../lines/line.ts';

/** A list item with what a `list-table` needs. */
export interface ReadItem extends Item {
  /** The number of comments, targets and messages among its blocks. */
  readonly others: number;
  /** The offset of its marker. */
  readonly start: number;
  readonly lines: readonly Line[];
}

/** A bullet list with what a `list-table` needs. */
export interface BulletList extends List {
  readonly bullets: true;
  readonly items: readonly ReadItem[];
}

/** Whether a block is a bullet list. */
export function isBulletList(block: Block | undefined): block is BulletList {
  return block?.kind === 'list' && 'bullets' in block;
}
