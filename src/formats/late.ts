import type { Block, Container, Item, Literal, Paragraph, Section, Text } from '../model.ts';

/** A text with inline markup, as a reader sees it. */
export interface InlineText {
  readonly text: Text;
  /** Whether it is plain words without markup, so that other words can replace them. */
  readonly plain: boolean;
}

/** A paragraph whose text is read on first access. */
export function paragraphOf(read: () => InlineText): Paragraph {
  return new LateParagraph(read);
}

/** A section whose title is read on first access. */
export function sectionOf(title: () => Text, blocks: readonly Block[], ownAnchor: boolean): Section {
  return new LateSection(title, blocks, ownAnchor);
}

/** A list item whose label is read on first access. */
export function itemOf(label: (() => Text) | undefined, blocks: readonly Block[]): Item {
  return label === undefined ? { blocks } : new LateItem(label, blocks);
}

/** A container whose title is read on first access. */
export function containerOf(name: string | undefined, title: (() => Text) | undefined, blocks: readonly Block[]): Container {
  if (name === undefined) return { kind: 'container', blocks };
  return title === undefined ? { kind: 'container', name, blocks } : new LateContainer(name, title, blocks);
}

/** A literal block whose text is read on first access; `opening` is its first line. */
export function literalOf(opening: () => string, text: () => Text): Literal {
  return new LateLiteral(opening, text);
}

class Late<Value> {
  readonly #read: () => Value;
  #value: Value | undefined;

  constructor(read: () => Value) {
    this.#read = read;
  }

  get value(): Value {
    this.#value ??= this.#read();
    return this.#value;
  }
}

class LateParagraph implements Paragraph {
  readonly kind = 'paragraph';
  readonly #content: Late<InlineText>;

  constructor(read: () => InlineText) {
    this.#content = new Late(read);
  }

  get text(): Text {
    return this.#content.value.text;
  }

  get plain(): boolean {
    return this.#content.value.plain;
  }
}

class LateTitle {
  readonly blocks: readonly Block[];
  readonly #title: Late<Text>;

  constructor(title: () => Text, blocks: readonly Block[]) {
    this.#title = new Late(title);
    this.blocks = blocks;
  }

  get title(): Text {
    return this.#title.value;
  }
}

class LateSection extends LateTitle implements Section {
  readonly kind = 'section';
  readonly ownAnchor: boolean;

  constructor(title: () => Text, blocks: readonly Block[], ownAnchor: boolean) {
    super(title, blocks);
    this.ownAnchor = ownAnchor;
  }
}

class LateContainer extends LateTitle implements Container {
  readonly kind = 'container';
  readonly name: string;

  constructor(name: string, title: () => Text, blocks: readonly Block[]) {
    super(title, blocks);
    this.name = name;
  }
}

class LateItem implements Item {
  readonly blocks: readonly Block[];
  readonly #label: Late<Text>;

  constructor(label: () => Text, blocks: readonly Block[]) {
    this.#label = new Late(label);
    this.blocks = blocks;
  }

  get label(): Text {
    return this.#label.value;
  }
}

class LateLiteral implements Literal {
  readonly kind = 'literal';
  readonly #opening: Late<string>;
  readonly #text: Late<Text>;

  constructor(opening: () => string, text: () => Text) {
    this.#opening = new Late(opening);
    this.#text = new Late(text);
  }

  get text(): Text {
    return this.#text.value;
  }

  get opening(): string {
    return this.#opening.value;
  }
}
