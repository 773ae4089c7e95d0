import type { StatusEntry, StatusList } from '../model.ts';
import { hasLetter } from '../text/letters.ts';
import { isSentence } from './phrases.ts';

/** Whether most of the other rows have but a phrase for a description, so that a sentence would be unlike its siblings. */
export function hasPhrasesForDescriptions({ entries }: StatusList, besides?: StatusEntry): boolean {
  const texts = entries.filter((entry) => entry.code !== besides?.code).map(({ description }) => description?.text ?? '').filter(hasLetter);
  return texts.filter(isMerePhrase).length * 2 > texts.length;
}

/** Whether a text is no sentence, however short: it has no full stop either. */
export function isMerePhrase(text: string): boolean {
  return !isSentence(text) && !/[.!?。]$/.test(text);
}
