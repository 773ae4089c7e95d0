import { characterReferenceAt } from '../../html/characters.ts';

const reference = /&(?:([A-Za-z][A-Za-z0-9]{1,31})|#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6}));/y;

/** The character reference at `at`: what it stands for, and its end; undefined if there is none (CommonMark, section 2.5). */
export function entityAt(text: string, at: number): { readonly words: string; readonly end: number } | undefined {
  reference.lastIndex = at;
  const [whole, name, decimal, hexadecimal] = reference.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const words = name === undefined ? characterOf(Number.parseInt(decimal ?? hexadecimal!, decimal === undefined ? 16 : 10)) : namedIn(whole);
  return words === undefined ? undefined : { words, end: at + whole.length };
}

/** What a whole reference by name stands for: HTML also takes some names that have no semicolon, CommonMark none. */
function namedIn(whole: string): string | undefined {
  const { value, length } = characterReferenceAt(whole, 0) ?? {};
  return length === whole.length ? value : undefined;
}

function characterOf(code: number): string {
  const isValid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isValid ? String.fromCodePoint(code) : '\ufffd';
}
