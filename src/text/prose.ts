/** Words in quotation marks, as a message cites them: on one line, long ones cut. */
export function quoted(text: string): string {
  const line = text.slice(0, longest * 2).replace(/\s+/g, ' ').trim();
  return `"${line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line}"`;
}

/** Names as a sentence lists them: "GET", "GET and PUT", "GET, PUT and POST". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** In UTF-16 code units. */
const longest = 80;
