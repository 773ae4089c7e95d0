import type { Block, Document, Edit, OrderEdit, Page, Rewritten, Row, RowEdit, Span, Table, Text, WordsEdit } from '../../../model.ts';
import { innerBlocks } from '../../../text/inner-blocks.ts';
import { countBefore } from '../../../text/ordered.ts';
import { textAt, textsOutsideTables } from '../../../text/outer-texts.ts';
import { cellAt, tablesOf, type PlacedCell, type PlacedTable } from '../../../text/tables.ts';
import { escapedHtml } from '../../html/set/escape.ts';
import { HtmlChanges } from '../../html/set/html-changes.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { checkedWords } from '../../writing/new-words.ts';
import { PendingReadings } from '../../writing/pending-readings.ts';
import type { Piece } from '../../writing/pieces.ts';
import { rewritten, type PageChanges } from '../../writing/rewritten.ts';
import type { Context } from '../context.ts';
import { frontMatterOf } from '../front-matter.ts';
import { readMarkdown, readPage } from '../read.ts';
import { paragraphStyle, styleBetweenTags, titleStyle } from './content.ts';
import { newContent } from './new-content.ts';
import { paragraphPiece } from './paragraph.ts';
import { drawnTable } from './pipe-drawing.ts';
import { PipeTableChanges } from './pipe-table.ts';
import type { ContentStyle } from './replace-words.ts';

/** Applies edits to a page: words in cells, paragraphs, titles and list items, rows of tables. Nothing else changes by a byte. */
export function rewriteMarkdown(page: Page, edits: readonly Edit[]): Rewritten {
  const html: Span[] = [];
  const { document, context } = readPage(page, html);
  return rewritten(page, edits, () => new MarkdownChanges(document, context, html), readMarkdown);
}

class MarkdownChanges implements PageChanges {
  readonly pending: PendingReadings;
  readonly #source: string;
  readonly #context: Context;
  readonly #html: HtmlChanges;
  readonly #htmlParts: readonly Span[];
  readonly #tables: readonly PlacedTable[];
  readonly #texts: readonly Text[];
  readonly #titles: ReadonlySet<Text>;
  readonly #changed = new Map<Table, PipeTableChanges>();
  readonly #pieces: Piece[] = [];

  constructor(document: Document, context: Context, htmlParts: readonly Span[]) {
    const { source } = context;
    this.#source = source;
    this.#context = context;
    this.pending = new PendingReadings(document);
    this.#html = new HtmlChanges({ source, inMarkdown: true }, this.pending);
    this.#htmlParts = htmlParts.toSorted((one, other) => one.start - other.start);
    this.#tables = tablesOf(document);
    this.#texts = textsOutsideTables(document);
    this.#titles = new Set(titlesOf(document));
  }

  get pieces(): readonly Piece[] {
    const tables = [...this.#changed.values()].map((changes): Piece => ({ ...changes.span, text: drawnTable(changes, this.#source) }));
    return [...tables, ...this.#pieces, ...this.#html.pieces];
  }

  add(edit: Edit): void {
    if (edit.kind !== 'words') this.#addToTable(edit, this.#tables.find(({ table }) => table.span.start === edit.block));
    else {
      const placed = cellAt(this.#tables, edit.span.start);
      if (placed === undefined) this.#addToText(edit);
      else this.#addToCell(edit, placed);
    }
  }

  #addToTable(edit: RowEdit | OrderEdit, placed: PlacedTable | undefined): void {
    if (placed === undefined) throw new CannotSet('there is no table');
    if (placed.table.markup === 'pipe') this.#changePipe(placed, (changes) => (edit.kind === 'row' ? changes.addRow(edit) : changes.setOrder(edit)));
    else if (edit.kind === 'row') this.#html.addRow(edit, placed, (words, beside, column) => this.#writtenLike(words, placed.table, beside, column));
    else this.#html.setOrder(edit, placed);
  }

  #addToCell(edit: WordsEdit, placed: PlacedCell): void {
    if (placed.table.markup === 'pipe') this.#changePipe(placed, (changes) => changes.setWords(edit));
    else if (this.#isHtml(edit.span)) this.#html.setCell(edit, placed);
    else {
      this.#html.keepRows(placed);
      const piece = this.#pieceOf(edit, textAt(textsOutsideTables(placed.cell), edit.span.start), styleBetweenTags(this.#context));
      this.pending.addCell(edit, placed);
      this.#pieces.push(piece);
    }
  }

  /** Words for a cell in HTML like that of a row, which may hold Markdown. */
  #writtenLike(words: string, { body }: Table, beside: Row, column: number): string {
    const contentOf = ({ cells }: Row): string => this.#source.slice(cells[column]?.span.start, cells[column]?.span.end);
    const [run] = beside.cells[column]?.text.runs ?? [];
    if (run === undefined || this.#isHtml({ start: run.start, end: run.start + run.length })) return escapedHtml(words, true, true);
    return newContent(words, { contents: body.map(contentOf), beside: contentOf(beside), hasCodes: column === 0 }, styleBetweenTags(this.#context));
  }

  #changePipe(placed: PlacedTable, change: (changes: PipeTableChanges) => void): void {
    const { table, root } = placed;
    if (root !== table) this.#html.keepRows(placed);
    const changes = this.#changed.get(table) ?? new PipeTableChanges(this.#source, table, this.#context);
    change(changes);
    this.#changed.set(table, changes);
  }

  #addToText(edit: WordsEdit): void {
    const text = textAt(this.#texts, edit.span.start);
    if (this.#isHtml(edit.span)) {
      this.#html.setText(edit, text);
      return;
    }
    if (edit.span.start < (frontMatterOf(this.#source)?.end ?? 0)) throw new CannotSet('the words stand in the front matter');
    const style = text !== undefined && this.#titles.has(text) ? titleStyle(this.#context) : paragraphStyle(this.#context);
    const piece = this.#pieceOf(edit, text, style);
    this.pending.addText(edit, text!); // it has a piece
    this.#pieces.push(piece);
  }

  #pieceOf({ span, words, without = [] }: WordsEdit, text: Text | undefined, style: ContentStyle): Piece {
    if (text === undefined || without.length > 0) throw new CannotSet('the words do not stand in one paragraph');
    return paragraphPiece(this.#source, text, span, checkedWords(words), style);
  }

  /** Whether words stand in raw HTML. */
  #isHtml({ start, end }: Span): boolean {
    const part = this.#htmlParts[countBefore(this.#htmlParts, start + 1, (each) => each.start) - 1];
    return part !== undefined && (start < part.end || (start === end && start === part.end));
  }
}

/** The titles of a page and the terms of its lists, which stand in lines of their own. */
function titlesOf({ title, blocks }: Document): readonly Text[] {
  return [...(title === undefined ? [] : [title]), ...titlesIn(blocks)];
}

function titlesIn(blocks: readonly Block[]): readonly Text[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'section') return [block.title, ...titlesIn(block.blocks)];
    if (block.kind === 'list') return block.items.flatMap(({ label, blocks: inner }) => [...(label === undefined ? [] : [label]), ...titlesIn(inner)]);
    return titlesIn(innerBlocks(block));
  });
}
