import type { Run, Span, Text } from '../../model.ts';
import { sliceText } from '../../text/spans.ts';
import { characterReferenceAt } from './characters.ts';

/** Builds the text that a reader sees, with its places in the source: white space collapsed, character references replaced. */
export class TextBuilder {
  #value = '';
  readonly #runs: { at: number; start: number; length: number }[] = [];
  #space = false;
  #spaceOffset: number | undefined;

  /** Adds characters of a source; references are replaced. */
  add(source: string, start: number, end: number): void {
    const text = source.slice(start, end); // so that no match looks further
    for (let at = 0; at < text.length;) {
      pieces.lastIndex = at;
      const [piece] = pieces.exec(text)!; // any character begins a piece
      const reference = piece === '&' ? characterReferenceAt(text, at) : undefined;
      if (reference !== undefined) this.insert(reference.value);
      else if (/\s/.test(piece[0]!)) this.space(start + at);
      else this.#addWords(piece, start + at);
      at += reference?.length ?? piece.length;
    }
  }

  /** Adds words as they are; their first character stands at an offset of the source. */
  addPlaced(words: string, start: number): void {
    for (const { 0: piece, index } of words.matchAll(/\s+|\S+/g)) {
      if (/\s/.test(piece[0]!)) this.space(start + index);
      else this.#addWords(piece, start + index);
    }
  }

  /** Adds a space; it has a place in the source only if an offset is given. */
  space(offset?: number): void {
    if (this.#space) return;
    this.#space = true;
    this.#spaceOffset = offset;
  }

  /** Adds words that have no place in the source. */
  insert(words: string): void {
    for (const piece of words.match(/\s+|\S+/g) ?? []) {
      if (/\s/.test(piece)) this.space();
      else this.#addWords(piece, undefined);
    }
  }

  /** Whether there are no words yet. */
  isEmpty(): boolean {
    return this.#value === '';
  }

  text(): Text {
    const runs: readonly Run[] = this.#runs;
    return { value: this.#value, runs };
  }

  #addWords(words: string, offset: number | undefined): void {
    if (this.#space && this.#value !== '') this.#append(' ', this.#spaceOffset);
    this.#space = false;
    this.#append(words, offset);
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

/** White space, an ampersand, or words with single spaces between them. */
const pieces = /\s+|&|[^\s&]+(?: [^\s&]+)*/y;

/** A text whose white space stays, with line ends as `\\n` and references replaced, without blank lines around it. */
export function literalText(source: string, spans: readonly Span[]): Text {
  const text = new LiteralBuilder();
  for (const { start, end } of spans) text.add(source, start, end);
  return text.text();
}

class LiteralBuilder {
  #value = '';
  readonly #runs: Run[] = [];

  add(source: string, start: number, end: number): void {
    const text = source.slice(start, end);
    for (let at = 0; at < text.length;) {
      literalPieces.lastIndex = at;
      const [piece] = literalPieces.exec(text)!; // any character begins a piece
      const reference = piece === '&' ? characterReferenceAt(text, at) : undefined;
      if (/^[\r\n]/.test(piece)) this.#value += '\n';
      else if (reference !== undefined) this.#value += reference.value;
      else this.#append(piece, start + at);
      at += reference?.length ?? piece.length;
    }
  }

  text(): Text {
    const lead = /^\n*/.exec(this.#value)![0].length;
    return sliceText({ value: this.#value, runs: this.#runs }, lead, Math.max(lead, this.#value.trimEnd().length));
  }

  #append(words: string, start: number): void {
    this.#runs.push({ at: this.#value.length, start, length: words.length });
    this.#value += words;
  }
}

/** A line end, an ampersand, or anything else up to the next of these. */
const literalPieces = /\r\n|\r|\n|&|[^\r\n&]+/y;
