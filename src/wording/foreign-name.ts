import type { Canon, StatusEntry } from '../model.ts';
import { codeOfPhrase } from './phrases.ts';

/**
 * The code whose phrase is all that a row says: `204 | Accepted`. Undefined if the row has a phrase of its own, if it says
 * more, or if the canon describes the code, so that the words are compared as a description. "OK" names any success.
 */
export function foreignNameOf({ code, phrase, description }: StatusEntry, canon: Canon): number | undefined {
  if (phrase !== undefined || description === undefined || canon.entries.get(code)?.description !== undefined) return undefined;
  const owner = codeOfPhrase(description.text, canon);
  const isPlainSuccess = owner === 200 && code >= 200 && code < 300;
  return owner === code || isPlainSuccess ? undefined : owner;
}
