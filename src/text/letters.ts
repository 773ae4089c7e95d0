/**
 * The character classes of words. A Unicode expression takes about a millisecond to build and compile, so ASCII texts,
 * which are most, have expressions of their own. On ASCII text both match the same.
 */
export interface Alphabet {
  /** Words, an apostrophe and its letters included, and the marks that end a sentence or clause. */
  readonly words: RegExp;
  /** A prefix that its hyphen does not separate: "re-initiate" and "time-out" are one word each. */
  readonly prefix: RegExp;
  /** A letter or digit. */
  readonly sign: RegExp;
  /** A run of characters that are neither letter nor digit. */
  readonly others: RegExp;
}

const ascii: Alphabet = {
  words: /[a-z0-9_]+(?:'[a-z]+)?|[.;:!?](?=\s|$)|,(?=\s(?:the|an?|it|this|then)\s)/g,
  prefix: /(?<![a-z0-9])(re|non|time)-(?=[a-z])/g,
  sign: /[a-z0-9]/,
  others: /[^a-z0-9]+/g,
};

let unicode: Alphabet | undefined;

/** The alphabet for a text, which must be in lower case. */
export function alphabetOf(text: string): Alphabet {
  return isAscii(text) ? ascii : (unicode ??= unicodeAlphabet());
}

function unicodeAlphabet(): Alphabet {
  return {
    words: /[\p{L}\p{N}\p{M}_]+(?:'\p{L}+)?|[.;:!?](?=\s|$)|,(?=\s(?:the|an?|it|this|then)\s)|[。；：！？]/gu,
    prefix: /(?<![\p{L}\p{N}])(re|non|time)-(?=\p{L})/gu,
    sign: /[\p{L}\p{N}]/u,
    others: /[^\p{L}\p{N}]+/gu,
  };
}

/** Whether a text has a letter of any script. */
export function hasLetter(text: string): boolean {
  return /[A-Za-z]/.test(text) || (!isAscii(text) && /\p{L}/u.test(text));
}

const beyondAscii = /[^\0-\x7f]/;

function isAscii(text: string): boolean {
  return !beyondAscii.test(text);
}
