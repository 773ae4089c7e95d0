import type { Block, Item, List } from '../../model.ts';
import type { Line } from './line.ts';

/** A bullet list with what a `list-table` must know of it. */
export interface BulletList extends List {
  readonly bullets: true;
  readonly items: readonly BulletItem[];
}

export interface BulletItem extends Item {
  /** Comments, targets and messages among the item's blocks. */
  readonly others: number;
  /** Offset of the bullet. */
  readonly start: number;
  readonly lines: readonly Line[];
}

export function isBulletList(block: Block | undefined): block is BulletList {
  return block?.kind === 'list' && 'bullets' in block;
}
