import type { Block, Cell, Document, Row, Text } from '../model.ts';

/**
 * The content and layout of a page as plain data. It is equal for two pages that differ only in the width and height of
 * their tables.
 */
export type Outline = string | number | readonly Outline[];

/** The expected changes to texts and cells; a paragraph whose text is to be empty is removed. */
export interface Expected {
  readonly texts: ReadonlyMap<Text, string>;
  readonly cells: ReadonlyMap<Cell, string>;
  /** The rows of a body; a new row is an array with the words of its cells. */
  readonly bodies: ReadonlyMap<readonly Row[], readonly (Row | readonly string[])[]>;
}

/** The outline of a page with changes; changed words may have any line breaks. `marks` are the inline marks. */
export function outlineOf({ title, blocks }: Document, source: string, marks: string, expected: Expected): Outline {
  const drawing = { source, marks, expected };
  const page = outlineOfBlocks(blocks, drawing);
  return title === undefined ? page : ['page', ...outlineOfTitle(title, drawing), page];
}

interface Drawing {
  readonly source: string;
  /** The characters that give words a meaning. */
  readonly marks: string;
  readonly expected: Expected;
}

function outlineOfBlock(block: Block, drawing: Drawing): Outline {
  const { expected } = drawing;
  switch (block.kind) {
    case 'paragraph': {
      const words = expected.texts.get(block.text);
      if (words === undefined) return paragraph(block.text.value, layoutOf(block.text, drawing));
      return words === '' ? '' : paragraph(words, anyLayout);
    }
    case 'literal':
      return ['literal', block.text.value];
    case 'section':
      return ['section', ...outlineOfTitle(block.title, drawing), outlineOfBlocks(block.blocks, drawing)];
    case 'container':
      return ['container', block.name ?? '', block.title?.value ?? '', outlineOfBlocks(block.blocks, drawing)];
    case 'list':
      return ['list', block.items.map(({ label, blocks }) => [...outlineOfTerm(label, drawing), outlineOfBlocks(blocks, drawing)])];
    case 'request':
      return ['request', block.method.value, block.uri.value];
    case 'operation':
      return ['operation', block.method.value, block.uri.value, outlineOfBlocks(block.blocks, drawing)];
    case 'responses':
      return ['responses', block.title?.value ?? '', block.responses.map(({ code, name, phrase, blocks }) =>
        [code ?? name?.value ?? '', phrase?.value ?? '', outlineOfBlocks(blocks, drawing)])];
    case 'table': {
      const body = expected.bodies.get(block.body) ?? block.body;
      const rows = [block.header, body].map((some) => some.map((row) => outlineOfRow(row, drawing)));
      return ['table', block.markup, block.caption?.value ?? '', ...rows];
    }
  }
}

function outlineOfTitle(title: Text, drawing: Drawing): readonly [words: string, layout: string] {
  const words = drawing.expected.texts.get(title);
  return words === undefined ? [title.value, layoutOf(title, drawing)] : [words, anyLayout];
}

function outlineOfTerm(term: Text | undefined, { expected }: Drawing): readonly string[] {
  return [term === undefined ? '' : expected.texts.get(term) ?? term.value];
}

/** Removed paragraphs are left out. */
function outlineOfBlocks(blocks: readonly Block[], drawing: Drawing): Outline {
  return blocks.map((block) => outlineOfBlock(block, drawing)).filter((blockOutline) => blockOutline !== '');
}

/** The layout of changed words, which may break anywhere. */
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
  const words = drawing.expected.cells.get(cell);
  if (words !== undefined) return [rowSpan, columnSpan, [paragraph(words, anyLayout)]];
  return [rowSpan, columnSpan, outlineOfBlocks(blocks, drawing)];
}

/** The line breaks of a text, and the markup in and around it. */
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

/** Whether an outline matches the expected one. */
export function sameOutline(expected: Outline, actual: Outline): boolean {
  if (expected === anyLayout) return typeof actual === 'string';
  if (typeof expected !== 'object' || typeof actual !== 'object') return expected === actual;
  return expected.length === actual.length && expected.every((each, at) => sameOutline(each, actual[at]!));
}
