/** A pattern that runs only on texts that contain one of its words. */
export interface Prefiltered {
  exec(text: string): RegExpExecArray | null;
  test(text: string): boolean;
}

/**
 * A pattern with a cheap test before it. Everything that the pattern matches must contain one of `words`, which are in
 * lower case. Searching for words is cheaper than running the pattern, and much cheaper than its first run, which
 * compiles it.
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
