import type { Block, Document, Edit, Page, Paragraph, Text, WordsEdit } from '../../../model.ts';
import { innerBlocks } from '../../../text/inner-blocks.ts';
import { textAt } from '../../../text/outer-texts.ts';
import { indexAt, spanOf } from '../../../text/spans.ts';
import { columnsOf } from '../../width.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { checkedWords } from '../../writing/new-words.ts';
import type { Piece } from '../../writing/pieces.ts';
import type { Line } from '../lines/line.ts';
import { changedLines } from './cell-words.ts';
import { excerptOf, sourceOf } from './excerpt.ts';

/** The paragraphs of a page outside of tables: in sections, lists, directives, and the fields of operations. */
export class PageTexts {
  readonly #source: string;
  readonly #lines: readonly Line[];
  readonly #paragraphs: ReadonlyMap<Text, Paragraph>;
  readonly #texts: readonly Text[];

  constructor({ source }: Pick<Page, 'source'>, lines: readonly Line[], { blocks }: Pick<Document, 'blocks'>) {
    this.#source = source;
    this.#lines = lines;
    this.#paragraphs = new Map(paragraphsIn(blocks).map((paragraph) => [paragraph.text, paragraph]));
    this.#texts = [...this.#paragraphs.keys()];
  }

  /** The text that an edit changes; undefined where it changes none of these. */
  textOf(edit: Edit): Text | undefined {
    return edit.kind === 'words' ? textAt(this.#texts, edit.span.start) : undefined;
  }

  /** New words in a paragraph, which is wrapped as wide as it was, and not at all if it has one line. Throws `CannotSet`. */
  pieceOf({ span, words: given, without = [] }: WordsEdit, text: Text): Piece {
    const paragraph = this.#paragraphs.get(text);
    const whole = spanOf(text);
    if (paragraph === undefined || whole === undefined || without.length > 0 || indexAt(text, span.end - 1) === undefined) {
      throw new CannotSet('the words do not stand in one paragraph');
    }
    const words = checkedWords(given);
    if (words === '') throw new CannotSet('there are no words to set');
    const excerpt = excerptOf(this.#source, this.#lines, whole);
    const { raws, starts } = excerpt;
    const limit = raws.length === 1 ? Infinity : raws.reduce((most, raw) => Math.max(most, columnsOf(raw)), leastWidth);
    const changed = changedLines({ texts: raws, starts }, [{ paragraph, span, words, without: [] }], limit);
    const lines = changed.map((raw, at) => ({ raw, origin: Math.min(at, raws.length - 1) }));
    return trimmed({ start: excerpt.start, end: excerpt.end, text: sourceOf(excerpt, lines) }, this.#source);
  }
}

/** In columns; no narrower paragraph was wrapped on purpose. */
const leastWidth = 72;

function paragraphsIn(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : paragraphsIn(innerBlocks(block))));
}

/** A piece without what it leaves as it is at both ends. */
function trimmed({ start, end, text }: Piece, source: string): Piece {
  let [from, to] = [0, 0];
  const most = Math.min(text.length, end - start);
  while (from < most && text[from] === source[start + from]) from += 1;
  while (to < most - from && text[text.length - 1 - to] === source[end - 1 - to]) to += 1;
  return { start: start + from, end: end - to, text: text.slice(from, text.length - to) };
}
