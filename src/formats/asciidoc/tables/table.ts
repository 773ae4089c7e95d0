import type { Block, Cell, Row, Span, Table, Text } from '../../../model.ts';
import { innerBlocks } from '../../../text/inner-blocks.ts';
import { sparseFault } from '../../sparse.ts';
import type { Context } from '../blocks/context.ts';
import type { Metadata } from '../blocks/metadata.ts';
import { textOf } from '../blocks/texts.ts';
import { endOf, type Line } from '../lines/line.ts';
import { cellOf, contentSpan } from './cell.ts';
import { gridOf, type Grid, type PlacedRawCell } from './grid.ts';
import { cellsInLines } from './psv.ts';
import type { RawTable, Separation } from './raw-table.ts';
import { valuesInLines } from './separated.ts';
import { columnStylesOf, type CellStyle } from './specs.ts';

/** A table as its delimiters enclose it. */
export interface TableSource {
  readonly lines: readonly Line[];
  readonly first: Line;
  /** The delimiter that ends it; undefined where the page ends first. */
  readonly last: Line | undefined;
  readonly metadata: Metadata;
}

/** The table between two delimiters (AsciiDoc Language, "Tables"); nothing if it has no row, or cannot be read, which is a fault then. */
export function tableFrom(source: TableSource, context: Context): readonly Block[] {
  const { first, last, metadata: { attributes } } = source;
  const lines = source.lines.filter(({ text }) => !/^\/\/(?!\/)/.test(text));
  const end = last ?? source.lines.findLast(({ text }) => text !== '') ?? first;
  const span = { start: first.start, end: endOf(end) };
  if (last === undefined) context.faults.push({ span: { start: first.start, end: endOf(first) }, message: `the table has no end: there is no second line of ${first.text}` });
  const separation = separationOf(source, context.inCell);
  const raw = rawTableOf(lines, separation);
  const styles = columnStylesOf(context.attributes.expanded(attributes.named.get('cols') ?? '', first.number));
  const columns = styles.length > 0 ? styles.length : raw.firstLine;
  if (columns === 0) return [];
  const sparse = sparseFault(Math.ceil(raw.cells.reduce((count, { spec }) => count + spec.copies * spec.columnSpan, 0) / columns), columns, span.end - span.start);
  if (sparse !== undefined) {
    context.faults.push({ span, message: sparse });
    return [];
  }
  const grid = gridOf(raw.cells, columns);
  // a table that goes on to the end of the page holds what stands below it
  if (last !== undefined && !context.gaps.some((number) => first.number < number && number <= end.number)) reportLeft(grid, columns, context);
  if (grid.rows.length === 0) return [];
  const hasHeader = attributes.options.has('header') || (raw.hasImplicitHeader && !attributes.options.has('noheader'));
  return [new AsciidocTable({ source, span, grid, columns, styles, hasHeader, markup: separation.format }, context)];
}

/** Cells that do not fill a row are dropped, as readers would notice too late; empty ones are no loss. */
function reportLeft({ left, rows }: Grid, columns: number, { faults }: Context): void {
  const [first] = left;
  if (first === undefined || rows.length === 0 || left.every(({ lines }) => lines.every(({ text }) => text.trim() === ''))) return;
  const words = left.flatMap(({ lines }) => lines).at(-1);
  const span = { start: first.from, end: words === undefined ? first.start : Math.max(first.start, endOf(words)) };
  faults.push({ span, message: `the last row of the table has ${left.length} of ${columns} cells, and is not shown` });
}

function separationOf({ first, metadata: { attributes: { named } } }: TableSource, inCell: boolean): Separation {
  const hint = first.text[0]!;
  const stated = named.get('format') ?? (hint === ',' ? 'csv' : hint === ':' ? 'dsv' : 'psv');
  const format = stated === 'tsv' ? 'csv' : stated === 'csv' || stated === 'dsv' ? stated : 'psv';
  const usual = stated === 'tsv' ? '\t' : format === 'csv' ? ',' : format === 'dsv' ? ':' : inCell ? '!' : '|';
  const separator = named.get('separator') ?? '';
  return { format, separator: separator === '' ? usual : separator === '\\t' ? '\t' : separator };
}

function rawTableOf(lines: readonly Line[], { format, separator }: Separation): RawTable {
  return format === 'psv' ? cellsInLines(lines, separator) : valuesInLines(lines, separator, format === 'csv');
}

interface TableParts {
  readonly source: TableSource;
  readonly span: Span;
  readonly grid: Grid;
  readonly columns: number;
  readonly styles: readonly (CellStyle | undefined)[];
  readonly hasHeader: boolean;
  readonly markup: string;
}

class AsciidocTable implements Table {
  readonly kind = 'table';
  readonly markup: string;
  readonly span: Span;
  readonly holdsTables: boolean;
  readonly #parts: TableParts;
  readonly #context: Context;
  #header: readonly Row[] | undefined;
  #body: readonly Row[] | undefined;
  #caption: Text | undefined;

  constructor(parts: TableParts, context: Context) {
    this.#parts = parts;
    this.#context = context;
    this.markup = parts.markup;
    this.span = parts.span;
    // a table is read at once where its cells may hold others, so that their faults are found
    this.holdsTables = parts.source.lines.some(({ text }) => /^[!,:|]===/.test(text)) && [...this.header, ...this.body].some(holdsTables);
  }

  get caption(): Text | undefined {
    const { title } = this.#parts.source.metadata;
    if (title !== undefined) this.#caption ??= textOf([title], this.#context).text;
    return this.#caption;
  }

  get header(): readonly Row[] {
    const { grid, hasHeader } = this.#parts;
    this.#header ??= hasHeader ? grid.rows.slice(0, 1).map((row, at) => this.#rowOf(row, at, true)) : [];
    return this.#header;
  }

  get body(): readonly Row[] {
    const { grid, hasHeader } = this.#parts;
    const from = hasHeader ? 1 : 0;
    this.#body ??= grid.rows.slice(from).map((row, at) => this.#rowOf(row, from + at, false));
    return this.#body;
  }

  #rowOf(row: readonly PlacedRawCell[], at: number, isHeader: boolean): Row {
    const cells: (Cell | undefined)[] = Array.from({ length: this.#parts.columns }, () => undefined);
    for (const { cell, number, column } of row) {
      const style = isHeader ? undefined : cell.spec.style ?? this.#parts.styles[number];
      if (column < cells.length) cells[column] = cellOf(cell, { style, columns: cells.length - column }, this.#context);
    }
    // copies of one cell may stand in several rows, the first of which has its words
    const above = this.#parts.grid.rows[at - 1]?.at(-1)?.cell;
    const [first, last] = [row[0]!.cell, row.at(-1)!.cell];
    const start = above === first ? contentSpan(above).end : first.from;
    return { span: { start, end: Math.max(start, contentSpan(last).end) }, cells };
  }
}

function holdsTables({ cells }: Row): boolean {
  return cells.map((cell) => cell?.blocks.some(isOrHoldsTable)).includes(true);
}

function isOrHoldsTable(block: Block): boolean {
  return block.kind === 'table' || innerBlocks(block).some(isOrHoldsTable);
}
