import { memoize } from '../text/memoize.ts';
import { wordsOf } from './words.ts';

/** The content words of a text in the form of `wordsOf`: no articles, prepositions or auxiliaries. */
export const contentOf = memoize((text): ReadonlySet<string> => {
  const words = wordsOf(text).filter((word) => !functionWords.has(word));
  return new Set(words.map((word) => word.replace(/(?<=.{4})ing$/, '')));
});

/** Words without content, in the form of `wordsOf`. */
const functionWords: ReadonlySet<string> = new Set((
  'and as at be because but by can do for from have if in it may must '
  + 'not of on or so that then there this to when which will with you your'
).split(' '));
