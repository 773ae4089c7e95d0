import type { Literal, Paragraph, Text } from '../../model.ts';
import { inlineText } from './inline.ts';
import type { Line } from './line.ts';
import { literalText } from './literal.ts';

/** A paragraph over some lines; its text is read when first asked for. */
export function paragraphOf(lines: readonly Line[]): Paragraph {
  return new LateText('paragraph', lines, inlineText);
}

/** A literal block over some lines, likewise. */
export function literalOf(lines: readonly Line[]): Literal {
  return new LateText('literal', lines, literalText);
}

/** A literal block with inline markup over some lines, likewise. */
export function parsedLiteralOf(lines: readonly Line[]): Literal {
  return new LateText('literal', lines, inlineText);
}

class LateText<Kind extends 'paragraph' | 'literal'> {
  readonly kind: Kind;
  readonly #lines: readonly Line[];
  readonly #read: (lines: readonly Line[]) => Text;
  #text: Text | undefined;

  constructor(kind: Kind, lines: readonly Line[], read: (lines: readonly Line[]) => Text) {
    this.kind = kind;
    this.#lines = lines;
    this.#read = read;
  }

  get text(): Text {
    this.#text ??= this.#read(this.#lines);
    return this.#text;
  }
}
