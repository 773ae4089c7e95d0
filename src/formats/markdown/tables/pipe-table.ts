import type { Block, Cell, Row, Span, Table, Text } from '../../../model.ts';
import { joinTexts, noText } from '../../../text/spans.ts';
import { paragraphOf } from '../../late.ts';
import { inlineTexts } from '../inline/inline.ts';
import { inParts } from '../inline/inline-source.ts';
import type { Definitions } from '../inline/links.ts';
import { cellsOf, type RowCell } from './cells.ts';
import { trimmed } from '../lines/whitespace.ts';

/** The lines of a pipe table. */
export interface PipeRows {
  readonly header: Span;
  readonly columns: number;
  readonly body: readonly Span[];
}

/** A pipe table, whose rows and cells are read on first access. */
export function pipeTable(source: string, rows: PipeRows, definitions: Definitions): Table {
  return new PipeTable(source, rows, definitions);
}

class PipeTable implements Table {
  readonly kind = 'table';
  readonly markup = 'pipe';
  readonly caption = undefined;
  readonly holdsTables = false;
  readonly span: Span;
  readonly #source: string;
  readonly #rows: PipeRows;
  readonly #definitions: Definitions;
  #header: readonly Row[] | undefined;
  #body: readonly Row[] | undefined;

  constructor(source: string, rows: PipeRows, definitions: Definitions) {
    this.#source = source;
    this.#rows = rows;
    this.#definitions = definitions;
    const { start } = trimmed(source, rows.header.start, rows.header.end);
    this.span = { start, end: trimmed(source, rows.header.start, (rows.body.at(-1) ?? rows.header).end).end };
  }

  get header(): readonly Row[] {
    this.#header ??= [this.#rowOf(this.#rows.header)];
    return this.#header;
  }

  get body(): readonly Row[] {
    this.#body ??= this.#rows.body.map((row) => this.#rowOf(row));
    return this.#body;
  }

  #rowOf(line: Span): Row {
    const span = trimmed(this.#source, line.start, line.end);
    const found = cellsOf(this.#source, span).slice(0, this.#rows.columns);
    const missing = Array.from({ length: this.#rows.columns - found.length }, () => ({ start: span.end, end: span.end }));
    return { span, cells: [...found, ...missing].map((cell) => new PipeCell(this.#source, cell, this.#definitions)) };
  }
}

class PipeCell implements Cell {
  readonly rowSpan = 1;
  readonly columnSpan = 1;
  readonly span: Span;
  readonly #source: string;
  readonly #cell: RowCell;
  readonly #definitions: Definitions;
  #blocks: readonly Block[] | undefined;
  #text: Text | undefined;

  constructor(source: string, cell: RowCell, definitions: Definitions) {
    this.span = { start: cell.start, end: cell.end };
    this.#source = source;
    this.#cell = cell;
    this.#definitions = definitions;
  }

  /** One paragraph, or several where tags break the line. */
  get blocks(): readonly Block[] {
    this.#blocks ??= inlineTexts(inParts(this.#source, this.#cell.parts ?? [this.#cell]), this.#definitions)
      .filter(({ text }) => text.value !== '')
      .map((content) => paragraphOf(() => content));
    return this.#blocks;
  }

  get text(): Text {
    if (this.#text === undefined) {
      const texts = this.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
      this.#text = texts.length === 0 ? noText : joinTexts(texts);
    }
    return this.#text;
  }
}
