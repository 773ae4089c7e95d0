/**
 * The characters of words. Expressions for all of Unicode take a millisecond to be made and one each to be compiled, so
 * texts of ASCII, which most are, have their own; on such a text the two say the same.
 */
export interface Alphabet {
  /** Words, with what stands behind an apostrophe, and what ends a sentence or clause. */
  readonly words: RegExp;
  /** A prefix that its hyphen does not make a word of its own: "re-initiate" and "time-out" are one word each. */
  readonly prefix: RegExp;
  /** A letter or digit. */
  readonly sign: RegExp;
  /** What is neither. */
  readonly others: RegExp;
}

const english: Alphabet = {
  words: /[a-z0-9_]+(?:'[a-z]+)?|[.;:!?](?=\s|$)/g,
  prefix: /(?<![a-z0-9])(re|non|time)-(?=[a-z])/g,
  sign: /[a-z0-9]/,
  others: /[^a-z0-9]+/g,
};

let unicode: Alphabet | undefined;

/** The alphabet of a text in lower case. */
export function alphabetOf(text: string): Alphabet {
  return isAscii(text) ? english : (unicode ??= unicodeAlphabet());
}

function unicodeAlphabet(): Alphabet {
  return {
    words: /[\p{L}\p{N}\p{M}_]+(?:'\p{L}+)?|[.;:!?](?=\s|$)|[。；：！？]/gu,
    prefix: /(?<![\p{L}\p{N}])(re|non|time)-(?=\p{L})/gu,
    sign: /[\p{L}\p{N}]/u,
    others: /[^\p{L}\p{N}]+/gu,
  };
}

/** Whether a text has a letter, of any script. */
export function hasLetter(text: string): boolean {
  return /[A-Za-z]/.test(text) || (!isAscii(text) && /\p{L}/u.test(text));
}

const beyondAscii = /[^\0-\x7f]/;

function isAscii(text: string): boolean {
  return !beyondAscii.test(text);
}
