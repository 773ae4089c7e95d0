/** A text, and the signs around its words: emoji, check marks. They are the author's, so no canon replaces them. */
interface Signed {
  /** With the spaces between them and the words. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The words of a text between the signs around them; a text of signs only is all words. */
export function signed(text: string): Signed {
  if (!hasSign.test(text)) return { before: '', words: text, after: '' };
  const before = signsFirst.exec(text)?.[0] ?? '';
  const after = signsLast.exec(text)?.[0] ?? '';
  if (before.length === text.length) return { before: '', words: text, after: '' };
  return { before, words: text.slice(before.length, text.length - after.length), after };
}

/** Other words between the same signs. */
export function betweenSignsOf(text: string, words: string): string {
  const { before, after } = signed(text);
  return `${before}${words}${after}`;
}

/** Whether a text has signs anywhere. */
export function hasSigns(text: string): boolean {
  return hasSign.test(text);
}

const hasSign = /[\p{Extended_Pictographic}\u2713\u2717]/u;
/** A sign that follows another, or joins two, and the spaces between. */
const further = String.raw`(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\u2713\u2717 ]|\ufe0f|\u200d)`;
const signs = String.raw` *[\p{Extended_Pictographic}\u2713\u2717]${further}*`;
const signsFirst = new RegExp(`^${signs}`, 'u');
const signsLast = new RegExp(`(?<!${further})${signs}$`, 'u');
