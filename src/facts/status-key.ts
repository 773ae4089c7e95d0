import { hasLetter } from '../text/letters.ts';

/** What the first cell of a row says: the codes it is about, and the phrase behind them, in offsets of its text. */
export interface StatusKey {
  readonly codes: readonly KeyPart[];
  readonly phrase?: KeyPart;
}

export interface KeyPart {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const opening = /^(?:HTTP(?:\/[\d.]+)? ?)?(?:status ?)?(?:code ?)?[:"'(]* ?/i;
const digit = /^\d/;
const code = /^[1-9]\d\d(?!\d|\.\d|[xX]\b)/;
const betweenCodes = /^(?: ?[/,;] ?| (?:or|and) )(?=[1-9]\d\d(?!\d))/;
const beforePhrase = /^[ :.,;"'(\u2010-\u2015-]*/;

/** A phrase has no more words than this; what has more is a description. */
const mostPhraseWords = 8;

/** Reads a key cell: `404`, `404 Not Found`, `404 - Not Found` or `401/403`; undefined where it holds no code. */
export function statusKeyOf(text: string): StatusKey | undefined {
  const codes: KeyPart[] = [];
  // nearly every key begins with its code
  let at = digit.test(text) ? 0 : opening.exec(text)![0].length;
  for (let match = code.exec(text.slice(at)); match !== null; match = code.exec(text.slice(at))) {
    codes.push({ text: match[0], from: at, to: at + match[0].length });
    at += match[0].length;
    const separator = betweenCodes.exec(text.slice(at))?.[0];
    if (separator === undefined) break;
    at += separator.length;
  }
  if (codes.length === 0) return undefined;
  const phrase = phraseIn(text, at);
  return { codes, ...(phrase !== undefined && { phrase }) };
}

/** The phrase behind the codes, without the brackets or dashes around it. */
function phraseIn(text: string, at: number): KeyPart | undefined {
  const from = at + beforePhrase.exec(text.slice(at))![0].length;
  let to = text.length;
  while (to > from && /[ .,;:]/.test(text[to - 1]!)) to -= 1;
  const words = text.slice(from, to);
  if (words.endsWith(')') && !words.includes('(')) to -= 1;
  if (to <= from || words.split(' ').length > mostPhraseWords) return undefined;
  return hasLetter(words) ? { text: text.slice(from, to), from, to } : undefined;
}
