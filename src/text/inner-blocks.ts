import type { Block } from '../model.ts';

/** The blocks directly inside a block; a table has none, since they are in its cells. */
export function innerBlocks(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'section':
    case 'container':
    case 'operation':
      return block.blocks;
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks);
    case 'responses':
      return block.responses.flatMap(({ blocks }) => blocks);
    case 'request':
    case 'paragraph':
    case 'literal':
    case 'table':
      return [];
  }
}
