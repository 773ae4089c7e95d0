/** A longer text is seldom met twice. */
const longest = 2000;
/** Beyond that many answers all are forgotten, so that memory stays bounded. */
const usualMost = 20_000;

/**
 * A function of a text that remembers its answers: the same words stand on many pages, and are compared
 * with many others.
 */
export function memoize<T extends object | string>(answer: (text: string) => T, most = usualMost): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const found = answer(text);
    if (text.length > longest) return found;
    if (answers.size === most) answers.clear();
    answers.set(text, found);
    return found;
  };
}
