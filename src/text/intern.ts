/** A longer text seldom occurs twice; in UTF-16 code units. */
const longestInterned = 2000;
/** The cache is emptied at this size, so that memory stays bounded. */
const maxInterned = 20_000;

const texts = new Map<string, string>();

/** A text that holds no other in memory: V8 cuts it out of this short string, not out of the page. */
export function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}

/**
 * The same text, safe to keep for longer than its page: V8 lets a part of a string hold the whole string in memory.
 * Equal texts become one string.
 */
export function intern(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  const copy = copyOf(text);
  if (text.length > longestInterned) return copy;
  if (texts.size === maxInterned) texts.clear();
  texts.set(copy, copy);
  return copy;
}
