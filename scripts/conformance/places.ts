import { join } from 'node:path';
import { formatOf } from '../../src/formats/index.ts';
import type { Block, Cell, Page, Table } from '../../src/model.ts';
import { pagesBelow } from './pages.ts';
import { shortened, type Requirement } from './requirement.ts';

/** Whether the place of every cell and of every word in it contains its text. */
export function* placesIn(folder: string): Generator<Requirement> {
  const misses: string[] = [];
  let cells = 0;
  for (const root of [join(folder, 'corpus'), join(folder, 'oracle', 'hard')]) {
    for (const page of pagesBelow(root)) {
      for (const cell of cellsOf(formatOf(page.file, () => page.source)?.read(page).blocks ?? [])) {
        cells += 1;
        const fault = faultOf(cell, page);
        if (fault !== undefined) misses.push(`${page.file}: ${JSON.stringify(cell.text.value.slice(0, 40))} ${fault}`);
      }
    }
  }
  const figures = `${cells - misses.length} of ${cells} cells`;
  yield { name: "every cell's place reads back its text", figures, met: misses.length === 0, misses: shortened(misses) };
}

function* cellsOf(blocks: readonly Block[]): Generator<Cell> {
  for (const block of blocks) {
    if (block.kind === 'table') yield* cellsIn(block);
    else if (block.kind === 'list') for (const item of block.items) yield* cellsOf(item.blocks);
    else if ('blocks' in block) yield* cellsOf(block.blocks);
  }
}

function* cellsIn(table: Table): Generator<Cell> {
  for (const { cells } of [...table.header, ...table.body]) {
    for (const cell of cells) {
      if (cell === undefined) continue;
      yield cell;
      yield* cellsOf(cell.blocks);
    }
  }
}

function faultOf({ text, span }: Cell, { source }: Page): string | undefined {
  let covered = 0;
  for (const { at, start, length } of text.runs) {
    const written = source.slice(start, start + length).replace(/\s/g, ' ');
    if (written !== text.value.slice(at, at + length)) return `stands at ${start} as ${JSON.stringify(written)}`;
    if (start < span.start || start + length > span.end) return `has words at ${start}, outside of its cell`;
    covered += length;
  }
  const words = text.value.replaceAll(' ', '').length;
  return covered < words ? `has ${words} letters, only ${covered} of them with a place` : undefined;
}
