import type { Block, Declined, Document, Edit, OrderEdit, Page, Rewritten, RowEdit, Table, Text, WordsEdit } from '../../../model.ts';
import { innerBlocks } from '../../../text/inner-blocks.ts';
import { textAt, textsOutsideTables } from '../../../text/outer-texts.ts';
import type { Context } from '../context.ts';
import { frontMatterOf } from '../front-matter.ts';
import { readPage } from '../read.ts';
import { CannotSet } from './cannot-set.ts';
import { paragraphStyle, titleStyle } from './content.ts';
import { checkedWords } from './escape.ts';
import { paragraphPiece, type Piece } from './paragraph.ts';
import { drawnTable } from './pipe-drawing.ts';
import { PipeTableChanges } from './pipe-table.ts';

/**
 * Applies edits to a page: words in cells of pipe tables, in paragraphs, titles and list items, rows of pipe tables. Nothing
 * else changes by a byte.
 */
export function rewriteMarkdown(page: Page, edits: readonly Edit[]): Rewritten {
  const { document, context } = readPage(page);
  const { source, declined, pending } = attempt(page, document, context, edits);
  const misread = misreadIn(pending, { ...page, source });
  if (misread.length === 0) return { source, declined };
  const reasons = new Map([...declined, ...misread].map((each) => [each.edit, each]));
  const rest = attempt(page, document, context, edits.filter((edit) => !reasons.has(edit)));
  return { source: rest.source, declined: edits.flatMap((edit) => reasons.get(edit) ?? []) };
}

/** New words of a text outside of tables: the number of the text, and how it is to read. */
interface PendingText {
  readonly edit: Edit;
  readonly index: number;
  readonly expected: string;
}

interface Attempt extends Rewritten {
  readonly pending: readonly PendingText[];
}

/** The edits of texts that read otherwise than they should, since what stands around them is more than Markdown. */
function misreadIn(pending: readonly PendingText[], after: Page): readonly Declined[] {
  if (pending.length === 0) return [];
  const texts = textsOutsideTables(readPage(after).document);
  return pending.flatMap(({ edit, index, expected }) =>
    (texts[index]?.value === expected ? [] : [{ edit, reason: 'the new words cannot be told from markup beside them' }]));
}

function attempt(page: Page, document: Document, context: Context, edits: readonly Edit[]): Attempt {
  const changes = new PageChanges(page.source, document, context);
  const declined = edits.flatMap((edit): Declined | readonly never[] => {
    try {
      changes.add(edit);
      return [];
    } catch (error) {
      if (error instanceof CannotSet) return { edit, reason: error.message };
      throw error;
    }
  });
  return { source: spliced(page.source, changes.pieces), declined, pending: changes.pending };
}

class PageChanges {
  readonly #source: string;
  readonly #context: Context;
  readonly #tables: readonly Table[];
  readonly #texts: readonly Text[];
  readonly #titles: ReadonlySet<Text>;
  readonly #changed = new Map<Table, PipeTableChanges>();
  readonly #pieces: Piece[] = [];
  readonly pending: PendingText[] = [];

  constructor(source: string, document: Document, context: Context) {
    this.#source = source;
    this.#context = context;
    this.#tables = tablesIn(document.blocks);
    this.#texts = textsOutsideTables(document);
    this.#titles = new Set(titlesOf(document));
  }

  get pieces(): readonly Piece[] {
    const tables = [...this.#changed.values()].map((changes): Piece => ({ ...changes.span, text: drawnTable(changes, this.#source) }));
    return [...tables, ...this.#pieces].toSorted((one, other) => one.start - other.start);
  }

  /** Adds an edit. Throws `CannotSet`. */
  add(edit: Edit): void {
    if (edit.kind !== 'words') this.#addToTable(edit, this.#tables.find(({ span }) => span.start === edit.block));
    else {
      const table = this.#tables.find(({ span }) => span.start <= edit.span.start && edit.span.end <= span.end);
      if (table === undefined) this.#addToText(edit);
      else this.#addToTable(edit, table);
    }
  }

  #addToTable(edit: WordsEdit | RowEdit | OrderEdit, table: Table | undefined): void {
    if (table === undefined) throw new CannotSet('there is no table');
    if (table.markup !== 'pipe') throw new CannotSet('canonlint does not write tables in HTML');
    const changes = this.#changed.get(table) ?? new PipeTableChanges(this.#source, table, this.#context);
    if (edit.kind === 'words') changes.setWords(edit);
    else if (edit.kind === 'row') changes.addRow(edit);
    else changes.setOrder(edit);
    this.#changed.set(table, changes);
  }

  #addToText(edit: WordsEdit): void {
    const { span, words, without = [] } = edit;
    const text = textAt(this.#texts, span.start);
    if (text === undefined || without.length > 0) throw new CannotSet('the words do not stand in one paragraph');
    if (span.start < (frontMatterOf(this.#source)?.end ?? 0)) throw new CannotSet('the words stand in the front matter');
    const style = this.#titles.has(text) ? titleStyle(this.#context) : paragraphStyle(this.#context);
    const piece = paragraphPiece(this.#source, text, span, checkedWords(words), style);
    const index = this.#texts.indexOf(text);
    if (this.pending.some((other) => other.index === index)) throw new CannotSet('other words are to stand there already');
    this.#pieces.push(piece);
    const [start, end] = [indexIn(text, span.start), indexIn(text, span.end - 1) + 1];
    const expected = text.value.slice(0, start) + checkedWords(words) + text.value.slice(end);
    this.pending.push({ edit, index, expected });
  }
}

/** The index in a text of the character at an offset. */
function indexIn({ runs }: Text, offset: number): number {
  const run = runs.find(({ start, length }) => start <= offset && offset < start + length)!; // the words stand in the text
  return run.at + offset - run.start;
}

function tablesIn(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block] : tablesIn(innerBlocks(block))));
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

function spliced(source: string, pieces: readonly Piece[]): string {
  let [result, from] = ['', 0];
  for (const { start, end, text } of pieces) {
    result += source.slice(from, start) + text;
    from = end;
  }
  return result + source.slice(from);
}
