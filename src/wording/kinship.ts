import type { Canon, StatusEntry, StatusList } from '../model.ts';
import { driftOf } from './drift.ts';

/**
 * Whether lists take part in what a canon has: of their rows that it describes, a quarter or more are in its words, form
 * aside. True if the canon has no words.
 */
export function sharesWords(lists: readonly StatusList[], canon: Canon): boolean {
  const rows = lists.flatMap(({ entries }) => entries).flatMap((row) => isInWordsOf(canon, row) ?? []);
  if (rows.length === 0) return [...canon.entries.values()].every(({ description }) => description === undefined);
  return rows.filter(Boolean).length * 4 >= rows.length;
}

/** Whether a row has the canon's description, or one that differs in case, punctuation, articles or tense only; undefined if one of them has none. */
export function isInWordsOf({ entries }: Canon, { code, description }: StatusEntry): boolean | undefined {
  const model = entries.get(code);
  if (model?.description === undefined || description === undefined || description.text === '') return undefined;
  const accepted = [model.description, ...model.accept];
  return [description, ...description.parts].some(({ text }) => {
    const drift = driftOf(text, accepted, []);
    return drift === undefined || drift === 'cosmetic';
  });
}
