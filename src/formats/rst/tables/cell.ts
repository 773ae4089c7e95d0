import type { Block, Cell, Span, Text } from '../../../model.ts';
import { textOfBlocks } from '../blocks/block-text.ts';
import { spanOfWords, type Context } from '../content.ts';
import type { Line } from '../lines/line.ts';

/** What stands in a cell. */
export interface CellContent {
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/** How many rows and columns a cell takes. */
export type CellSize = Pick<Cell, 'rowSpan' | 'columnSpan'>;

const single: CellSize = { rowSpan: 1, columnSpan: 1 };

/** A cell whose content is read when first asked for. */
export function cellOf(read: () => CellContent, size = single): Cell {
  return new LateCell(read, size);
}

/** Reads the lines of a cell. */
export function contentOf(lines: readonly Line[], home: number, context: Context): CellContent {
  const span = spanOfWords(lines);
  if (span === undefined) return { span: { start: home, end: home }, blocks: [] };
  return { span, blocks: context.nested(lines).blocks };
}

class LateCell implements Cell {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly #read: () => CellContent;
  #content: CellContent | undefined;
  #text: Text | undefined;

  constructor(read: () => CellContent, { rowSpan, columnSpan }: CellSize) {
    this.#read = read;
    this.rowSpan = rowSpan;
    this.columnSpan = columnSpan;
  }

  get span(): Span {
    return this.#whole().span;
  }

  get blocks(): readonly Block[] {
    return this.#whole().blocks;
  }

  get text(): Text {
    this.#text ??= textOfBlocks(this.blocks);
    return this.#text;
  }

  #whole(): CellContent {
    this.#content ??= this.#read();
    return this.#content;
  }
}
