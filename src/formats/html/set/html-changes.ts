import type { OrderEdit, RowEdit, Table, Text, WordsEdit } from '../../../model.ts';
import { textAt, textsOutsideTables } from '../../../text/outer-texts.ts';
import type { PlacedCell, PlacedTable } from '../../../text/tables.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { checkedWords } from '../../writing/new-words.ts';
import type { PendingReadings } from '../../writing/pending-readings.ts';
import type { Piece } from '../../writing/pieces.ts';
import { escapedHtml } from './escape.ts';
import { TableRows, type WriteLike } from './table-rows.ts';
import { fillingPiece, wordsPiece, type HtmlPage } from './words.ts';

/** The changes to the HTML of a page. Each method throws `CannotSet` for an edit that cannot be written. */
export class HtmlChanges {
  readonly pieces: Piece[] = [];
  readonly #page: HtmlPage;
  readonly #pending: PendingReadings;
  readonly #rows = new Map<Table, TableRows>();
  /** The outermost tables with edits, and whether rows of them move. */
  readonly #moves = new Map<Table, boolean>();

  constructor(page: HtmlPage, pending: PendingReadings) {
    this.#page = page;
    this.#pending = pending;
  }

  /** Replaces words of a text outside of tables. */
  setText(edit: WordsEdit, text: Text | undefined): void {
    const { span, words, without = [] } = edit;
    if (text === undefined || without.length > 0) throw new CannotSet('the words do not stand in one paragraph');
    const piece = wordsPiece(this.#page, text, span, newWords(words));
    this.#pending.addText(edit, text);
    this.pieces.push(piece);
  }

  /** Replaces words of a cell, or fills an empty one. */
  setCell(edit: WordsEdit, placed: PlacedCell): void {
    const { span, words, without = [] } = edit;
    if (without.length > 0) throw new CannotSet('the words stand in several paragraphs');
    this.keepRows(placed);
    const text = textAt(textsOutsideTables(placed.cell), span.start);
    const piece = text === undefined ? fillingPiece(this.#page, span.start, newWords(words)) : wordsPiece(this.#page, text, span, newWords(words));
    this.#pending.addCell(edit, placed);
    this.pieces.push(piece);
  }

  /** Adds a row; `write` writes words in cells that hold other markup. */
  addRow(edit: RowEdit, placed: PlacedTable, write?: WriteLike): void {
    this.keepRows(placed);
    const asHtml: WriteLike = (words) => escapedHtml(words, this.#page.inMarkdown, true);
    this.pieces.push(this.#rowsOf(placed.table).pieceOfRow(edit, write ?? asHtml));
    this.#pending.addRow(edit);
  }

  /** Reorders the rows of a table's body. */
  setOrder(edit: OrderEdit, { table, root }: PlacedTable): void {
    if (this.#moves.has(root)) throw new CannotSet('the table has other changes already');
    this.pieces.push(...this.#rowsOf(table).piecesOfOrder(edit));
    this.#moves.set(root, true);
  }

  /** Keeps the rows of a table where they are, since something in it changes. */
  keepRows({ root }: PlacedTable): void {
    if (this.#moves.get(root) === true) throw new CannotSet('the rows of the table have another new order already');
    this.#moves.set(root, false);
  }

  #rowsOf(table: Table): TableRows {
    const rows = this.#rows.get(table) ?? new TableRows(this.#page, table);
    this.#rows.set(table, rows);
    return rows;
  }
}

function newWords(words: string): string {
  const checked = checkedWords(words);
  if (checked === '') throw new CannotSet('there are no words to set');
  return checked;
}
