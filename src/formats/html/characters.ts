import { DecodingMode, HtmlEntityDecoder } from 'entities/decode';

/** A character reference in a source. */
export interface CharacterReference {
  /** The characters that it stands for. */
  readonly value: string;
  /** In UTF-16 code units of the source, from the ampersand on. */
  readonly length: number;
}

let value = '';
const decoder = new HtmlEntityDecoder((unit) => {
  value += String.fromCodePoint(unit);
});

/** The character reference at an ampersand, as HTML text has it; undefined where the ampersand stands for itself. */
export function characterReferenceAt(source: string, at: number): CharacterReference | undefined {
  if (source[at] !== '&' || !/[#A-Za-z]/.test(source[at + 1] ?? '')) return undefined;
  value = '';
  decoder.startEntity(DecodingMode.Legacy);
  // no name is longer
  const rest = source.slice(at + 1, at + 1 + longestReference);
  const consumed = decoder.write(rest, 0);
  const length = consumed < 0 ? decoder.end() : consumed;
  return length > 0 && value !== '' ? { value, length } : undefined;
}

/** In UTF-16 code units; digits of a number may have zeros before them. */
const longestReference = 40;
