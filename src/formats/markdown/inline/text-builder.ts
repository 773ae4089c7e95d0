import type { Run, Text } from '../../../model.ts';
import { isSpace } from '../lines/whitespace.ts';
import type { InlineSource } from './inline-source.ts';

/** Builds a text with its places in the page, and collapses white space. Ranges must be added in ascending order. */
export class TextBuilder {
  #value = '';
  readonly #runs: { at: number; start: number; length: number }[] = [];
  readonly #source: InlineSource;
  #part = 0;
  #space = false;
  #spaceOffset: number | undefined;

  constructor(source: InlineSource) {
    this.#source = source;
  }

  /** Adds the text from `from` to `to`. */
  add(from: number, to: number): void {
    const { text, parts } = this.#source;
    for (let at = from; at < to;) {
      while (this.#part + 1 < parts.length && parts[this.#part + 1]!.at <= at) this.#part += 1;
      const part = parts[this.#part]!;
      if (isSpace(text.charCodeAt(at))) {
        this.#addSpace(at - part.at < part.length ? part.start + at - part.at : undefined);
        at += 1;
        continue;
      }
      const limit = Math.min(to, part.at + part.length);
      const end = endOfWord(text, at, limit);
      this.#append(text.slice(at, end), part.start + at - part.at);
      at = end;
    }
  }

  /** Adds a space without a place. */
  space(): void {
    this.#addSpace(undefined);
  }

  /** Adds words that have no place in the page. */
  insert(words: string): void {
    for (const [index, word] of words.split(/\s+/).entries()) {
      if (index > 0) this.space();
      if (word !== '') this.#append(word, undefined);
    }
  }

  text(): Text {
    const runs: readonly Run[] = this.#runs;
    return { value: this.#value, runs };
  }

  #addSpace(offset: number | undefined): void {
    if (this.#space) return;
    this.#space = true;
    this.#spaceOffset = offset;
  }

  #append(words: string, offset: number | undefined): void {
    if (this.#space && this.#value !== '') this.#appendAt(' ', this.#spaceOffset);
    this.#space = false;
    this.#appendAt(words, offset);
  }

  #appendAt(words: string, offset: number | undefined): void {
    const at = this.#value.length;
    this.#value += words;
    if (offset === undefined) return;
    const last = this.#runs.at(-1);
    const goesOn = last !== undefined && last.at + last.length === at && last.start + last.length === offset;
    if (goesOn) last.length += words.length;
    else this.#runs.push({ at, start: offset, length: words.length });
  }
}

function endOfWord(text: string, from: number, to: number): number {
  for (let end = from + 1; end < to; end++) if (isSpace(text.charCodeAt(end))) return end;
  return Math.max(to, from + 1);
}
