import type { Change, StatusEntry, StatusList } from '../model.ts';
import type { NamedEntry } from './phrase-column.ts';
import type { Remedy } from './remedy.ts';

/** Replaces a wrong phrase, or adds the missing one where the other rows have theirs. */
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

/** Whether two entries come from one row of several codes, which has one phrase or none for all. */
function sharesPhrase({ phrase, description }: StatusEntry, other: StatusEntry): boolean {
  if (phrase !== undefined) return phrase.place.start === other.phrase?.place.start;
  return description !== undefined && description.place.start === other.description?.place.start;
}

function safely(change: Change): Remedy {
  return { fix: { safe: true, change } };
}
