import type { Text } from '../../model.ts';
import { sliceText } from '../../text/spans.ts';
import { anyNameAtStart, isNearNameOf, nameAtStart } from '../http-codes.ts';

/** A description by its reason phrase and what follows it; the rest is empty where nothing does. */
export interface DividedText {
  readonly phrase: Text;
  readonly rest: Text;
}

/**
 * A description that leads with a reason phrase, perhaps behind tags of HTML and its code, or in marks of emphasis: `Not Found - no such kite`,
 * `<p>404 Not Found`, `**Not Found.** No such kite`. The name of any code counts, since a wrong one is one; undefined where words follow that belong
 * to it, as in `Created or updated`.
 */
export function leadingPhraseIn(text: Text, code: number): DividedText | undefined {
  const { value } = text;
  const tags = value.startsWith('<') ? openingTags.exec(value)![0].length : 0;
  const marks = openingMarks.exec(value.slice(tags))?.[0] ?? '';
  const opened = tags + marks.length;
  const start = opened + (value.startsWith(String(code), opened) ? /^\d{3}(?: ?[-:.\u2010-\u2015]{1,2})? /.exec(value.slice(opened))?.[0].length ?? 0 : 0);
  const words = value.slice(start);
  const name = nameAtStart(code, words) || anyNameAtStart(words) || nearNameAtStart(code, words);
  const end = start + name.length;
  if (name === '') return undefined;
  const mark = markAfter(value.slice(end, end + longestMark), marks);
  if (mark === undefined || (mark.startsWith(',') && isPartOfSentence(code, words, name, value.slice(end + mark.length)))) return undefined;
  return { phrase: sliceText(text, start, end), rest: sliceText(text, end + mark.length) };
}

/** Whether words before a comma are no phrase: "Accepted, No Content" names the code as well; "Found, the name is taken" and "Created, but not yet lit, lamp" tell what is so. */
function isPartOfSentence(code: number, words: string, name: string, behind: string): boolean {
  return nameAtStart(code, behind) !== '' || (nameAtStart(code, words) === '' && tellsWhatIsSo.test(name) && /^[a-z]/.test(behind));
}

const tellsWhatIsSo = /^(?:ok|created|accepted|found|processing)$/i;

/** What parts a phrase from the words behind it, with the marks that close its emphasis; undefined if the phrase does not end there. */
function markAfter(behind: string, marks: string): string | undefined {
  if (marks === '') return ending.exec(behind)?.[0];
  const stop = /^[.:;,!]?/.exec(behind)![0];
  if (!behind.startsWith(marks, stop.length)) return undefined;
  const closed = stop.length + marks.length;
  const after = (stop === '' ? ending : /^(?:$| )/).exec(behind.slice(closed))?.[0];
  return after === undefined ? undefined : behind.slice(0, closed + after.length);
}

const openingTags = /^(?:<[a-z][a-z\d]{0,9}>){0,3}/i;
/** Marks of emphasis and of code in Markdown. */
const openingMarks = /^(?:\*{1,3}|_{1,3}|`)/;
const ending = /^(?:$|[.:;,!] ?|(?: ?--?| [\u2010-\u2015]) | ?(?=\())/;

/** A misspelt name of a code at the start of words, up to their end or to a mark; empty if there is none. */
function nearNameAtStart(code: number, words: string): string {
  const head = /^[^.:;,!(*_`]{1,60}?(?=$|[.:;,!*_`]| ?\(| -{1,2} | [\u2010-\u2015] )/.exec(words)?.[0] ?? '';
  return isNearNameOf(code, head) ? head : '';
}

/** In UTF-16 code units. */
const longestMark = 8;
