import type { Block, Cell, Row, Span, Table, TableMarkup, Text } from '../../model.ts';
import { joinTexts, noText } from '../../text/spans.ts';
import { spanOfLines, type Context } from './content.ts';
import { isBlank, type Line } from './line.ts';
import { visibleText } from './visible-text.ts';

/** A cell as its table's own reader cuts it out, before its content is read. */
export interface CutCell {
  readonly lines: readonly Line[];
  /** Where the content of the cell goes if it has none. */
  readonly home: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface CutRow {
  readonly span: Span;
  readonly cells: readonly (CutCell | undefined)[];
}

export interface CutTable {
  readonly markup: TableMarkup;
  readonly span: Span;
  readonly rows: readonly CutRow[];
  /** How many of the rows are the header. */
  readonly headerRows: number;
}

/** Reads the content of a table's cells. */
export function tableOf({ markup, span, rows, headerRows }: CutTable, context: Context): Table {
  const read = rows.map(({ span: rowSpan, cells }): Row => ({
    span: rowSpan,
    cells: cells.map((cell) => cell && cellOf(cell, context)),
  }));
  return { kind: 'table', markup, span, header: read.slice(0, headerRows), body: read.slice(headerRows) };
}

function cellOf({ lines, home, rowSpan, columnSpan }: CutCell, context: Context): Cell {
  const filled = lines.filter((line) => !isBlank(line));
  const blocks = filled.length === 0 ? [] : context.nested(lines).blocks;
  const span = filled.length === 0 ? { start: home, end: home } : spanOfLines(filled);
  return cellOfBlocks(blocks, span, rowSpan, columnSpan);
}

/** A cell over blocks already read. */
export function cellOfBlocks(blocks: readonly Block[], span: Span, rowSpan = 1, columnSpan = 1): Cell {
  let text: Text | undefined;
  return {
    span,
    blocks,
    rowSpan,
    columnSpan,
    get text(): Text {
      text ??= textOf(blocks);
      return text;
    },
  };
}

/** What docutils' `astext()` gives for blocks, nested tables left out, white space collapsed. */
function textOf(blocks: readonly Block[]): Text {
  const texts = blocks.map(textOfBlock).filter(({ value }) => value !== '');
  return texts.length === 0 ? noText : joinTexts(texts);
}

function textOfBlock(block: Block): Text {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'literal':
      return collapsed(block.text);
    case 'list':
      return textOf(block.items.flatMap(({ label, blocks }) => [...paragraphs(label), ...blocks]));
    case 'container':
    case 'section':
      return textOf([...paragraphs(block.title), ...block.blocks]);
    case 'table':
      return noText;
  }
}

function paragraphs(text: Text | undefined): Block[] {
  return text === undefined ? [] : [{ kind: 'paragraph', text }];
}

/** A literal's text with its white space collapsed. */
function collapsed(literal: Text): Text {
  const lines: Line[] = [];
  for (const run of literal.runs) {
    lines.push({ text: literal.value.slice(run.at, run.at + run.length), start: run.start });
  }
  return visibleText(lines);
}

