import type { Text } from '../../model.ts';
import { sliceText } from '../../text/spans.ts';
import { anyNameAtStart, isNearNameOf, nameAtStart } from '../http-codes.ts';

/** A description by its reason phrase and what follows it; the rest is empty where nothing does. */
export interface DividedText {
  readonly phrase: Text;
  readonly rest: Text;
}

/**
 * A description that leads with a reason phrase, perhaps behind tags of HTML and its code: `Not Found - no such kite`, `<p>404 Not Found`. The name of any
 * code counts, since a wrong one is one; undefined where words follow that belong to it, as in `Created or updated`.
 */
export function leadingPhraseIn(text: Text, code: number): DividedText | undefined {
  const { value } = text;
  const tags = value.startsWith('<') ? openingTags.exec(value)![0].length : 0;
  const start = tags + (value.startsWith(String(code), tags) ? /^\d{3}(?: ?[-:.\u2010-\u2015]{1,2})? /.exec(value.slice(tags))?.[0].length ?? 0 : 0);
  const words = value.slice(start);
  const name = nameAtStart(code, words) || anyNameAtStart(words) || nearNameAtStart(code, words);
  const end = start + name.length;
  if (name === '') return undefined;
  const mark = /^(?:$|[.:;,!] ?|(?: ?--?| [\u2010-\u2015]) | ?(?=\())/.exec(value.slice(end, end + longestMark))?.[0];
  return mark === undefined ? undefined : { phrase: sliceText(text, start, end), rest: sliceText(text, end + mark.length) };
}

const openingTags = /^(?:<[a-z][a-z\d]{0,9}>){0,3}/i;

/** A misspelt name of a code at the start of words, up to their end or to a mark; empty if there is none. */
function nearNameAtStart(code: number, words: string): string {
  const head = /^[^.:;,!(]{1,60}?(?=$|[.:;,!]| ?\(| -{1,2} | [\u2010-\u2015] )/.exec(words)?.[0] ?? '';
  return isNearNameOf(code, head) ? head : '';
}

/** In UTF-16 code units. */
const longestMark = 4;
