import { CollapsedText } from '../../../text/collapsed-text.ts';
import { isSpace } from '../lines/whitespace.ts';
import type { InlineSource } from './inline-source.ts';

/** Builds a text with its places in the page, and collapses white space. Ranges must be added in ascending order. */
export class TextBuilder extends CollapsedText {
  readonly #source: InlineSource;
  #part = 0;

  constructor(source: InlineSource) {
    super();
    this.#source = source;
  }

  /** Adds the text from `from` to `to`. */
  add(from: number, to: number): void {
    const { text, parts } = this.#source;
    for (let at = from; at < to;) {
      while (this.#part + 1 < parts.length && parts[this.#part + 1]!.at <= at) this.#part += 1;
      const part = parts[this.#part]!;
      if (isSpace(text.charCodeAt(at))) {
        this.space(at - part.at < part.length ? part.start + at - part.at : undefined);
        at += 1;
        continue;
      }
      const limit = Math.min(to, part.at + part.length);
      const end = endOfWord(text, at, limit);
      this.words(text.slice(at, end), part.start + at - part.at);
      at = end;
    }
  }

  /** Adds words that have no place in the page. */
  insert(words: string): void {
    for (const [index, word] of words.split(/\s+/).entries()) {
      if (index > 0) this.space();
      if (word !== '') this.words(word);
    }
  }
}

function endOfWord(text: string, from: number, to: number): number {
  for (let end = from + 1; end < to; end++) if (isSpace(text.charCodeAt(end))) return end;
  return Math.max(to, from + 1);
}
