import { lazily } from '../text/lazily.ts';
import { wordsOf } from './words.ts';

/**
 * Whether a clause, in words as `wordsOf` has them, is advice ("Contact the owner", "Try again later", "The client
 * should wait") or an example, rather than what happened.
 */
export function isAside(clause: readonly string[]): boolean {
  const { beginnings, should, pairs } = signs();
  return beginnings.has(clause[0]!) || clause.some((word, at) => word === should || pairs.has(`${word} ${clause[at + 1]}`));
}

/** Imperatives and what announces an example. */
const signs = lazily(() => ({
  beginnings: new Set(wordsOf(
    'please try retry check contact ensure make verify see wait note consider for possible possibly example examples '
    + 'otherwise alternatively',
  )),
  should: wordsOf('should')[0],
  pairs: new Set(['for example', 'for instance', 'such as', 'try again', 'e g', 'make sure'].map((pair) => wordsOf(pair).join(' '))),
}));
