import type { Paragraph, Span } from '../../../model.ts';
import { spanOf } from '../../../text/spans.ts';
import { indentOf } from '../lines/whitespace.ts';
import { CannotSet } from './cannot-set.ts';

/** The lines of a cell as they stand in the source, with the offset of each. */
export interface CellLines {
  readonly texts: readonly string[];
  readonly starts: readonly number[];
}

/** Where a paragraph stands in the lines of its cell. */
export interface Passage {
  readonly first: number;
  readonly last: number;
  /** What stands before it in its first line: indentation, a list marker. */
  readonly lead: string;
}

/** A place in the lines of a cell. */
export interface Spot {
  readonly line: number;
  readonly at: number;
}

/** Where a paragraph of a cell stands in its lines. */
export function passageOf(cell: CellLines, { text }: Paragraph): Passage {
  const { from, to } = spotsOf(cell, spanOf(text)!);
  const line = cell.texts[from.line]!;
  let { at } = from;
  // Markup may open before the first word that is seen.
  while (at > 0 && !/\s/.test(line[at - 1]!)) at -= 1;
  return { first: from.line, last: to.line, lead: line.slice(0, at) };
}

/** How many lines of its cell a paragraph takes. */
export function heightOf(cell: CellLines, paragraph: Paragraph): number {
  const { first, last } = passageOf(cell, paragraph);
  return last - first + 1;
}

/** Where a span begins and ends. */
export function spotsOf(cell: CellLines, { start, end }: Span): { readonly from: Spot; readonly to: Spot } {
  const [from, to] = [spotOf(cell, start), spotOf(cell, end)];
  if (from === undefined || to === undefined) throw new CannotSet('the words are not of one paragraph');
  return { from, to };
}

function spotOf({ texts, starts }: CellLines, offset: number): Spot | undefined {
  const line = starts.findIndex((start, at) => offset >= start && offset <= start + texts[at]!.length);
  return line < 0 ? undefined : { line, at: offset - starts[line]! };
}

/** The text of a paragraph as it stands in the source before one spot and behind another; each may take several lines. */
export function aroundSpots(texts: readonly string[], { first, last, lead }: Passage, from: Spot, to: Spot): readonly [string, string] {
  const bare = (text: string): string => text.slice(indentOf(text));
  const opening = texts.slice(first, from.line + 1).map((text, at) => (first + at === from.line ? text.slice(0, from.at) : text));
  const before = opening.map((text, at) => (at === 0 ? text.slice(lead.length) : bare(text)));
  const behind = [texts[to.line]!.slice(to.at), ...texts.slice(to.line + 1, last + 1).map(bare)];
  return [before.join('\n'), behind.join('\n')];
}

/** The text from one spot to another, its lines joined by spaces. */
export function betweenSpots(texts: readonly string[], from: Spot, to: Spot): string {
  if (from.line === to.line) return texts[from.line]!.slice(from.at, to.at);
  const inner = texts.slice(from.line + 1, to.line).map((text) => text.trim());
  return [texts[from.line]!.slice(from.at).trimEnd(), ...inner, texts[to.line]!.slice(0, to.at).trimStart()].join(' ');
}
