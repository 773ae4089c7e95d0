/** A string literal of a program (The Python Language Reference, "String and Bytes literals"). */
export interface StringLiteral {
  /** The letters before its quotes, in lower case. */
  readonly prefix: string;
  /** Between its quotes. */
  readonly start: number;
  readonly end: number;
  /** Behind its closing quotes, or where the text ends without them. */
  readonly after: number;
  readonly isClosed: boolean;
}

const opening = /([a-z]{0,2})("""|'''|"|')/iy;

/** The string literal that begins at an offset; undefined if there is none. */
export function stringAt(source: string, at: number): StringLiteral | undefined {
  opening.lastIndex = at;
  const [whole, prefix = '', quotes = ''] = opening.exec(source) ?? [];
  if (whole === undefined || !prefixes.has(prefix.toLowerCase())) return undefined;
  const start = at + whole.length;
  const end = endOf(source, start, quotes);
  const isClosed = source.startsWith(quotes, end);
  return { prefix: prefix.toLowerCase(), start, end, after: isClosed ? end + quotes.length : end, isClosed };
}

const prefixes: ReadonlySet<string> = new Set(['', 'r', 'u', 'b', 'f', 't', 'rb', 'br', 'rf', 'fr', 'rt', 'tr']);

const special = /["'\\\r\n]/g;

/** Where the quotes stand that close a string; the end of the line or of the text where none do. A backslash takes the next character with it, in raw strings, too. */
function endOf(source: string, start: number, quotes: string): number {
  special.lastIndex = start;
  for (let found = special.exec(source); found !== null; found = special.exec(source)) {
    const { index, 0: character } = found;
    if (character === '\\') special.lastIndex = index + (source.startsWith('\r\n', index + 1) ? 3 : 2);
    else if (quotes.length === 1 ? character === quotes || character === '\n' || character === '\r' : source.startsWith(quotes, index)) return index;
  }
  return source.length;
}
