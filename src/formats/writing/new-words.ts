import { CannotSet } from './cannot-set.ts';
import { isCombining } from '../width.ts';

/** New words with white space collapsed; throws `CannotSet` for words that no page can hold as they are. */
export function checkedWords(words: string): string {
  const value = words.replace(/\s+/g, ' ').trim();
  if (/[\0-\x1f\x7f-\x9f]/.test(value)) throw new CannotSet('the new words hold control characters');
  if ([...value].some(isCombining)) throw new CannotSet('the new words hold combining characters');
  if (/\{\{|\{%|\{#|<%|<\?/.test(value)) throw new CannotSet('the new words hold a call of a template language');
  return value;
}
