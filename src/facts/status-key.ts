import { hasLetter } from '../text/letters.ts';
import { nameAtStart } from './http-codes.ts';

/** The codes and phrase in the first cell of a row, as offsets of its text. */
export interface StatusKey {
  readonly codes: readonly KeyPart[];
  readonly phrase?: KeyPart;
}

export interface KeyPart {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const opening = /^(?:HTTP(?:\/[\d.]+)?[ -]?)?(?:(?:response|status|error) ?)?(?:code ?)?[:："'(]* ?/i;
const digit = /^\d/;
const code = /^[1-9]\d\d(?!\d|\.\d|[xX]\b| ?(?:[-~\u2010-\u2015\u301c\uff5e]|\.\.\.?) ?\d)/;
const betweenCodes = /^(?: ?[/,;|、，] ?(?:(?:or|and) )?| (?:or|and|&|oder|und|ou|et|o|y|e|или|и) |(?: ?(?:或|和|または|또는) ?)| )(?:HTTP )?(?=[1-9]\d\d(?!\d))/;
const beforePhrase = /^[ :.,;"“'(：（，\u2010-\u2015-]*/;

/** The most words of a phrase; a longer text is a description. */
const maxPhraseWords = 8;

/** The codes at the start of a text, and their end; undefined if there are none. */
export function codesAtStart(text: string): { readonly codes: readonly KeyPart[]; readonly end: number } | undefined {
  const codes: KeyPart[] = [];
  // nearly every key begins with a code
  let at = digit.test(text) ? 0 : opening.exec(text)![0].length;
  for (let match = code.exec(text.slice(at, at + longestCode)); match !== null; match = code.exec(text.slice(at, at + longestCode))) {
    codes.push({ text: match[0], from: at, to: at + match[0].length });
    at += match[0].length;
    const separator = betweenCodes.exec(text.slice(at, at + longestCode))?.[0];
    if (separator === undefined) break;
    at += separator.length;
  }
  return codes.length === 0 ? undefined : { codes, end: at };
}

/** The length of a code with the context that identifies it, in UTF-16 code units. */
const longestCode = 20;

/** Reads a first cell: `404`, `404 Not Found`, `404 - Not Found` or `401/403`; undefined without a code. */
export function statusKeyOf(text: string): StatusKey | undefined {
  const found = codesAtStart(text);
  if (found === undefined) return undefined;
  const { codes, end } = found;
  // "500, 400, other codes possible"
  const phrase = codes.length > 1 && text[end] === ',' ? undefined : phraseIn(text, end) ?? nameIn(text, end, Number(codes[0]!.text));
  return { codes, ...(phrase !== undefined && { phrase }) };
}

/** Whether a key covers codes without naming one: a class such as `4xx`, a range, or all others. */
export function isRange(text: string): boolean {
  return range.test(text);
}

const range = /^(?:HTTP )?(?:[1-5x](?:xx|\*\*|nn)|[1-5]\d[x*]|[1-5]\d\d ?(?:[-~\u2010-\u2015\u301c\uff5e]|to|\.\.\.?) ?[1-5]\d\d|default|others?|any(?: other)?|\*)(?:$|[ (:])/i;

/** What is said of further codes: `500 or other 5xx`. */
const alternative = /^(?:or|and|oder|und|ou|et) /i;

/** The name of a code that stands before other words: `200 OK and a list of kites`. */
function nameIn(text: string, at: number, status: number): KeyPart | undefined {
  const from = at + beforePhrase.exec(text.slice(at))![0].length;
  const name = nameAtStart(status, text.slice(from));
  return name === '' || name.length === text.length - from ? undefined : { text: name, from, to: from + name.length };
}

/** The phrase after the codes, without brackets or dashes around it. */
function phraseIn(text: string, at: number): KeyPart | undefined {
  const from = at + beforePhrase.exec(text.slice(at))![0].length;
  let to = text.length;
  while (to > from && /[ .,;:）]/.test(text[to - 1]!)) to -= 1;
  // the quotation mark that opened it stands before it; some pages open a second time to close
  if (/["“”]/.test(text[to - 1] ?? '') && !/["“]/.test(text.slice(from, to - 1))) to -= 1;
  const words = text.slice(from, to);
  if (words.endsWith(')') && !words.includes('(')) to -= 1;
  if (to <= from || words.split(' ').length > maxPhraseWords || alternative.test(words)) return undefined;
  return hasLetter(words) ? { text: text.slice(from, to), from, to } : undefined;
}
