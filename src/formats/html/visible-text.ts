import type { Run, Span, Text } from '../../model.ts';
import { CollapsedText } from '../../text/collapsed-text.ts';
import { sliceText } from '../../text/spans.ts';
import { characterReferenceAt } from './characters.ts';

/** Builds the text that a reader sees, with its places in the source: white space collapsed, character references replaced. */
export class TextBuilder extends CollapsedText {
  /** Adds characters of a source; references are replaced. */
  add(source: string, start: number, end: number): void {
    const text = source.slice(start, end); // so that no match looks further
    for (let at = 0; at < text.length;) {
      pieces.lastIndex = at;
      const [piece] = pieces.exec(text)!; // any character begins a piece
      const reference = piece === '&' ? characterReferenceAt(text, at) : undefined;
      if (reference !== undefined) this.insert(reference.value);
      else if (/\s/.test(piece[0]!)) this.space(start + at);
      else this.words(piece, start + at);
      at += reference?.length ?? piece.length;
    }
  }

  /** Adds words as they are; their first character stands at an offset of the source. */
  addPlaced(words: string, start: number): void {
    for (const { 0: piece, index } of words.matchAll(/\s+|\S+/g)) {
      if (/\s/.test(piece[0]!)) this.space(start + index);
      else this.words(piece, start + index);
    }
  }

  /** Adds words that have no place in the source. */
  insert(words: string): void {
    for (const piece of words.match(/\s+|\S+/g) ?? []) {
      if (/\s/.test(piece)) this.space();
      else this.words(piece);
    }
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
