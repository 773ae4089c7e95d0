import type { CustomRule, StatusEntry, StatusList, Wording } from '../model.ts';
import { losesOnlyArticles } from '../wording/only-articles.ts';
import type { Remedy } from '../wording/remedy.ts';
import { riskOfPhrase, riskOfWording } from '../wording/risks.ts';
import { entriesWithDescription, namesSeveralCodes } from '../wording/shared-words.ts';
import type { Expression } from './expression.ts';

/**
 * The words of a rule's `replace` in the place of what matches, or the reason why there are none. It is safe only if no word
 * changes but articles, as with the words of a canon.
 */
export function remedyFor(
  { text: from, place }: Wording, entry: StatusEntry, list: StatusList,
  { custom: { in: words, replace }, wrong }: { readonly custom: CustomRule; readonly wrong: Expression | undefined },
): Remedy {
  if (replace === undefined || wrong === undefined) return {};
  const isPhrase = words === 'phrase';
  const reason = isPhrase ? reasonOfPhrase(entry, list) : reasonOfWords(from, entry, list);
  if (reason !== undefined) return { declined: reason };
  if (from.length > longestText) return { declined: 'the words are too long' };
  const to = wrong.replaced(from, replace).replace(/\s+/g, ' ').trim();
  if (to === '') return { declined: 'nothing would be left' };
  if (to === from) return { declined: 'the new words are the old ones' };
  if (wrong.matches(to)) return { declined: 'the new words match as well' };
  const risk = isPhrase ? riskOfPhrase(entry) : riskOfWording(entry, false);
  return { fix: { safe: risk.risk === undefined && losesOnlyArticles(from, to), ...risk, change: { kind: 'reword', place, from, to } } };
}

/** Replacing each match may take as many steps as the square of the length, unlike searching for the first. */
const longestText = 2000;

function reasonOfPhrase(entry: StatusEntry, list: StatusList): string | undefined {
  const { description, phrase } = entry;
  if (namesSeveralCodes(list, entry)) return 'the row names several codes';
  const isInDescription = description?.place.start === phrase?.place.start && (description?.parts.length ?? 0) > 1;
  return isInDescription ? 'the phrase cannot be told from the rest of the cell' : undefined;
}

function reasonOfWords(from: string, entry: StatusEntry, list: StatusList): string | undefined {
  if (entriesWithDescription(list, entry).some(({ code }) => code !== entry.code)) return 'the cell describes several codes';
  const part = entry.description?.parts.find(({ text }) => text === from);
  if (part === undefined) return 'the cell holds something else than words';
  return part.plain ? undefined : 'the words hold markup';
}
