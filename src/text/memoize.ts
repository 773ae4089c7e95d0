import { copyOf } from './intern.ts';

/** A longer text seldom occurs twice; in UTF-16 code units. */
const longestKey = 2000;
/** The cache is emptied at this size, so that memory stays bounded. */
const defaultMaxAnswers = 20_000;

/**
 * The function with a cache of its answers: the same words are on many pages and are compared again and again.
 * `maxAnswers` bounds the cache.
 */
export function memoize<T extends object | string | boolean>(answer: (text: string) => T, maxAnswers = defaultMaxAnswers): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const found = answer(text);
    if (text.length > longestKey) return found;
    if (answers.size === maxAnswers) answers.clear();
    answers.set(copyOf(text), found);
    return found;
  };
}

/** The function with its last answer remembered, for who asks several times in succession. */
export function memoizeLast<T>(answer: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly found: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, found: answer(text) };
    return last.found;
  };
}
