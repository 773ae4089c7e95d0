import type { Paragraph } from '../../../model.ts';
import { indentOf } from '../lines/whitespace.ts';
import { columnsOf } from '../../width.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import type { WordsChange } from './change.ts';
import { beforeEscape, wordsBetween } from './escape.ts';
import { aroundPositions, betweenPositions, paragraphLinesOf, positionsOf, type CellLines, type ParagraphLines, type LinePosition } from './paragraph-lines.ts';
import { blank, wrapped } from './wrapping.ts';

/** New words in a paragraph of a cell. */
export type NewWords = Pick<WordsChange, 'paragraph' | 'span' | 'words' | 'without'>;

/** The lines of a cell after changes to its words; `limit` is the width in columns at which lines wrap. */
export function changedLines(cell: CellLines, changes: readonly NewWords[], limit: number): string[] {
  const steps = changes.flatMap((change) => [stepOf(cell, change, limit), ...removalsOf(cell, change)]);
  // From the end, so that the positions of earlier steps stay valid.
  steps.sort((a, b) => b.from.line - a.from.line || b.from.at - a.from.at);
  let texts: string[] = [...cell.texts];
  let shift = 0;
  for (const [at, { last, apply }] of steps.entries()) {
    if (last !== steps[at - 1]?.last) shift = 0;
    const before = texts.length;
    texts = apply(texts, last + shift);
    shift += texts.length - before;
  }
  return texts;
}

/** One change to the lines of a cell. */
interface EditStep {
  readonly from: LinePosition;
  /** The last line of its paragraph before any change. */
  readonly last: number;
  readonly apply: (texts: readonly string[], last: number) => string[];
}

function stepOf(cell: CellLines, { paragraph, span, words }: NewWords, limit: number): EditStep {
  if (paragraph === undefined) throw new CannotSet('the words are not of one paragraph');
  const { texts } = cell;
  const paragraphLines = paragraphLinesOf(cell, paragraph);
  const { from: start, to } = positionsOf(cell, span);
  const from = { line: start.line, at: beforeEscape(texts[start.line]!, start.at) };
  const around = aroundPositions(texts, paragraphLines, from, to);
  const written = wordsBetween({ words, paragraph, span }, betweenPositions(texts, from, to), around);
  return {
    from,
    last: paragraphLines.last,
    apply: (now, last) => withWords(now, { ...paragraphLines, last }, { from, to, written }, limit),
  };
}

interface WordsReplacement {
  readonly from: LinePosition;
  readonly to: LinePosition;
  readonly written: string;
}

/** Replaces words in lines. The rest of the paragraph is rewrapped only if the words take more or fewer lines. */
function withWords(
  texts: readonly string[],
  { first, last, lead }: ParagraphLines,
  { from, to, written }: WordsReplacement,
  limit: number,
): string[] {
  const line = texts[from.line]!.slice(0, from.at) + written + texts[to.line]!.slice(to.at);
  const end = from.line === to.line && columnsOf(line) <= limit ? to.line : last;
  const whole = [line, ...texts.slice(to.line + 1, end + 1).map((text) => text.trim())].join(' ');
  const start = from.line === first ? lead : indentIn(texts[from.line]!);
  const hang = from.line < last ? indentIn(texts[from.line + 1]!) : blank(start);
  return [...texts.slice(0, from.line), ...wrapped(whole, start.length, hang, limit), ...texts.slice(end + 1)];
}

function indentIn(text: string): string {
  return text.slice(0, indentOf(text));
}

function removalsOf(cell: CellLines, { without }: NewWords): EditStep[] {
  return without.map((paragraph) => removalOf(cell, paragraph));
}

/** Removes a paragraph with the blank lines before it, or after it if it is the first. */
function removalOf(cell: CellLines, paragraph: Paragraph): EditStep {
  const { first, last, lead } = paragraphLinesOf(cell, paragraph);
  if (lead.trim() !== '') throw new CannotSet('a paragraph that would go is part of a list');
  return { from: { line: first, at: 0 }, last, apply: (texts) => withoutLines(texts, first, last + 1) };
}

function withoutLines(texts: readonly string[], first: number, next: number): string[] {
  const isBlank = (at: number): boolean => texts[at]?.trim() === '';
  if (next < texts.length && !isBlank(next)) throw new CannotSet('no blank line ends a paragraph that would go');
  let from = first;
  while (from > 0 && isBlank(from - 1)) from -= 1;
  let to = next;
  if (from === 0) while (to < texts.length && isBlank(to)) to += 1;
  return [...texts.slice(0, from), ...texts.slice(to)];
}
