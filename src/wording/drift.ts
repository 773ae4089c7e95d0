import type { Degree } from '../model.ts';
import { memoize } from '../text/memoize.ts';
import { lettersOf, wordsOf } from './words.ts';

/**
 * How far a wording is from the accepted ones; undefined where it is one of them, line breaks and
 * spaces aside. It is empty where it says no more than one of `names`, the code's reason phrases, or
 * that there is a response.
 */
export function driftOf(actual: string, accepted: readonly string[], names: readonly string[]): Degree | undefined {
  const written = collapsed(actual);
  if (accepted.some((each) => collapsed(each) === written)) return undefined;
  const form = formOf(actual);
  if (form !== '' && accepted.some((each) => formOf(each) === form)) return 'cosmetic';
  return isEmpty(actual, names) ? 'empty' : 'reworded';
}

/** Whether a description says nothing beside a reason phrase, or that a response is normal or not. */
function isEmpty(text: string, names: readonly string[]): boolean {
  const letters = lettersOf(text).replace(/^[1-5]\d\d/, '');
  return letters === '' || sayingNothing.has(letters) || names.some((name) => lettersOf(name) === letters);
}

const sayingNothing: ReadonlySet<string> = new Set([
  'Normal', 'Normal return', 'Normal return value', 'Normal returned value', 'Normal response', 'Normal response code',
  'Normal status code', 'Normal code', 'Abnormal', 'Abnormal return', 'Abnormal response', 'Abnormal response code',
  'Abnormal status code', 'Success', 'Successful', 'Succeeded', 'Successful response', 'Success response', 'Failure',
  'Failed', 'Error', 'Error response', 'Error code', 'Response', 'Response body', 'Response content', 'N/A', 'None',
].map(lettersOf));

/** What wordings of the same words share; "user name" and "username" are the same. */
const formOf = memoize((text) => wordsOf(text).join(''));

const collapsed = memoize((text) => text.trim().replace(/\s+/g, ' '));
