/** A value in quotation marks for a message, cut after 60 characters. */
export function quoted(value: unknown): string {
  const words = String(value);
  return JSON.stringify(words.length > 60 ? `${words.slice(0, 60)}…` : words);
}
