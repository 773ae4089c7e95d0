import type { Block, Cell, Document, Row } from '../../src/model.ts';

/** Everything that was read of a page, lazy parts included, as plain data to compare. */
export function wholeOf({ title, blocks, faults, comments }: Document): unknown {
  return { title, blocks: blocks.map(wholeBlock), faults, comments };
}

function wholeBlock(block: Block): unknown {
  switch (block.kind) {
    case 'paragraph':
      return [block.kind, block.text, block.plain];
    case 'literal':
      return [block.kind, block.text, block.opening];
    case 'section':
    case 'container':
      return [block.kind, block.title, block.blocks.map(wholeBlock)];
    case 'list':
      return [block.kind, block.items.map(({ label, blocks }) => [label, blocks.map(wholeBlock)])];
    case 'request':
      return [block.kind, block.method, block.uri];
    case 'operation':
      return [block.kind, block.method, block.uri, block.blocks.map(wholeBlock)];
    case 'responses':
      return [block.kind, block.span, block.title, block.responses.map(({ blocks, ...response }) => [response, blocks.map(wholeBlock)])];
    case 'table': {
      const { kind, markup, span, caption, holdsTables, header, body } = block;
      return [kind, markup, span, caption, holdsTables, header.map(wholeRow), body.map(wholeRow)];
    }
  }
}

function wholeRow({ span, cells }: Row): unknown {
  return [span, cells.map((cell) => cell && wholeCell(cell))];
}

function wholeCell({ span, blocks, text, rowSpan, columnSpan }: Cell): unknown {
  return [span, text, rowSpan, columnSpan, blocks.map(wholeBlock)];
}
