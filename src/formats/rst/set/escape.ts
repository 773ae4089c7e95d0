import type { Paragraph, Span } from '../../../model.ts';
import { contextOf, contextOfPage, readBody } from '../body.ts';
import { inlineText } from '../inline/inline.ts';
import type { Line } from '../lines/line.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { indexIn } from './cell-at.ts';

/** New words for a span of a paragraph. */
interface NewWords {
  readonly words: string;
  readonly paragraph: Paragraph;
  readonly span: Span;
}

/**
 * New words as they must be written in their paragraph. `replaced` is the source of the span: plain words and escapes.
 * `around` is the source of the paragraph before and after it.
 */
export function wordsBetween({ words, paragraph: { text }, span }: NewWords, replaced: string, around: readonly [string, string]): string {
  const [start, end] = [indexIn(text, span.start, 'start'), indexIn(text, span.end, 'end')];
  const plain = replaced.replace(/\\(?:\s|(.))/g, '$1').replace(/\s+/g, ' ');
  if (start === undefined || end === undefined || plain !== text.value.slice(start, end)) throw new CannotSet('the words hold markup');
  return escapedWords(words, ...around, text.value.slice(0, start) + words + text.value.slice(end));
}

/**
 * Plain words as reStructuredText that reads as exactly these words between `before` and `behind`; with backslashes
 * only where necessary. `expected` is the text of the whole paragraph. Throws `CannotSet` if there is no such form.
 */
export function escapedWords(words: string, before = '', behind = '', expected = words): string {
  for (const candidate of candidates(words)) if (readsAs(before + candidate + behind, expected)) return candidate;
  throw new CannotSet('the new words cannot be told from markup beside them');
}

/** The index of the backslash that escapes the character at `at`; `at` if there is none. */
export function beforeEscape(text: string, at: number): number {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes += 1;
  return at - (backslashes % 2);
}

/** The ways to write words, fewest backslashes first. */
function* candidates(words: string): Generator<string> {
  const plain = words.replaceAll('\\', '\\\\');
  const marks = plain.replace(/[*`|]|_(?![\p{L}\p{N}])/gu, '\\$&');
  yield plain;
  yield plain.replaceAll('::', ':\\:');
  yield plain.replace(/_(?![\p{L}\p{N}])/gu, '\\_');
  yield marks;
  yield words.startsWith('\\') ? plain : `\\${plain}`;
  yield marks.replaceAll('::', ':\\:');
  yield words.replace(/^\S|[\\*`|_:[\]<>]/gu, '\\$&');
}

/** Whether a text reads as one paragraph with the expected words. */
function readsAs(paragraph: string, expected: string): boolean {
  const lines = paragraph.split('\n').map((text): Line => ({ text, start: 0, offsets: undefined, folded: undefined }));
  if (inlineText(lines).value !== expected) return false;
  const { blocks } = readBody(lines, contextOf(contextOfPage(paragraph), undefined, 1));
  const [block] = blocks;
  return block?.kind === 'paragraph' && blocks.length === 1 && block.text.value === expected;
}
