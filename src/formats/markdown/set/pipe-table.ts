import type { Cell, OrderEdit, RowEdit, Span, Table, WordsEdit } from '../../../model.ts';
import type { Context } from '../context.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { cellStyle } from './content.ts';
import { newContent } from './new-content.ts';
import { checkedWords } from '../../writing/new-words.ts';
import type { Field, PipeRow } from './pipe-rows.ts';
import { writtenAlone, writtenWords, type ContentStyle } from './replace-words.ts';
import { tableLinesOf, type TableLine } from './table-lines.ts';

/** The changes to a pipe table. Each method throws `CannotSet` for an edit that cannot be written. */
export class PipeTableChanges {
  /** The lines of the table: its header, the delimiter row, its body. */
  readonly lines: readonly TableLine[];
  /** The rows with new words, by the number of their line. */
  readonly changed = new Map<number, PipeRow>();
  readonly added: { readonly before: number; readonly row: PipeRow }[] = [];
  /** The new order of the body. */
  order: readonly number[] | undefined;
  readonly #table: Table;
  readonly #context: Context;
  readonly #taken = new Set<Cell>();

  constructor(source: string, table: Table, context: Context) {
    this.lines = tableLinesOf(source, table);
    this.#table = table;
    this.#context = context;
  }

  /** The range of the table, with the whole of its lines. */
  get span(): Span {
    return { start: this.lines[0]!.start, end: this.lines.at(-1)!.next };
  }

  get #columns(): number {
    return this.lines[1]!.row.fields.length;
  }

  get #body(): readonly TableLine[] {
    return this.lines.slice(2);
  }

  /** Replaces words of a cell, or fills an empty one. */
  setWords({ span, words, without = [] }: WordsEdit): void {
    const { line, column, cell } = this.#cellAt(span);
    const now = this.changed.get(line) ?? this.lines[line]!.row;
    const field = now.fields[column];
    if (without.length > 0) throw new CannotSet('the words stand in several paragraphs');
    if (field === undefined) throw new CannotSet('the row has no cell there');
    if (this.#taken.has(cell)) throw new CannotSet('other words are to stand there already');
    const place = { start: span.start - cell.span.start, end: span.end - cell.span.start };
    const content = contentWith(field, place, checkedWords(words), cellStyle(this.#context, column === 0 && !now.opened));
    this.changed.set(line, { ...now, fields: now.fields.with(column, field.content === '' ? spaced({ ...field, content }) : { ...field, content }) });
    this.#taken.add(cell);
  }

  #cellAt({ start, end }: Span): { readonly line: number; readonly column: number; readonly cell: Cell } {
    for (const [index, { cells }] of [...this.#table.header, ...this.#table.body].entries()) {
      const column = cells.findIndex((cell) => cell !== undefined && cell.span.start <= start && end <= cell.span.end);
      if (column >= 0) return { line: index === 0 ? 0 : index + 1, column, cell: cells[column]! };
    }
    throw new CannotSet('the words stand in no cell');
  }

  /** Adds a row in the style of the row before it. */
  addRow({ before, cells }: RowEdit): void {
    const neighbour = this.#body[before - 1] ?? this.#body[before];
    if (cells.length !== this.#columns) throw new CannotSet(`the new row has ${cells.length} cells, the table ${this.#columns} columns`);
    if (neighbour === undefined || before > this.#body.length) throw new CannotSet('no other row shows how one is written');
    this.#requireAdjacentLines();
    const { opened, closed, fields } = neighbour.row;
    const newFields = cells.map((words, column) => this.#newField(checkedWords(words), column, fields[column], !opened));
    this.added.push({ before, row: { opened, closed, fields: newFields } });
  }

  #newField(words: string, column: number, beside: Field | undefined, opensLine: boolean): Field {
    const { lead = ' ', content = '', trail = ' ' } = beside ?? {};
    const contents = this.#body.map(({ row }) => row.fields[column]?.content ?? '');
    const written = newContent(words, { contents, beside: content, hasCodes: column === 0 }, cellStyle(this.#context, column === 0 && opensLine));
    const field = { lead, content: written, trail };
    return content === '' ? spaced(field) : field;
  }

  /** Reorders the rows of the body. */
  setOrder({ rows }: OrderEdit): void {
    if (this.order !== undefined) throw new CannotSet('the rows of the table have another new order already');
    const ascending = rows.toSorted((a, b) => a - b);
    if (rows.length !== this.#body.length || ascending.some((row, at) => row !== at)) throw new CannotSet('the new order does not name each row once');
    this.#requireAdjacentLines();
    this.order = rows;
  }

  #requireAdjacentLines(): void {
    const parted = this.lines.some(({ start }, at) => at > 0 && start !== this.lines[at - 1]!.next);
    if (parted) throw new CannotSet('other lines stand between the rows');
  }
}

/** A field that was empty, with a space at both ends if it had any. */
function spaced({ lead, content }: Field): Field {
  const gap = lead === '' ? '' : ' ';
  return { lead: gap, content, trail: gap };
}

function contentWith({ content }: Field, span: Span, words: string, style: ContentStyle): string {
  if (words === '') throw new CannotSet('there are no words to set');
  if (content === '') return writtenAlone(words, style);
  const { start, written } = writtenWords(content, span, words, style);
  return content.slice(0, start) + written + content.slice(span.end);
}
