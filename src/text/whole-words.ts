/**
 * A test whether one of `words`, in lower case, is in a text as a whole word, in any case. Splitting the text is
 * cheaper than the first run of a pattern with these words, which compiles it.
 */
export function wholeWords(...words: readonly string[]): (text: string) => boolean {
  const known: ReadonlySet<string> = new Set(words);
  return (text) => text.toLowerCase().match(/\w+/g)?.some((word) => known.has(word)) === true;
}
