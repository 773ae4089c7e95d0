/**
 * The first word of a value in quotation marks, for a message; a long one is cut. The file may not be what it should be,
 * such as a key or a list of passwords, and messages reach logs that others read.
 */
export function quoted(value: unknown): string {
  const text = String(value);
  const word = /^\s*(\S{0,30})/.exec(text)![1]!;
  return JSON.stringify(word.length < text.trim().length ? `${word}…` : word || text.slice(0, 1));
}
