import type { Span, Text } from '../../../model.ts';
import { holds } from '../../../text/spans.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { candidatesFor } from './escape.ts';

/** How content that stands alone is read and written. */
export interface ContentStyle {
  /** Its texts, with places in the content; undefined if it is something else than such texts. */
  readonly read: (content: string) => readonly Text[] | undefined;
  /** Escapes what would end the content, in code too. */
  readonly escape: (words: string) => string;
  /** The ways to write plain words, the best first; absent for those of Markdown. */
  readonly candidates?: (words: string) => Iterable<string>;
}

/** New words for a part of some content. */
export interface NewWords {
  /** Where the written words begin, which may be before the span: a backslash goes with what it escapes. */
  readonly start: number;
  /** The words as the content must hold them. */
  readonly written: string;
}

/**
 * Writes plain words over a part of some content, so that the content reads as it did with exactly these words there. Throws
 * `CannotSet` if the part is more than plain words, or if no way to write the words reads so.
 */
export function writtenWords(content: string, { start, end }: Span, words: string, style: ContentStyle): NewWords {
  const { read, escape, candidates } = style;
  const texts = read(content);
  const text = texts?.find((each) => holds(each, start));
  if (texts === undefined || text === undefined || !holds(text, end - 1)) throw new CannotSet('the words do not stand in one paragraph');
  const [at, to] = [valueAt(text, start), valueAt(text, end - 1) + 1];
  const isRaw = isVerbatim(content, start, style);
  const replaced = content.slice(start, end);
  if (plainOf(replaced, isRaw) !== text.value.slice(at, to) || (!isRaw && elsewhere.test(replaced))) throw new CannotSet('the words hold markup');
  const from = isRaw ? start : beforeEscape(content, start);
  const expected = texts.map((each) => (each === text ? text.value.slice(0, at) + words + text.value.slice(to) : each.value));
  for (const candidate of candidates?.(words) ?? (isRaw ? [words] : candidatesFor(words))) {
    const written = escape(candidate);
    if (readsAs(content.slice(0, from) + written + content.slice(end), expected, style)) return { start: from, written };
  }
  throw new CannotSet('the new words cannot be told from markup beside them');
}

/** What may be markup of which the page alone does not tell: links to definitions in an include, footnotes, expressions, calls. */
const elsewhere = /\]\[|\[\^|(?<!\\)\{|<%/;

/** Plain words as content of their own, between marks. Throws `CannotSet` if no way to write them reads as these words. */
export function writtenAlone(words: string, style: ContentStyle, [before, behind]: readonly [string, string] = ['', '']): string {
  for (const candidate of style.candidates?.(words) ?? (before.endsWith('`') ? [words] : candidatesFor(words))) {
    const content = before + style.escape(candidate) + behind;
    if (readsAs(content, [words], style)) return content;
  }
  throw new CannotSet('the new words cannot be told from markup');
}

function readsAs(content: string, expected: readonly string[], { read }: ContentStyle): boolean {
  const texts = read(content);
  return texts?.length === expected.length && texts.every(({ value }, index) => value === expected[index]);
}

/** Whether content is shown as it stands at an offset: in a code span, say, where a backslash escapes nothing. */
function isVerbatim(content: string, at: number, { read }: ContentStyle): boolean {
  return read(`${content.slice(0, at)}\\*${content.slice(at)}`)?.some(({ value }) => value.includes('\\*')) ?? false;
}

/** What a part of the source shows if there is no markup in it but escapes. */
function plainOf(source: string, isRaw: boolean): string {
  const shown = isRaw ? source.replaceAll('\\|', '|') : source.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return shown.replace(/(?<! {2}|\\)\n/g, ' ').replace(/[^\S\n]+/g, ' ');
}

/** The index of the backslash that escapes the character at `at`; `at` if there is none. */
function beforeEscape(text: string, at: number): number {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes += 1;
  return at - (backslashes % 2);
}

/** The index in a text of the character at an offset. */
function valueAt({ runs }: Text, offset: number): number {
  const run = runs.find(({ start, length }) => start <= offset && offset < start + length)!; // the text holds the offset
  return run.at + offset - run.start;
}
