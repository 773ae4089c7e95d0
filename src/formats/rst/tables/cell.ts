import type { Block, Cell, Span, Text } from '../../../model.ts';
import { textOfBlocks } from '../blocks/block-text.ts';
import { spanOfWords, type Context } from '../content.ts';
import type { Line } from '../lines/line.ts';

/** The content of a cell. */
export interface CellContent {
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/** The rows and columns that a cell spans. */
export type CellSize = Pick<Cell, 'rowSpan' | 'columnSpan'>;

const single: CellSize = { rowSpan: 1, columnSpan: 1 };

/** A cell whose content is read on first access. */
export function cellOf(read: () => CellContent, size = single): Cell {
  return new LazyCell(read, size);
}

/** Reads the lines of a cell; `emptyOffset` is its place if it is empty. */
export function contentOf(lines: readonly Line[], emptyOffset: number, context: Context): CellContent {
  const span = spanOfWords(lines);
  if (span === undefined) return { span: { start: emptyOffset, end: emptyOffset }, blocks: [] };
  return { span, blocks: context.nested(lines).blocks };
}

class LazyCell implements Cell {
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
