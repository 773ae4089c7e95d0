import type { Span, StatusList } from '../model.ts';
import { countBefore } from '../text/ordered.ts';
import { spanOf } from '../text/spans.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import type { PagePlaces } from './page-places.ts';

/** The blocks of a page that belong to its status lists, by number. */
export interface HeldBlocks<List> {
  /** The first block of each list: the table itself, or the text of the first item. */
  readonly first: ReadonlyMap<List, number>;
  readonly all: ReadonlySet<number>;
}

/** The blocks between the first and the last character of each list. */
export function blocksOfLists<List extends Pick<StatusList, 'place'>>(
  lists: readonly List[], blocks: readonly BlockInContext[], { offsetOf }: Pick<PagePlaces, 'offsetOf'>,
): HeldBlocks<List> {
  const [first, all] = [new Map<List, number>(), new Set<number>()];
  if (lists.length === 0) return { first, all };
  const within = blocksBetween(blocks);
  const tables = new Map(blocks.flatMap(({ block }, at) => (block.kind === 'table' ? [[block.span.start, at] as const] : [])));
  for (const list of lists) {
    const start = offsetOf(list.place);
    const table = tables.get(start);
    const held = table === undefined ? within({ start, end: start + list.place.end - list.place.start }) : [table];
    if (held[0] !== undefined) first.set(list, held[0]);
    for (const at of held) all.add(at);
  }
  return { first, all };
}

/** Finds the blocks that begin in a part of the source, in order; they are sorted on first use, once for all lists. */
function blocksBetween(blocks: readonly BlockInContext[]): (span: Span) => readonly number[] {
  let sorted: readonly PlacedBlock[] | undefined;
  return ({ start, end }) => {
    const all = sorted ??= placedBlocks(blocks);
    const inside = all.slice(countBefore(all, start, ({ from }) => from), countBefore(all, end, ({ from }) => from));
    return inside.map(({ at }) => at).toSorted((one, other) => one - other);
  };
}

interface PlacedBlock {
  /** Where the block begins in the source. */
  readonly from: number;
  /** Its number. */
  readonly at: number;
}

function placedBlocks(blocks: readonly BlockInContext[]): readonly PlacedBlock[] {
  return blocks.flatMap(({ block }, at) => {
    const from = block.kind === 'table' || block.kind === 'responses' ? block.span.start : spanOf(block.kind === 'request' ? block.method : block.text)?.start;
    return from === undefined ? [] : [{ from, at }];
  }).toSorted((one, other) => one.from - other.from);
}
