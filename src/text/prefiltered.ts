/** A pattern that is tried only on texts in which it may be found. */
export interface Prefiltered {
  exec(text: string): RegExpExecArray | null;
  test(text: string): boolean;
}

/**
 * A pattern, and words in lower case of which one stands in whatever matches it: to look for words takes less than to
 * run a pattern, and far less than to run it for the first time, when it is compiled.
 */
export function prefiltered(words: readonly string[], pattern: RegExp): Prefiltered {
  const mayMatch = (text: string): boolean => {
    const lower = text.toLowerCase();
    return words.some((word) => lower.includes(word));
  };
  return {
    exec: (text) => (mayMatch(text) ? pattern.exec(text) : null),
    test: (text) => mayMatch(text) && pattern.test(text),
  };
}
