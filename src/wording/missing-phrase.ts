import type { StatusEntry, StatusList } from '../model.ts';
import { hasLetter } from '../text/letters.ts';

/**
 * Whether a row has nothing where its siblings have their phrase: in a column for phrases, behind the code, or as all that they say.
 * Other words there are no lack. `named` are the siblings that are called by the registered name of their code; a few show no
 * custom.
 */
export function lacksPhrase(entry: StatusEntry, list: StatusList, named: readonly StatusEntry[]): boolean {
  if (named.length < fewestNamed || saysSomething(entry.phrase)) return false;
  if (list.columns.some(({ holds }) => holds === 'phrase')) return true;
  if (!saysSomething(entry.description)) return true;
  if (list.columns.length > 0) return named.every(isNamedBehindCode);
  return named.every(({ place, phrase }) => phrase!.place.line === place.line) && entry.description!.place.line !== entry.place.line;
}

/** So many siblings show a custom. */
const fewestNamed = 3;

/** Whether the phrase follows the code in its cell, rather than opens another one. */
function isNamedBehindCode({ place, phrase, description }: StatusEntry): boolean {
  const gap = phrase!.place.start - place.end;
  const isOnOtherLine = phrase!.place.line === place.line && description !== undefined && description.place.line !== place.line;
  return gap >= 0 && (gap <= farthestBehind || isOnOtherLine);
}

/** In UTF-16 code units, for `: `; the border between two cells on one line takes more. */
const farthestBehind = 2;

function saysSomething(words: StatusEntry['phrase']): boolean {
  return hasLetter(words?.text ?? '');
}
