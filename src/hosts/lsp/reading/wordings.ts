import type { Service } from '../../../model.ts';

/** What services say of a code in their references. */
export interface CommonWording {
  readonly text: string;
  /** How many services say it. */
  readonly services: number;
}

/** The wordings of a code over services, the most frequent first; each service counts once for each. */
export function wordingsOf(code: number, services: readonly Service[]): readonly CommonWording[] {
  const counts = new Map<string, number>();
  for (const { pages } of services) {
    const lists = pages.flatMap(({ statusLists }) => statusLists).filter(({ scope }) => scope === 'reference' || scope === 'shared');
    const entries = lists.flatMap(({ entries: own }) => own).filter((entry) => entry.code === code);
    const texts = new Set(entries.flatMap(({ description, phrase }) => description?.text ?? phrase?.text ?? []));
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, services: count })).toSorted((one, other) => other.services - one.services || (one.text < other.text ? -1 : 1));
}
