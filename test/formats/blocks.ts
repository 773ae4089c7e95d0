import type { Block, Cell, Table, Text } from '../../src/model.ts';
import { innerBlocks } from '../../src/text/inner-blocks.ts';

/** Every block, with those in items and cells. */
export function* blocksIn(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'table') for (const cell of cellsOf(block)) yield* blocksIn(cell.blocks);
    else yield* blocksIn(innerBlocks(block));
  }
}

/** Every table, with those in cells. */
export function tablesIn(blocks: readonly Block[]): Table[] {
  return [...blocksIn(blocks)].filter((block) => block.kind === 'table');
}

/** The cells of a table, row by row. */
export function cellsOf({ header, body }: Table): Cell[] {
  return [...header, ...body].flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
}

/** The texts of a table's cells, header first; undefined where another cell spans. */
export function rowsOf({ header, body }: Table): (string | undefined)[][] {
  return [...header, ...body].map(({ cells }) => cells.map((cell) => cell?.text.value));
}

/** Every text of the block itself: titles, labels, captions, cells. */
export function* textsOf(block: Block): Generator<Text> {
  switch (block.kind) {
    case 'paragraph':
    case 'literal':
      yield block.text;
      break;
    case 'section':
    case 'container':
    case 'responses':
      if (block.title !== undefined) yield block.title;
      break;
    case 'list':
      for (const { label } of block.items) if (label !== undefined) yield label;
      break;
    case 'request':
    case 'operation':
      yield* [block.method, block.uri];
      break;
    case 'table':
      if (block.caption !== undefined) yield block.caption;
      for (const cell of cellsOf(block)) yield cell.text;
  }
}
