import type { Block, Document, Text } from '../model.ts';
import { holds } from './spans.ts';
import { innerBlocks } from './inner-blocks.ts';

/** The texts of a page that stand in no table: its titles, terms and paragraphs, in reading order. */
export function textsOutsideTables({ title, blocks }: Pick<Document, 'title' | 'blocks'>): readonly Text[] {
  return [...(title === undefined ? [] : [title]), ...textsIn(blocks)];
}

/** The text with a character at a source offset. */
export function textAt(texts: readonly Text[], offset: number): Text | undefined {
  return texts.find((text) => holds(text, offset));
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
