import { GrowingOffsets } from '../../../text/growing-offsets.ts';

/**
 * The ends of the objects and arrays of a JSON text. Those inside of a value are remembered when its end is searched: else they would be
 * passed over once for each level around them.
 */
export class Brackets {
  readonly #source: string;
  readonly #opens = new GrowingOffsets();
  readonly #ends = new GrowingOffsets();
  /** What is before has been searched. */
  #searched = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** The offset behind the value whose bracket opens at an offset; that of the end of the text if nothing closes it. */
  endOf(open: number): number {
    const known = this.#opens.indexOf(open);
    if (known !== undefined) return this.#ends.at(known);
    // what is no bracket to a search from further ahead is not remembered, so that offsets ascend
    return open < this.#searched ? new Brackets(this.#source).endOf(open) : this.#search(open);
  }

  #search(first: number): number {
    const source = this.#source;
    const open: number[] = [];
    for (let at = first; at < source.length; at++) {
      const unit = source.charCodeAt(at);
      if (unit === quote) at = closingQuote(source, at);
      else if (unit === brace || unit === bracket) {
        open.push(this.#opens.push(at));
        this.#ends.push(source.length);
      } else if (unit === closingBrace || unit === closingBracket) {
        this.#ends.set(open.pop()!, at + 1);
        if (open.length === 0) return (this.#searched = at + 1);
      }
    }
    return (this.#searched = source.length);
  }
}

const [quote, backslash, brace, closingBrace, bracket, closingBracket] = [34, 92, 123, 125, 91, 93];

/** The offset of the quotation mark that closes a string (RFC 8259, 7); that of the end of the text if there is none. */
function closingQuote(source: string, at: number): number {
  for (let next = source.indexOf('"', at + 1); next >= 0; next = source.indexOf('"', next + 1)) {
    let first = next;
    while (source.charCodeAt(first - 1) === backslash) first--;
    // an odd number of backslashes escapes the mark
    if ((next - first) % 2 === 0) return next;
  }
  return source.length;
}
