import type { Paragraph, Span } from '../../../model.ts';
import { spanOf } from '../../../text/spans.ts';
import { indentOf } from '../lines/whitespace.ts';
import { CannotSet } from '../../writing/cannot-set.ts';

/** The lines of a cell in the source, with their offsets. */
export interface CellLines {
  readonly texts: readonly string[];
  readonly starts: readonly number[];
}

/** The lines of a paragraph within its cell. */
export interface ParagraphLines {
  readonly first: number;
  readonly last: number;
  /** What precedes it in its first line: indentation, a list marker. */
  readonly lead: string;
}

/** A position in the lines of a cell. */
export interface LinePosition {
  readonly line: number;
  readonly at: number;
}

/** Finds the lines of a paragraph in its cell. */
export function paragraphLinesOf(cell: CellLines, { text }: Paragraph): ParagraphLines {
  const { from, to } = positionsOf(cell, spanOf(text)!);
  const line = cell.texts[from.line]!;
  let { at } = from;
  // Markup may start before the first visible word.
  while (at > 0 && !/\s/.test(line[at - 1]!)) at -= 1;
  return { first: from.line, last: to.line, lead: line.slice(0, at) };
}

/** The number of lines of a paragraph. */
export function heightOf(cell: CellLines, paragraph: Paragraph): number {
  const { first, last } = paragraphLinesOf(cell, paragraph);
  return last - first + 1;
}

/** The positions where a span begins and ends. */
export function positionsOf(cell: CellLines, { start, end }: Span): { readonly from: LinePosition; readonly to: LinePosition } {
  const [from, to] = [positionOf(cell, start), positionOf(cell, end)];
  if (from === undefined || to === undefined) throw new CannotSet('the words are not of one paragraph');
  return { from, to };
}

function positionOf({ texts, starts }: CellLines, offset: number): LinePosition | undefined {
  const line = starts.findIndex((start, at) => offset >= start && offset <= start + texts[at]!.length);
  return line < 0 ? undefined : { line, at: offset - starts[line]! };
}

/** The source of a paragraph before one position and after another; each may have several lines. */
export function aroundPositions(texts: readonly string[], { first, last, lead }: ParagraphLines, from: LinePosition, to: LinePosition): readonly [string, string] {
  const bare = (text: string): string => text.slice(indentOf(text));
  const opening = texts.slice(first, from.line + 1).map((text, at) => (first + at === from.line ? text.slice(0, from.at) : text));
  const before = opening.map((text, at) => (at === 0 ? text.slice(lead.length) : bare(text)));
  const behind = [texts[to.line]!.slice(to.at), ...texts.slice(to.line + 1, last + 1).map(bare)];
  return [before.join('\n'), behind.join('\n')];
}

/** The source between two positions, lines joined by spaces. */
export function betweenPositions(texts: readonly string[], from: LinePosition, to: LinePosition): string {
  if (from.line === to.line) return texts[from.line]!.slice(from.at, to.at);
  const inner = texts.slice(from.line + 1, to.line).map((text) => text.trim());
  return [texts[from.line]!.slice(from.at).trimEnd(), ...inner, texts[to.line]!.slice(0, to.at).trimStart()].join(' ');
}
