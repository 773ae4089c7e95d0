import type { Span, StatusList } from '../model.ts';
import { spanOf } from '../text/spans.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import type { PagePlaces } from './page-places.ts';

/** Which blocks of a page its status lists hold, by their numbers. */
export interface HeldBlocks<List> {
  /** The first of each list: the table itself, or what its first item says. */
  readonly first: ReadonlyMap<List, number>;
  readonly all: ReadonlySet<number>;
}

/** The blocks that stand between the first and the last character of each list. */
export function blocksOfLists<List extends Pick<StatusList, 'place'>>(
  lists: readonly List[], passages: readonly BlockInContext[], { offsetOf }: Pick<PagePlaces, 'offsetOf'>,
): HeldBlocks<List> {
  const [first, all] = [new Map<List, number>(), new Set<number>()];
  const tables = new Map(passages.flatMap(({ block }, at) => (block.kind === 'table' ? [[block.span.start, at] as const] : [])));
  for (const list of lists) {
    const start = offsetOf(list.place);
    const table = tables.get(start);
    const held = table === undefined ? blocksWithin({ start, end: start + list.place.end - list.place.start }, passages) : [table];
    if (held[0] !== undefined) first.set(list, held[0]);
    for (const at of held) all.add(at);
  }
  return { first, all };
}

function blocksWithin({ start, end }: Span, passages: readonly BlockInContext[]): readonly number[] {
  return passages.flatMap(({ block }, at) => {
    const from = block.kind === 'table' ? block.span.start : spanOf(block.text)?.start;
    return from === undefined || from < start || from >= end ? [] : [at];
  });
}
