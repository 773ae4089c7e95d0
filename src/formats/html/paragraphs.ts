import type { Paragraph, Text } from '../../model.ts';
import type { Excerpt } from './excerpt.ts';
import type { HtmlElement, HtmlText } from './nodes.ts';
import { blockElements, neutral } from './elements.ts';
import { TextBuilder } from './visible-text.ts';

/** The words of a paragraph that is being read. */
export class ParagraphBuilder {
  readonly #excerpt: Excerpt;
  #text = new TextBuilder();
  /** The element of the words so far; undefined where there are none, or where they stand in several pieces. */
  #home: HtmlElement | undefined;
  #pieces = 0;

  constructor(excerpt: Excerpt) {
    this.#excerpt = excerpt;
  }

  /** Adds the characters of a node. */
  add({ parent, place }: HtmlText): void {
    if (place === undefined) return;
    const { source, text, spansIn } = this.#excerpt;
    const isBlank = /^\s*$/.test(text.slice(place.startOffset, place.endOffset));
    if (!isBlank) {
      this.#pieces += parent === this.#home && this.#pieces === 1 && this.#end === place.startOffset ? 0 : 1;
      this.#home = parent;
    }
    this.#end = place.endOffset;
    for (const { start, end } of spansIn(place.startOffset, place.endOffset)) this.#text.add(source, start, end);
  }

  #end = -1;

  /** Adds a line break. */
  space(): void {
    this.#text.space();
    if (!this.#text.isEmpty()) this.#pieces += 1;
  }

  /** Adds words that stand in no text, such as those of an image. */
  insert(words: string): void {
    this.#pieces += 2;
    this.#text.insert(words);
  }

  /** Ends the paragraph; undefined where it has no words. */
  take(): Paragraph | undefined {
    const text = this.#text.text();
    const plain = this.#pieces === 1 && isPlainHome(this.#home) && isWhole(text);
    [this.#text, this.#home, this.#pieces, this.#end] = [new TextBuilder(), undefined, 0, -1];
    return text.value === '' ? undefined : { kind: 'paragraph', text, plain };
  }
}

function isPlainHome(element: HtmlElement | undefined): boolean {
  for (let at = element; at !== undefined && !blockElements.has(at.name); at = at.parent) {
    if (!neutral.has(at.name)) return false;
  }
  return true;
}

/** Whether a text begins and ends with characters of the source, and not with a character reference. */
function isWhole({ value, runs }: Text): boolean {
  const last = runs.at(-1);
  return runs[0]?.at === 0 && last !== undefined && last.at + last.length === value.length;
}
