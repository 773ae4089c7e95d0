/** Whether the code unit at `at` belongs to a letter or digit. */
export function isWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
  const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff;
  const codePoint = text.codePointAt(isSecondHalf ? at - 1 : at);
  if (codePoint === undefined || (isSecondHalf && codePoint <= 0xffff)) return false;
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(codePoint)); // compiled here, since that is slow and few texts need it
}

/** Whether the character at `at` may join letters and digits in a name. */
export function isJoiner(text: string, at: number): boolean {
  return '-._+:'.includes(text[at] ?? ' ');
}

/**
 * The end of the simple reference name at `from`; `from` itself if there is none. A name is letters and digits joined
 * by single `-._+:` (reStructuredText Markup Specification, "Reference Names").
 */
export function endOfName(text: string, from: number): number {
  if (!isWord(text, from)) return from;
  let end = from + 1;
  while (isWord(text, end) || (isJoiner(text, end) && isWord(text, end + 1))) end++;
  return end;
}
