import type { Block, Cell, Document, Paragraph, Row, Text } from '../model.ts';

/**
 * What a page says and how its words stand, as plain data that is equal where two pages are alike but for
 * the width and the height of their tables.
 */
export type Outline = string | number | readonly Outline[];

/** What is other than on the page: the contents of paragraphs and of cells; an empty text is no paragraph. */
export interface Expected {
  readonly paragraphs: ReadonlyMap<Paragraph, string>;
  readonly cells: ReadonlyMap<Cell, string>;
  /** The rows of a body, those that are new as the words of their cells. */
  readonly bodies: ReadonlyMap<readonly Row[], readonly (Row | readonly string[])[]>;
}

/** The shape of a page with some things altered; the words of those stand in any lines. `marks` are those around words. */
export function outlineOf({ title, blocks }: Document, source: string, marks: string, altered: Expected): Outline {
  const drawing = { source, marks, altered };
  const page = outlineOfBlocks(blocks, drawing);
  return title === undefined ? page : ['page', title.value, layoutOf(title, drawing), page];
}

interface Drawing {
  readonly source: string;
  /** The characters that give words a meaning. */
  readonly marks: string;
  readonly altered: Expected;
}

function outlineOfBlock(block: Block, drawing: Drawing): Outline {
  const { altered } = drawing;
  switch (block.kind) {
    case 'paragraph': {
      const words = altered.paragraphs.get(block);
      if (words === undefined) return paragraph(block.text.value, layoutOf(block.text, drawing));
      return words === '' ? '' : paragraph(words, anyLayout);
    }
    case 'literal':
      return ['literal', block.text.value];
    case 'section':
      return ['section', block.title.value, layoutOf(block.title, drawing), outlineOfBlocks(block.blocks, drawing)];
    case 'container':
      return ['container', block.name ?? '', block.title?.value ?? '', outlineOfBlocks(block.blocks, drawing)];
    case 'list':
      return ['list', block.items.map(({ label, blocks }) => [label?.value ?? '', outlineOfBlocks(blocks, drawing)])];
    case 'operation':
      return ['operation', block.method.value, block.uri.value, outlineOfBlocks(block.blocks, drawing)];
    case 'responses':
      return ['responses', block.title?.value ?? '', block.responses.map(({ code, phrase, blocks }) =>
        [code, phrase?.value ?? '', outlineOfBlocks(blocks, drawing)])];
    case 'table': {
      const body = altered.bodies.get(block.body) ?? block.body;
      const rows = [block.header, body].map((some) => some.map((row) => outlineOfRow(row, drawing)));
      return ['table', block.markup, block.caption?.value ?? '', ...rows];
    }
  }
}

/** A paragraph that goes leaves nothing. */
function outlineOfBlocks(blocks: readonly Block[], drawing: Drawing): Outline {
  return blocks.map((block) => outlineOfBlock(block, drawing)).filter((shape) => shape !== '');
}

/** Stands for the lines of words that are new: they may be broken anywhere. */
const anyLayout = '\0any';

function paragraph(words: string, layout: string): Outline {
  return ['paragraph', words, layout];
}

function outlineOfRow(row: Row | readonly string[], drawing: Drawing): Outline {
  if (!('cells' in row)) return row.map((words) => [1, 1, words === '' ? [] : [paragraph(words, anyLayout)]]);
  return row.cells.map((cell) => (cell === undefined ? 'covered' : outlineOfCell(cell, drawing)));
}

function outlineOfCell(cell: Cell, drawing: Drawing): Outline {
  const { rowSpan, columnSpan, blocks } = cell;
  const words = drawing.altered.cells.get(cell);
  if (words !== undefined) return [rowSpan, columnSpan, [paragraph(words, anyLayout)]];
  return [rowSpan, columnSpan, outlineOfBlocks(blocks, drawing)];
}

/** How a text is broken into lines, and what markup stands in and around it. */
function layoutOf({ runs }: Text, { source, marks }: Drawing): string {
  return runs.map(({ at, start, length }, nth) => {
    const next = runs[nth + 1];
    const between = next === undefined ? '' : source.slice(start + length, next.start);
    const inner = /[\r\n]/.test(between) ? '' : between;
    return `${at}+${length} ${marksBefore(source, start, marks)}${inner}${marksBehind(source, start + length, marks)}`;
  }).join('\n');
}

function marksBefore(source: string, offset: number, marks: string): string {
  let from = offset;
  while (from > 0 && marks.includes(source[from - 1]!)) from -= 1;
  return source.slice(from, offset);
}

function marksBehind(source: string, offset: number, marks: string): string {
  let to = offset;
  while (to < source.length && marks.includes(source[to]!)) to += 1;
  return source.slice(offset, to);
}

/** Whether a page has the shape that was expected of it. */
export function sameOutline(expected: Outline, actual: Outline): boolean {
  if (expected === anyLayout) return typeof actual === 'string';
  if (typeof expected !== 'object' || typeof actual !== 'object') return expected === actual;
  return expected.length === actual.length && expected.every((each, at) => sameOutline(each, actual[at]!));
}
