import { Brackets } from './brackets.ts';
import { isWhite } from './text-lines.ts';
import { mappingAt, pairOf, sequenceAt, type Pair, type Value } from './value.ts';
import { closingQuote, plainBetween, quotedAt } from './yaml-scalars.ts';

/** The value of a JSON text (RFC 8259); what breaks off is read as far as it goes. `base` is the offset of the text in the document. */
export function jsonValue(source: string, base: number): Value | undefined {
  return valueAt({ source, base, brackets: new Brackets(source) }, skipWhite(source, 0));
}

interface JsonText {
  readonly source: string;
  readonly base: number;
  readonly brackets: Brackets;
}

function valueAt(text: JsonText, at: number): Value | undefined {
  const { source, base } = text;
  switch (source[at]) {
    case '{':
      return mappingAt(at + base, () => pairsFrom(text, at + 1));
    case '[':
      return sequenceAt(at + base, () => valuesFrom(text, at + 1));
    case '"':
      return quotedAt(source, at, source.length, base)?.scalar;
    default: {
      const end = endOfWord(source, at);
      return end === at || source.slice(at, end) === 'null' ? undefined : plainBetween(source, at, end, base);
    }
  }
}

function pairsFrom(text: JsonText, from: number): readonly Pair[] {
  const { source, base } = text;
  const pairs: Pair[] = [];
  for (let at = skipWhite(source, from); source[at] === '"';) {
    const key = quotedAt(source, at, source.length, base);
    if (key === undefined) break;
    const colon = skipWhite(source, key.end);
    if (source[colon] !== ':') break;
    const start = skipWhite(source, colon + 1);
    pairs.push(pairOf(key.scalar.text, () => valueAt(text, start)));
    const end = skipWhite(source, endOfValue(text, start));
    if (source[end] !== ',') break;
    at = skipWhite(source, end + 1);
  }
  return pairs;
}

function valuesFrom(text: JsonText, from: number): readonly (Value | undefined)[] {
  const { source } = text;
  const values: (Value | undefined)[] = [];
  for (let at = skipWhite(source, from); at < source.length && source[at] !== ']';) {
    values.push(valueAt(text, at));
    const end = skipWhite(source, endOfValue(text, at));
    if (source[end] !== ',') break;
    at = skipWhite(source, end + 1);
  }
  return values;
}

/** The offset behind a value, whatever is inside of it. */
function endOfValue({ source, brackets }: JsonText, at: number): number {
  const unit = source.charCodeAt(at);
  if (unit === 34) return (closingQuote(source, at, source.length) ?? source.length - 1) + 1;
  return unit === 123 || unit === 91 ? brackets.endOf(at) : endOfWord(source, at);
}

/** The offset behind a number, `true`, `false` or `null`. */
function endOfWord(source: string, at: number): number {
  let end = at;
  while (end < source.length && !isWhite(source.charCodeAt(end)) && !',]}'.includes(source[end]!)) end++;
  return end;
}

function skipWhite(source: string, at: number): number {
  let first = at;
  while (first < source.length && isWhite(source.charCodeAt(first))) first++;
  return first;
}
