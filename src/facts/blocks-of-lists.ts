import type { Span, StatusList } from '../model.ts';
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
  const tables = new Map(blocks.flatMap(({ block }, at) => (block.kind === 'table' ? [[block.span.start, at] as const] : [])));
  for (const list of lists) {
    const start = offsetOf(list.place);
    const table = tables.get(start);
    const held = table === undefined ? blocksWithin({ start, end: start + list.place.end - list.place.start }, blocks) : [table];
    if (held[0] !== undefined) first.set(list, held[0]);
    for (const at of held) all.add(at);
  }
  return { first, all };
}

function blocksWithin({ start, end }: Span, blocks: readonly BlockInContext[]): readonly number[] {
  return blocks.flatMap(({ block }, at) => {
    const from = block.kind === 'table' ? block.span.start : spanOf(block.text)?.start;
    return from === undefined || from < start || from >= end ? [] : [at];
  });
}
