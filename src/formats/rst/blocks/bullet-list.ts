import type { Block, Item, List } from '../../../model.ts';
import type { Line } from '../lines/line.ts';

/** A list item with what a `list-table` must know of it. */
export interface ReadItem extends Item {
  /** Comments, targets and messages among the item's blocks. */
  readonly others: number;
  /** Offset of the item's marker. */
  readonly start: number;
  readonly lines: readonly Line[];
}

/** A bullet list as a `list-table` needs it. */
export interface BulletList extends List {
  readonly bullets: true;
  readonly items: readonly ReadItem[];
}

/** Whether a block is a bullet list, with what a `list-table` needs of it. */
export function isBulletList(block: Block | undefined): block is BulletList {
  return block?.kind === 'list' && 'bullets' in block;
}
