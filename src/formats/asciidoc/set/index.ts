import type { Document, Edit, Page, Rewritten, Span, Table, Text, WordsEdit } from '../../../model.ts';
import { textAt, textsOutsideTables } from '../../../text/outer-texts.ts';
import { cellAt, paragraphsIn, tablesOf, type PlacedCell, type PlacedTable } from '../../../text/tables.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { checkedWords } from '../../writing/new-words.ts';
import { PendingReadings } from '../../writing/pending-readings.ts';
import type { Piece } from '../../writing/pieces.ts';
import { rewritten, type PageChanges } from '../../writing/rewritten.ts';
import { writtenAlone } from '../../markdown/set/replace-words.ts';
import { readAsciidoc } from '../read.ts';
import { separatorOf } from './separator.ts';
import { newRowPiece, orderPieces } from './rows.ts';
import { styleOf } from './style.ts';
import { wordsPiece } from './words.ts';

/** Applies edits to a page: words in cells, paragraphs, titles and list items, rows of tables. Nothing else changes by a byte. */
export function rewriteAsciidoc(page: Page, edits: readonly Edit[]): Rewritten {
  const document = readAsciidoc(page);
  return rewritten(page, edits, () => new AsciidocChanges(page.source, document), readAsciidoc);
}

class AsciidocChanges implements PageChanges {
  readonly pieces: Piece[] = [];
  readonly pending: PendingReadings;
  readonly #source: string;
  readonly #tables: readonly PlacedTable[];
  readonly #texts: readonly Text[];
  /** The tables with new rows or a new order, in which no words change at the same time. */
  readonly #moved = new Set<Table>();
  readonly #worded = new Set<Table>();

  constructor(source: string, document: Document) {
    this.#source = source;
    this.pending = new PendingReadings(document);
    this.#tables = tablesOf(document);
    this.#texts = textsOutsideTables(document);
  }

  add(edit: Edit): void {
    if (edit.kind === 'words') {
      const placed = cellAt(this.#tables, edit.span.start);
      if (placed === undefined) this.#addToText(edit);
      else this.#addToCell(edit, placed);
      return;
    }
    const placed = this.#tables.find(({ table }) => table.span.start === edit.block);
    if (placed === undefined) throw new CannotSet('there is no table');
    const { table } = placed;
    if (edit.kind === 'row') {
      const separator = separatorOf(this.#source, table);
      const piece = newRowPiece(this.#source, table, edit, styleOf({ separator }));
      if (this.#moved.has(table)) throw new CannotSet('the rows of the table have another new order already');
      this.pending.addRow(edit);
      this.pieces.push(piece);
    } else {
      const pieces = orderPieces(this.#source, table, edit);
      if (this.#worded.has(table) || this.#moved.has(table)) throw new CannotSet('other changes are to be made to the table already');
      this.#moved.add(table);
      this.pieces.push(...pieces);
    }
    this.#worded.add(table);
  }

  #addToCell(edit: WordsEdit, placed: PlacedCell): void {
    const { cell, table } = placed;
    if (this.#moved.has(table)) throw new CannotSet('the rows of the table have another new order already');
    const style = styleOf({ separator: separatorOf(this.#source, table) });
    const text = paragraphsIn(cell.blocks).map((paragraph) => paragraph.text).find((each) => textAt([each], edit.span.start) !== undefined);
    const words = checkedWords(edit.words);
    if ((edit.without ?? []).length > 0) throw new CannotSet('the words stand in several paragraphs');
    if (text === undefined && edit.span.start !== edit.span.end) throw new CannotSet('the words do not stand in one paragraph');
    const piece = text === undefined ? { ...edit.span, text: writtenAlone(words, style) } : wordsPiece(this.#source, text, cell.span, edit.span, words, style);
    this.pending.addCell(edit, placed);
    this.#worded.add(table);
    this.pieces.push(piece);
  }

  #addToText({ span, words, without = [], ...edit }: WordsEdit): void {
    const text = textAt(this.#texts, span.start);
    if (text === undefined || without.length > 0) throw new CannotSet('the words do not stand in one paragraph');
    const piece = wordsPiece(this.#source, text, whole(this.#source), span, checkedWords(words), styleOf({ separator: undefined }));
    this.pending.addText({ span, words, ...edit }, text);
    this.pieces.push(piece);
  }
}

function whole(source: string): Span {
  return { start: 0, end: source.length };
}
