/** A longer text is seldom met twice. */
const longest = 2000;
/** Beyond that many texts all are forgotten, so that memory stays bounded. */
const most = 20_000;

const texts = new Map<string, string>();

/**
 * The same text, to be kept for longer than the page that it was cut out of: a part of a string keeps the whole
 * of it in memory. Texts that come again, as most do, are one string.
 */
export function intern(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  const own = ` ${text}`.slice(1); // a part of a string that holds nothing else
  if (text.length > longest) return own;
  if (texts.size === most) texts.clear();
  texts.set(own, own);
  return own;
}
