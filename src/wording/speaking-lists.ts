import type { PageFacts, StatusList } from '../model.ts';

/** In the order in which they count: a list counts only if there are none of those before it. */
const scopes = ['reference', 'shared', 'restated'] as const;

/**
 * The lists that say what codes mean in a service: its references, else the responses that its specification keeps for all operations,
 * else what its operations restate; empty if it has none of these.
 */
export function speakingLists(pages: readonly PageFacts[]): readonly StatusList[] {
  const lists = pages.flatMap(({ statusLists }) => statusLists);
  return scopes.map((wanted) => lists.filter(({ scope }) => scope === wanted)).find(({ length }) => length > 0) ?? [];
}
