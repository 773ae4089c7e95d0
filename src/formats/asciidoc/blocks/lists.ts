import type { Block, Item, List } from '../../../model.ts';
import { itemOf } from '../../late.ts';
import { cutLine, withoutIndent, type Line } from '../lines/line.ts';
import type { Context } from './context.ts';
import { delimiterOf } from './delimiters.ts';
import { itemLinesFrom } from './list-lines.ts';
import { isSibling, markerOf, type Marker } from './list-markers.ts';
import { isAttributeLine, isPicture } from './metadata.ts';
import { paragraphIn, textOf } from './texts.ts';

/** A list, and the index after its last line. */
export interface ReadList {
  readonly list: List;
  readonly next: number;
}

/** The list that begins at a line with a marker. */
export function listFrom(lines: readonly Line[], from: number, marker: Marker, context: Context): ReadList {
  const items: Item[] = [];
  let at = from;
  for (let next: number | undefined = from; next !== undefined;) {
    const first: Marker = markerLike(lines[next]!.text, marker);
    const read = itemLinesFrom(lines, next + 1, first);
    items.push(itemFrom(lines[next]!, first, read.lines, context));
    at = read.next;
    next = siblingFrom(lines, at, marker);
  }
  return { list: { kind: 'list', items }, next: at };
}

function markerLike(text: string, marker: Marker): Marker {
  const found = markerOf(text)!; // the line begins an item
  return { ...found, kind: marker.kind, trait: marker.trait };
}

/** The index of the next item of a list, before which there may be blank lines. */
function siblingFrom(lines: readonly Line[], from: number, marker: Marker): number | undefined {
  let at = from;
  while (at < lines.length && lines[at]!.text === '') at += 1;
  return at < lines.length && isSibling(lines[at]!.text, marker) ? at : undefined;
}

function itemFrom(first: Line, { textAt, term }: Marker, others: readonly Line[], context: Context): Item {
  const label = term === undefined ? undefined : cutLine(first, ...term);
  const words = textAt === undefined ? [] : [cutLine(first, textAt)];
  const rest = adjacentText(others, words.length === 0);
  const text = [...words.map(withoutCheckbox), ...rest.text];
  const inner = context.nested(rest.others, { inDescription: term !== undefined });
  const blocks: readonly Block[] = text.length === 0 ? inner : [paragraphIn(text, context), ...inner];
  return itemOf(label && (() => textOf([label], context).text), blocks);
}

function withoutCheckbox(line: Line): Line {
  return /^\[[ x*]\] /.test(line.text) ? cutLine(line, 4) : line;
}

interface Adjacent {
  readonly text: readonly Line[];
  readonly others: readonly Line[];
}

/** The lines that go on with the text of an item, and those behind them. */
function adjacentText(lines: readonly Line[], isFirst: boolean): Adjacent {
  const text: Line[] = [];
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    if (/^\/\/(?!\/)/.test(line.text)) continue;
    if (line.text === '' || line.text === '+' || endsText(line.text)) break;
    if (isFirst && text.length === 0 && startsOther(line.text)) break;
    text.push(withoutIndent(line));
  }
  return text.length === 0 ? { text, others: lines } : { text, others: lines.slice(at) };
}

/** Whether a line ends the text of a list item. */
function endsText(text: string): boolean {
  return isAttributeLine(text) || delimiterOf(text) !== undefined || markerOf(text) !== undefined;
}

/** Whether a line begins something else than text below a term. */
function startsOther(text: string): boolean {
  return isPicture(text) || text.startsWith('.');
}
