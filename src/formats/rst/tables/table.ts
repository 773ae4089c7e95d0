import type { Block, Row, Span, Table, Text } from '../../../model.ts';
import { innerBlocks } from '../../../text/inner-blocks.ts';
import type { Context } from '../content.ts';
import type { DirectiveParts } from '../directives/directive-parts.ts';
import { inlineText } from '../inline/inline.ts';

/** How a table is written: drawn with borders, or as data of a directive. */
export type TableMarkup = 'grid' | 'simple' | 'list' | 'csv';

/** A table as its reader finds it. */
export interface TableSource {
  readonly markup: string;
  readonly span: Span;
  caption(): Text | undefined;
  header(): readonly Row[];
  body(): readonly Row[];
}

/** The caption from a table directive's argument. */
export function captionOf({ argument }: DirectiveParts, { substitutions }: Context): Text | undefined {
  return argument.length === 0 ? undefined : inlineText(argument, substitutions);
}

/**
 * A table whose rows are read on first access. If it may contain tables, everything in it is read at once, so that
 * their faults are found.
 */
export function tableOf(source: TableSource, mayHoldTables: boolean): Table {
  return new LazyTable(source, mayHoldTables);
}

class LazyTable implements Table {
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

/** Reads all cells of a row to find tables among their blocks. */
function holdsTables({ cells }: Row): boolean {
  return cells.map((cell) => cell?.blocks.some(isOrHoldsTable)).includes(true);
}

function isOrHoldsTable(block: Block): boolean {
  return block.kind === 'table' || innerBlocks(block).some(isOrHoldsTable);
}
