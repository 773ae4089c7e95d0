import type { Literal, Paragraph, Text } from '../../../model.ts';
import type { Context } from '../content.ts';
import { inlineText } from '../inline/inline.ts';
import { isPlain } from '../inline/plain-words.ts';
import { unfolded } from '../lines/folded-lines.ts';
import type { Line } from '../lines/line.ts';
import type { Sources } from '../../sources.ts';
import { literalText } from './literal.ts';

/** A paragraph; its text is read on first access. */
export function paragraphOf(lines: readonly Line[], { substitutions, sources }: Context): Paragraph {
  return new LazyParagraph(() => inlineText(unfolded(lines), substitutions), sources);
}

/** A literal block; its lines are cut out of the page and read on first access. */
export function literalOf(lines: () => readonly Line[]): Literal {
  return new LazyLiteral(() => literalText(unfolded(lines())), () => lines()[0]?.text ?? '');
}

/** A literal block with inline markup; read on first access. */
export function parsedLiteralOf(lines: () => readonly Line[], { substitutions }: Context): Literal {
  const text = (): Text => inlineText(unfolded(lines()), substitutions);
  return new LazyLiteral(text, () => /^[^\n]*/.exec(text().value)![0]);
}

class LazyText<Kind extends 'paragraph' | 'literal'> {
  readonly kind: Kind;
  readonly #read: () => Text;
  #text: Text | undefined;

  constructor(kind: Kind, read: () => Text) {
    this.kind = kind;
    this.#read = read;
  }

  get text(): Text {
    this.#text ??= this.#read();
    return this.#text;
  }
}

class LazyParagraph extends LazyText<'paragraph'> implements Paragraph {
  readonly #sources: Sources;

  constructor(read: () => Text, sources: Sources) {
    super('paragraph', read);
    this.#sources = sources;
  }

  get plain(): boolean {
    return isPlain(this.text, this.#sources);
  }
}

class LazyLiteral extends LazyText<'literal'> implements Literal {
  readonly #opening: () => string;

  constructor(read: () => Text, opening: () => string) {
    super('literal', read);
    this.#opening = opening;
  }

  get opening(): string {
    return this.#opening();
  }
}
