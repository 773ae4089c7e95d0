import type { StatusEntry, StatusList } from '../model.ts';
import { hasLetter } from '../text/letters.ts';

/**
 * Whether a row lacks a phrase that its siblings have. In a column with phrases and descriptions, any words suffice; so do
 * they in a list whose phrases stand for descriptions, and one of the code's own `names` before other words.
 */
export function lacksPhrase(entry: StatusEntry, list: StatusList, names: readonly string[]): boolean {
  if (saysSomething(entry.phrase)) return false;
  if (!saysSomething(entry.description)) return true;
  const text = entry.description?.text.toLowerCase() ?? '';
  const lower = names.map((name) => name.toLowerCase());
  if ([...lower, ...lower.map((name) => name.replaceAll(' ', ''))].some((name) => text.startsWith(name))) return false;
  if (list.columns.length === 0 && standsForPhrase(entry, list)) return false;
  if (isOnlyErrorsNamed(entry, list)) return false;
  return !list.entries.some((other) => other.phrase !== undefined && other.phrase.place.start === other.description?.place.start);
}

/** Whether a success tells of what it is one, in a list without a column for phrases in which only errors begin with theirs. */
function isOnlyErrorsNamed({ code }: StatusEntry, { columns, entries }: StatusList): boolean {
  if (code >= 300 || columns.some(({ holds }) => holds === 'phrase')) return false;
  return !entries.some((other) => other.code < 300 && saysSomething(other.phrase));
}

/**
 * Whether a row of a list without columns tells in its own words what most siblings tell by their phrases, or in the place
 * of those. A success tells what it is the success of.
 */
function standsForPhrase(entry: StatusEntry, { entries }: StatusList): boolean {
  if (entry.code < 300) return true;
  const named = entries.filter(({ phrase }) => phrase !== undefined);
  const described = named.filter(({ description }) => saysSomething(description));
  return described.length * 2 <= named.length || (isToldBeside(entry) && !described.some(isToldBeside));
}

/** Whether the description follows the code on its line: in a title, it stands where others have a phrase. */
function isToldBeside({ place, description }: StatusEntry): boolean {
  return description?.place.line === place.line;
}

function saysSomething(words: StatusEntry['phrase']): boolean {
  return hasLetter(words?.text ?? '');
}
