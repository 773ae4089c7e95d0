import type { Block, Cell, Span, Text } from '../../model.ts';
import { textOfBlocks } from './block-text.ts';
import type { Excerpt } from './excerpt.ts';
import { attributeOf, contentPlace, type HtmlElement, type HtmlNode, type NodePlace } from './nodes.ts';

/** What reading a cell needs of the page around it. */
export interface CellReader {
  readonly excerpt: Excerpt;
  /** The blocks of nodes in a cell, whenever it is read. */
  blocksInCell(nodes: readonly HtmlNode[]): readonly Block[];
}

/** A cell whose words are read on first access: of a table about something else, little more than the header is asked for. */
export class HtmlCell implements Cell {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly #element: HtmlElement;
  readonly #reader: CellReader;
  #blocks: readonly Block[] | undefined;
  #text: Text | undefined;
  #span: Span | undefined;

  constructor(element: HtmlElement, reader: CellReader) {
    this.rowSpan = spanned(element, 'rowspan', maxRowSpan);
    this.columnSpan = spanned(element, 'colspan', maxColumnSpan);
    this.#element = element;
    this.#reader = reader;
  }

  /** Reads the words now, because they say something of the page, too. */
  read(): void {
    this.#blocks ??= this.#reader.blocksInCell(this.#element.children);
  }

  get blocks(): readonly Block[] {
    this.read();
    return this.#blocks!;
  }

  get text(): Text {
    this.#text ??= textOfBlocks(this.blocks);
    return this.#text;
  }

  get span(): Span {
    const place = contentPlace(this.#element);
    this.#span ??= place === undefined ? { start: 0, end: 0 } : contentSpan(place, this.#element, this.blocks, this.#reader.excerpt);
    return this.#span;
  }
}

const maxColumnSpan = 50;
const maxRowSpan = 500;

function spanned(element: HtmlElement, name: string, most: number): number {
  const value = attributeOf(element, name)?.trim() ?? '';
  return /^\d+$/.test(value) ? Math.min(Math.max(Number(value), 1), most) : 1;
}

/** From the first to the last character of a cell; where it has none, an empty span in its innermost element. */
function contentSpan({ startOffset, endOffset }: NodePlace, element: HtmlElement, blocks: readonly Block[], { text, offsetAt, endAt }: Excerpt): Span {
  const content = text.slice(startOffset, endOffset);
  const words = content.trim();
  if (words === '' || blocks.length === 0) {
    const start = offsetAt(innermost(element)?.startOffset ?? startOffset);
    return { start, end: start };
  }
  const first = startOffset + content.indexOf(words[0]!);
  return { start: offsetAt(first), end: endAt(first + words.length) };
}

/** The content of the last of the elements that a cell without words has, one in another. */
function innermost(element: HtmlElement): NodePlace | undefined {
  const inner = element.children.filter((child) => child.kind === 'element');
  return inner.length === 1 && /^(?:p|div|span)$/.test(inner[0]!.name) ? innermost(inner[0]!) : contentPlace(element);
}
