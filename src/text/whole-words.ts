/**
 * Whether one of some words, given in lower case, stands in a text as a whole word, in whatever capitals. To look words
 * up takes less than to run a pattern of them for the first time, when it is compiled.
 */
export function wholeWords(...words: readonly string[]): (text: string) => boolean {
  const known: ReadonlySet<string> = new Set(words);
  return (text) => text.toLowerCase().match(/\w+/g)?.some((word) => known.has(word)) === true;
}
