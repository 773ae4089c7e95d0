import type { Change, StatusEntry, StatusList } from '../model.ts';
import type { NamedEntry } from './phrase-column.ts';
import type { Remedy } from './remedy.ts';

/** The right phrase in the place of a wrong one, or where the other rows have theirs. */
export function phraseRemedyFor(entry: StatusEntry, { phrase: to }: NamedEntry, { entries }: StatusList): Remedy {
  const { phrase, description, place } = entry;
  const namesOthers = entries.some((other) => other.code !== entry.code && sharesPhrase(entry, other));
  if (namesOthers) return { declined: 'the row names several codes' };
  if (phrase === undefined) return safely({ kind: 'name', place, phrase: to });
  if (description?.place.start === phrase.place.start && description.parts.length > 1) {
    return { declined: 'the phrase cannot be told from the rest of the cell' };
  }
  return safely({ kind: 'reword', place: phrase.place, from: phrase.text, to });
}

/** Rows of several codes have one phrase, or lack it, for all of them. */
function sharesPhrase({ phrase, description }: StatusEntry, other: StatusEntry): boolean {
  if (phrase !== undefined) return phrase.place.start === other.phrase?.place.start;
  return description !== undefined && description.place.start === other.description?.place.start;
}

function safely(change: Change): Remedy {
  return { fix: { safe: true, change } };
}
