import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { readRst } from '../../../src/formats/rst/read.ts';
import type { Block, Cell, Document, Table, Text } from '../../../src/model.ts';

/** Reads a source as a page. */
export function read(source: string): Document {
  return readRst({ file: 'page.rst', source, encoding: 'utf-8', byteOrderMark: false });
}

/** The pages that a pattern names, by file. */
export function pagesOf(pattern: string): readonly { readonly file: string; readonly source: string }[] {
  return globSync(pattern).toSorted().map((file) => ({ file, source: readFileSync(file, 'utf8') }));
}

/** Every block, those in items and cells included. */
export function* blocksIn(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'list') for (const item of block.items) yield* blocksIn(item.blocks);
    else if (block.kind === 'table') for (const cell of cellsOf(block)) yield* blocksIn(cell.blocks);
    else if ('blocks' in block) yield* blocksIn(block.blocks);
  }
}

/** Every table, those in cells included. */
export function tablesIn(blocks: readonly Block[]): Table[] {
  return [...blocksIn(blocks)].filter((block) => block.kind === 'table');
}

/** The cells of a table, row by row. */
export function cellsOf({ header, body }: Table): Cell[] {
  return [...header, ...body].flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
}

/** The texts of a table's cells, header first; undefined where another cell covers the position. */
export function rowsOf({ header, body }: Table): (string | undefined)[][] {
  return [...header, ...body].map(({ cells }) => cells.map((cell) => cell?.text.value));
}

/** Every text of a block itself: titles, labels, captions, cells. */
export function* textsOf(block: Block): Generator<Text> {
  switch (block.kind) {
    case 'paragraph':
    case 'literal':
      yield block.text;
      break;
    case 'section':
    case 'container':
      if (block.title !== undefined) yield block.title;
      break;
    case 'list':
      for (const { label } of block.items) if (label !== undefined) yield label;
      break;
    case 'table':
      if (block.caption !== undefined) yield block.caption;
      for (const cell of cellsOf(block)) yield cell.text;
  }
}
