import type { Degree } from '../model.ts';
import { memoize } from '../text/memoize.ts';
import { signed } from './signs.ts';
import { lettersOf, wordsOf } from './words.ts';

/**
 * How far a wording is from the accepted ones; undefined if it is one of them apart from white space and from signs around it. `empty`: it says
 * only one of `names`, the code's reason phrases, or that there is a response.
 */
export function driftOf(actual: string, accepted: readonly string[], names: readonly string[]): Degree | undefined {
  const actualText = withSingleSpaces(signed(actual).words);
  if (accepted.some((each) => withSingleSpaces(each) === actualText)) return undefined;
  const form = formOf(actual);
  if (form !== '' && accepted.some((each) => formOf(each) === form)) return 'cosmetic';
  return isEmpty(actual, names) ? 'empty' : 'reworded';
}

/** Whether a description is only a reason phrase, or only says that a response is normal or not. */
function isEmpty(text: string, names: readonly string[]): boolean {
  const letters = lettersOf(text).replace(/^[1-5]\d\d/, '');
  return letters === '' || emptyDescriptions.has(letters) || names.some((name) => lettersOf(name) === letters);
}

const emptyDescriptions: ReadonlySet<string> = new Set([
  'Normal', 'Normal return', 'Normal return value', 'Normal returned value', 'Normal response', 'Normal response code',
  'Normal status code', 'Normal code', 'Abnormal', 'Abnormal return', 'Abnormal response', 'Abnormal response code',
  'Abnormal status code', 'Success', 'Successful', 'Succeeded', 'Successful response', 'Success response', 'Failure',
  'Failed', 'Error', 'Error response', 'Error code', 'Response', 'Response body', 'Response content', 'N/A', 'None',
].map(lettersOf));

/** Equal for wordings with the same words; "user name" and "username" are the same. */
const formOf = memoize((text) => wordsOf(text).join(''));

const withSingleSpaces = memoize((text) => text.trim().split(/\s+/).join(' '));
