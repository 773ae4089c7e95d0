import type { Block, Item, List, Paragraph } from '../model.ts';
import { rowsOfHeadings } from './heading-rows.ts';
import { codesAtStart } from './status-key.ts';

/**
 * Paragraphs side by side that begin with codes in markup, such as `**404 Not Found**`, as lists with an item for each, by
 * the first paragraph. What stands between them belongs to the one before it, up to an example.
 */
export function paragraphSeriesIn(blocks: readonly Block[]): ReadonlyMap<Block, List> {
  const found = new Map<Block, List>();
  let items: CodedItem[] = [];
  const end = (): void => {
    const [first] = items;
    const list: List = { kind: 'list', items: items.map(itemOf) };
    if (first !== undefined && isTold(list)) found.set(first.paragraph, list);
    items = [];
  };
  for (const block of blocks) {
    if (isCoded(block)) items.push({ paragraph: block, blocks: [] });
    else if (block.kind === 'section' || block.kind === 'table' || block.kind === 'operation' || block.kind === 'request') end();
    else items.at(-1)?.blocks.push(block);
  }
  end();
  return found;
}

interface CodedItem {
  readonly paragraph: Paragraph;
  readonly blocks: Block[];
}

/** Whether a block is a paragraph in which a code in markup comes first. */
function isCoded(block: Block): block is Paragraph {
  return block.kind === 'paragraph' && mayBeginWithCode.test(block.text.value) && !block.plain && codesAtStart(block.text.value) !== undefined;
}

const mayBeginWithCode = /^(?:\d|http \d|error \d)/i;

/** Whether several codes have words of their own, behind them or below, rather than an example. */
function isTold(list: List): boolean {
  const told = list.items.length < 2 ? [] : rowsOfHeadings(list).filter(({ cells }) => (cells[1]?.text.value ?? '') !== '');
  return told.length * 2 > list.items.length;
}

function itemOf({ paragraph, blocks }: CodedItem, at: number, all: readonly CodedItem[]): Item {
  const isLast = at === all.length - 1;
  // words far behind the last code hardly belong to it
  return { blocks: [{ kind: 'paragraph', text: paragraph.text, plain: true }, ...wordsOf(isLast ? blocks.slice(0, 1) : blocks)] };
}

function wordsOf(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex(({ kind }) => kind === 'literal');
  return end < 0 ? blocks : blocks.slice(0, end);
}
