import { isName } from './columns.ts';
import { isNameOf, isRegistered } from './http-codes.ts';
import { isResponseTitle } from './section-titles.ts';
import type { StatusKey } from './status-key.ts';

/** A title that ends with its code, as a key, and whether the words before the code are another name: `KiteInUse (409 Conflict)`. */
export interface TrailingKey {
  readonly key: StatusKey;
  readonly isNamedElse: boolean;
}

/** The key of a title that ends with its code in brackets: `Conflict (409)`, `KiteInUse (409 Conflict)`; undefined of any other. */
export function trailingKeyOf(title: string): TrailingKey | undefined {
  if (!title.endsWith(')') || title.length > longestTitle) return undefined;
  const at = title.lastIndexOf('(');
  const found = inBrackets.exec(title.slice(at));
  const name = title.slice(0, Math.max(0, at)).trimEnd();
  if (found === null || name === '' || isResponseTitle(name)) return undefined;
  const code = Number(found[2]);
  const from = at + found[1]!.length;
  const codes = [{ text: found[2]!, from, to: from + 3 }];
  if (!isRegistered(code)) return undefined;
  const behind = found[3] ?? '';
  if (behind === '') return isNameOf(code, name) || isTitleName(name) ? { key: { codes, phrase: { text: name, from: 0, to: name.length } }, isNamedElse: false } : undefined;
  const start = title.length - 1 - behind.length;
  return isNameOf(code, behind) ? { key: { codes, phrase: { text: behind, from: start, to: title.length - 1 } }, isNamedElse: true } : undefined;
}

/** In UTF-16 code units; a longer title is a sentence. */
const longestTitle = 80;

const inBrackets = /^(\((?:HTTP )?(?:status |error )?(?:code )?:? ?)([1-5]\d\d)(?:[ :,\u2013-]{1,3}([^()]{1,40}))?\)$/i;

/** Whether words are the name of an error, rather than of what is done or shown. */
function isTitleName(words: string): boolean {
  return /^\p{Lu}/u.test(words) && words.split(' ').length <= maxWords && isName(words) && !/^(?:the|an?|no|when|if|how|what) /i.test(words);
}

const maxWords = 4;
