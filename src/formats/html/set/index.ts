import type { Document, Edit, Page, Rewritten, Text } from '../../../model.ts';
import { textAt, textsOutsideTables } from '../../../text/outer-texts.ts';
import { cellAt, tablesOf, type PlacedTable } from '../../../text/tables.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { PendingReadings } from '../../writing/pending-readings.ts';
import type { Piece } from '../../writing/pieces.ts';
import { rewritten, type PageChanges } from '../../writing/rewritten.ts';
import { readHtml } from '../read.ts';
import { HtmlChanges } from './html-changes.ts';

/** Applies edits to an HTML page: words in cells, paragraphs, titles and items, rows of tables. Nothing else changes by a byte. */
export function rewriteHtml(page: Page, edits: readonly Edit[]): Rewritten {
  const document = readHtml(page);
  return rewritten(page, edits, () => new HtmlPageChanges(page, document), readHtml);
}

class HtmlPageChanges implements PageChanges {
  readonly pending: PendingReadings;
  readonly #tables: readonly PlacedTable[];
  readonly #texts: readonly Text[];
  readonly #html: HtmlChanges;

  constructor({ source }: Page, document: Document) {
    this.pending = new PendingReadings(document);
    this.#tables = tablesOf(document);
    this.#texts = textsOutsideTables(document);
    this.#html = new HtmlChanges({ source, inMarkdown: false }, this.pending);
  }

  get pieces(): readonly Piece[] {
    return this.#html.pieces;
  }

  add(edit: Edit): void {
    if (edit.kind === 'words') {
      const placed = cellAt(this.#tables, edit.span.start);
      if (placed === undefined) this.#html.setText(edit, textAt(this.#texts, edit.span.start));
      else this.#html.setCell(edit, placed);
      return;
    }
    const placed = this.#tables.find(({ table }) => table.span.start === edit.block);
    if (placed === undefined) throw new CannotSet('there is no table');
    if (edit.kind === 'row') this.#html.addRow(edit, placed);
    else this.#html.setOrder(edit, placed);
  }
}
