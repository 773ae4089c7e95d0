import type { Block, Row, Span, Table, Text } from '../../../model.ts';
import { innerBlocks } from '../../../text/inner-blocks.ts';
import type { DirectiveParts } from '../directives/directive-parts.ts';
import { inlineText } from '../inline/inline.ts';

/** How a table is written: drawn with borders, or as the data of a directive. */
export type TableMarkup = 'grid' | 'simple' | 'list' | 'csv';

/** A table as its own reader finds it. */
export interface TableSource {
  readonly markup: string;
  readonly span: Span;
  caption(): Text | undefined;
  header(): readonly Row[];
  body(): readonly Row[];
}

/** The caption that a table directive's argument is. */
export function captionOf({ argument }: DirectiveParts): Text | undefined {
  return argument.length === 0 ? undefined : inlineText(argument);
}

/**
 * A table whose rows are made when first asked for; at once, and all that stands in them, where tables
 * may be among it, so that no fault goes unseen.
 */
export function tableOf(source: TableSource, mayHoldTables: boolean): Table {
  return new LateTable(source, mayHoldTables);
}

class LateTable implements Table {
  readonly kind = 'table';
  readonly markup: string;
  readonly span: Span;
  readonly holdsTables: boolean;
  readonly #source: TableSource;
  #header: readonly Row[] | undefined;
  #body: readonly Row[] | undefined;
  #caption: Text | undefined;

  constructor(source: TableSource, mayHoldTables: boolean) {
    this.markup = source.markup;
    this.span = source.span;
    this.#source = source;
    this.holdsTables = mayHoldTables && [...this.header, ...this.body].map(holdsTables).includes(true);
  }

  get caption(): Text | undefined {
    this.#caption ??= this.#source.caption();
    return this.#caption;
  }

  get header(): readonly Row[] {
    this.#header ??= this.#source.header();
    return this.#header;
  }

  get body(): readonly Row[] {
    this.#body ??= this.#source.body();
    return this.#body;
  }
}

/** Reads all cells of a row, to tell whether tables are among their blocks. */
function holdsTables({ cells }: Row): boolean {
  return cells.map((cell) => cell?.blocks.some(isOrHoldsTable)).includes(true);
}

function isOrHoldsTable(block: Block): boolean {
  return block.kind === 'table' || innerBlocks(block).some(isOrHoldsTable);
}
