import type { Canon } from '../model.ts';
import { codeOfPhrase } from './phrases.ts';

/**
 * New words for a description, behind the phrase of their code where the old ones stand behind a phrase: "Conflict: the
 * name is taken". Neither an outdated phrase nor that of another code is kept.
 */
export function behindItsName(from: string, to: string, code: number, canon: Canon): string {
  const [, name = '', separator = ''] = /^([\p{L}' -]{2,40})(: | (?:--|[–—-]) )/u.exec(from) ?? [];
  const phrase = canon.entries.get(code)?.phrase;
  return phrase === undefined || codeOfPhrase(name, canon) === undefined ? to : `${phrase}${separator}${to}`;
}
