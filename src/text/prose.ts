/** A text in quotation marks, as messages quote it: on one line, cut at 80 characters. */
export function quoted(text: string): string {
  const line = text.slice(0, longestQuote * 2).replace(/\s+/g, ' ').trim();
  return `"${line.length > longestQuote ? `${line.slice(0, longestQuote - 1).trimEnd()}…` : line}"`;
}

/** Names as a list in a sentence: "GET", "GET and PUT", "GET, PUT and POST". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** In UTF-16 code units. */
const longestQuote = 80;
