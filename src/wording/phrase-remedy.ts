import type { Change, Wording } from '../model.ts';
import { lettersBetween } from '../text/nearest.ts';
import { contentOf } from './content.ts';
import { isIdentifier } from './phrase-column.ts';
import type { PhraseOfRow } from './phrase-column.ts';
import type { PhraseFault } from './phrases.ts';
import type { Remedy } from './remedy.ts';
import { riskOfPhrase } from './risks.ts';
import { namesSeveralCodes } from './shared-words.ts';
import { betweenSignsOf } from './signs.ts';
import { lettersOf } from './words.ts';

/**
 * The right phrase in the place of a wrong one, or where the other rows have theirs. It is safe where nobody could mean the
 * wrong one: it is registered, in another case or spacing, under an older name, or misspelt by one or two letters.
 */
export function phraseRemedyFor({ entry, model: { phrase: to }, fault, list, identifiers }: PhraseOfRow): Remedy {
  const { phrase, description, place } = entry;
  if (namesSeveralCodes(list, entry)) return { declined: 'the row names several codes' };
  if (phrase === undefined || fault === undefined) return withChange({ kind: 'name', place, phrase: to }, false);
  if (description?.place.start === phrase.place.start && description.parts.length > 1) {
    return { declined: 'the phrase cannot be told from the rest of the cell' };
  }
  const isName = isIdentifier(phrase.text);
  const isOwn = fault.kind === 'other' && (isName || identifiers.length > 0 || !sharesWord(phrase.text, to));
  if (isOwn || (isName && identifiers.some((each) => each?.kind === 'other'))) {
    return { declined: 'it is a name of the service, or stands beside some' };
  }
  const change: Change = { kind: 'reword', place: phrase.place, from: phrase.text, to: betweenSignsOf(phrase.text, to) };
  const { risk } = riskOfPhrase(entry);
  if (risk !== undefined) return { fix: { safe: false, risk, change } };
  return withChange(change, !(isName && identifiers.length > 0) && isSmall(fault, phrase.text, to));
}

/** The right phrase in the place of a wrong one that stands alone. */
export function remedyFor({ text, place }: Wording, fault: PhraseFault, to: string): Remedy {
  return withChange({ kind: 'reword', place, from: text, to: betweenSignsOf(text, to) }, isSmall(fault, text, to));
}

/** Whether a phrase goes with the right one ("System Error", "Internal Server Error"), and says nothing of its own ("Quota Exceeded"). */
function sharesWord(text: string, to: string): boolean {
  const words = contentOf(to);
  return [...contentOf(text)].some((word) => words.has(word));
}

/** Whether a phrase is the right one but for a slip, or an older name. */
function isSmall({ kind }: PhraseFault, text: string, to: string): boolean {
  if (kind !== 'misspelt') return kind === 'case' || kind === 'joined' || kind === 'spacing' || kind === 'outdated';
  const letters = lettersBetween(lettersOf(text), lettersOf(to));
  return letters <= 2 && letters * 5 <= to.length;
}

function withChange(change: Change, safe: boolean): Remedy {
  return { fix: { safe, change } };
}
