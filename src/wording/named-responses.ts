import type { Canon, Place, Service, StatusEntry, StatusList, Wording } from '../model.ts';
import { keyOf } from './words.ts';

/** A response of a specification that has the name of one of the canon's, and other words. */
export interface NamedDrift {
  readonly entry: StatusEntry;
  readonly list: StatusList;
  readonly place: Place;
  readonly actual: string;
  readonly expected: string;
  /** The words to replace; undefined where they stand apart. */
  readonly words: Wording | undefined;
}

/** The responses of specifications that have drifted from the canon's responses of the same names. */
export function driftsByName({ pages }: Service, { responses }: Canon): readonly NamedDrift[] {
  if (responses === undefined) return [];
  return pages.flatMap(({ statusLists }) => statusLists).filter(({ scope }) => scope === 'shared').flatMap((list) => list.entries.flatMap((entry) => {
    const expected = entry.name === undefined ? undefined : responses.get(entry.name);
    const stated = [entry.phrase, entry.description].flatMap((wording) => wording ?? []);
    const actual = stated.map(({ text }) => text).join(': ');
    if (expected === undefined || keyOf(actual) === keyOf(expected)) return [];
    return [{ entry, list, place: stated[0]?.place ?? entry.place, actual, expected, words: stated.length === 1 ? stated[0] : undefined }];
  }));
}
