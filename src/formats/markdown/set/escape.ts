import { isCombining } from '../../width.ts';
import { CannotSet } from './cannot-set.ts';

/** New words with white space collapsed; throws `CannotSet` for words that no page can hold as they are. */
export function checkedWords(words: string): string {
  const value = words.replace(/\s+/g, ' ').trim();
  if (/[\0-\x1f\x7f-\x9f]/.test(value)) throw new CannotSet('the new words hold control characters');
  if ([...value].some(isCombining)) throw new CannotSet('the new words hold combining characters');
  if (/\{\{|\{%|\{#|<%|<\?/.test(value)) throw new CannotSet('the new words hold a call of a template language');
  return value;
}

/**
 * The ways to write plain words in Markdown, those with the fewest backslashes first. Braces are always escaped, since many
 * sites read their Markdown pages as MDX, and so is what may begin a tag.
 */
export function* candidatesFor(words: string): Generator<string> {
  const plain = words.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\').replace(/[{}]|<(?=[\p{L}/!?>])/gu, '\\$&');
  yield plain;
  yield plain.replace(/(?<!\\)(?:[*`~[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;))/gu, '\\$&');
  yield words.replace(/[\\*`_~{}[\]<>&!]/g, '\\$&').replace(/^[#+=:|-]/, '\\$&').replace(/^\d{1,9}(?=[.)])/, '$&\\');
}
