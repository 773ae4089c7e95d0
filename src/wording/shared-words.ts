import type { StatusEntry, StatusList, Wording } from '../model.ts';
import { grouped } from '../text/grouped.ts';

/** Which entries of a list have which words: a row may be of several codes, and a response may be referred to under several. */
interface WordsOfList {
  readonly byPhrase: ReadonlyMap<string, readonly StatusEntry[]>;
  readonly byDescription: ReadonlyMap<string, readonly StatusEntry[]>;
}

/** Indexed once for each list, since every row asks. */
const indexes = new WeakMap<StatusList, WordsOfList>();

/** The entries of a list whose description has the words of this one, the first of each code; empty where there is none. */
export function entriesWithDescription(list: StatusList, { description }: StatusEntry): readonly StatusEntry[] {
  return description === undefined ? [] : wordsOf(list).byDescription.get(keyOf(description)) ?? [];
}

/** Whether other codes of a list have the phrase of an entry, or its description where it has no phrase. */
export function namesSeveralCodes(list: StatusList, entry: StatusEntry): boolean {
  const { phrase } = entry;
  const same = phrase === undefined ? entriesWithDescription(list, entry) : wordsOf(list).byPhrase.get(keyOf(phrase)) ?? [];
  return same.some(({ code }) => code !== entry.code);
}

function wordsOf(list: StatusList): WordsOfList {
  const before = indexes.get(list);
  if (before !== undefined) return before;
  const by = (words: 'phrase' | 'description'): ReadonlyMap<string, readonly StatusEntry[]> =>
    new Map(Array.from(grouped(list.entries.filter((entry) => entry[words] !== undefined), (entry) => keyOf(entry[words]!)), ([key, same]) =>
      [key, [...new Map(same.toReversed().map((entry) => [entry.code, entry])).values()].toReversed()]));
  const words = { byPhrase: by('phrase'), byDescription: by('description') };
  indexes.set(list, words);
  return words;
}

function keyOf({ place: { file, start } }: Wording): string {
  return `${start} ${file}`;
}
