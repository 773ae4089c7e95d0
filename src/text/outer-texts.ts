import type { Block, Document, Text } from '../model.ts';
import { innerBlocks } from './inner-blocks.ts';
import { countBefore } from './ordered.ts';
import { holds, spanOf } from './spans.ts';

/** The texts of a page that stand in no table: its titles, terms and paragraphs, in reading order. */
export function textsOutsideTables({ title, blocks }: Pick<Document, 'title' | 'blocks'>): readonly Text[] {
  return [...(title === undefined ? [] : [title]), ...textsIn(blocks)];
}

/** The text with a character at a source offset, the first of several. Takes logarithmic time for texts that were asked for before. */
export function textAt(texts: readonly Text[], offset: number): Text | undefined {
  if (texts.length < fewTexts) return texts.find((text) => holds(text, offset));
  const { all, reach } = orderOf(texts);
  let found: Numbered | undefined;
  for (let at = countBefore(all, offset + 1, ({ start }) => start) - 1; at >= 0 && reach[at]! > offset; at--) {
    const each = all[at]!;
    if (holds(each.text, offset) && (found === undefined || each.number < found.number)) found = each;
  }
  return found?.text;
}

/** The position of a text among others; -1 if it is none of them. */
export function numberOfText(texts: readonly Text[], text: Text): number {
  return texts.length < fewTexts ? texts.indexOf(text) : orderOf(texts).numbers.get(text) ?? -1;
}

/** Fewer are searched one by one. */
const fewTexts = 20;

interface Numbered {
  readonly text: Text;
  readonly number: number;
  readonly start: number;
}

/** Texts by where they begin in the source. */
interface TextOrder {
  readonly all: readonly Numbered[];
  /** Where the texts up to a position end at most. */
  readonly reach: readonly number[];
  readonly numbers: ReadonlyMap<Text, number>;
}

const orders = new WeakMap<readonly Text[], TextOrder>();

function orderOf(texts: readonly Text[]): TextOrder {
  const before = orders.get(texts);
  if (before !== undefined) return before;
  const all = texts.flatMap((text, number): Numbered | readonly never[] => {
    const start = spanOf(text)?.start;
    return start === undefined ? [] : { text, number, start: text.runs.reduce((least, run) => Math.min(least, run.start), start) };
  }).toSorted((one, other) => one.start - other.start);
  let end = 0;
  const reach = all.map(({ text: { runs } }) => (end = runs.reduce((most, run) => Math.max(most, run.start + run.length), end)));
  const order: TextOrder = { all, reach, numbers: new Map(texts.map((text, number) => [text, number])) };
  orders.set(texts, order);
  return order;
}

function textsIn(blocks: readonly Block[]): readonly Text[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return [block.text];
      case 'section':
        return [block.title, ...textsIn(block.blocks)];
      case 'list':
        return block.items.flatMap(({ label, blocks: inner }) => [...(label === undefined ? [] : [label]), ...textsIn(inner)]);
      default:
        return textsIn(innerBlocks(block));
    }
  });
}
