import type { Run, Text } from '../model.ts';

/** Collects the words of a text with their places in the source; white space between them becomes a single space. */
export class CollapsedText {
  #value = '';
  readonly #runs: { at: number; start: number; length: number }[] = [];
  #space = false;
  #spaceOffset: number | undefined;

  /** Adds a space; it has a place in the source only if an offset is given. */
  space(offset?: number): void {
    if (this.#space) return;
    this.#space = true;
    this.#spaceOffset = offset;
  }

  /** Adds words as they are; they have a place in the source only if the offset of the first character is given. */
  words(words: string, offset?: number): void {
    if (this.#space && this.#value !== '') this.#append(' ', this.#spaceOffset);
    this.#space = false;
    this.#append(words, offset);
  }

  /** Whether there are no words yet. */
  isEmpty(): boolean {
    return this.#value === '';
  }

  text(): Text {
    const runs: readonly Run[] = this.#runs;
    return { value: this.#value, runs };
  }

  #append(words: string, offset: number | undefined): void {
    const at = this.#value.length;
    this.#value += words;
    if (offset === undefined) return;
    const last = this.#runs.at(-1);
    const goesOn = last !== undefined && last.at + last.length === at && last.start + last.length === offset;
    if (goesOn) last.length += words.length;
    else this.#runs.push({ at, start: offset, length: words.length });
  }
}
