/** A node of an HTML tree. */
export type HtmlNode = HtmlElement | HtmlText | HtmlComment;

/** An element, a fragment or a document. */
export interface HtmlElement {
  readonly kind: 'element';
  /** In lower case; empty for a fragment or a document. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly children: HtmlNode[];
  parent: HtmlElement | undefined;
  /** Undefined for an element that the page implies without a tag. */
  place: ElementPlace | undefined;
}

/** Characters as they stand in the text, references not replaced. */
export interface HtmlText {
  readonly kind: 'text';
  parent: HtmlElement | undefined;
  place: NodePlace | undefined;
}

export interface HtmlComment {
  readonly kind: 'comment';
  readonly words: string;
  parent: HtmlElement | undefined;
  place: NodePlace | undefined;
}

/** The offsets of a node in the text that was parsed. */
export interface NodePlace {
  readonly startOffset: number;
  readonly endOffset: number;
}

/** The offsets of an element, and of its tags. */
export interface ElementPlace extends NodePlace {
  readonly startTag?: NodePlace | undefined;
  readonly endTag?: NodePlace | undefined;
  /** Those of its attributes, by name. */
  readonly attrs?: Readonly<Record<string, NodePlace>> | undefined;
}

/** An element without children, which stands nowhere yet. */
export function elementOf(name: string, namespace: string, attributes: HtmlElement['attributes']): HtmlElement {
  return { kind: 'element', name, namespace, attributes, children: [], parent: undefined, place: undefined };
}

/** The value of an attribute; undefined if the element has none of that name. */
export function attributeOf({ attributes }: HtmlElement, name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

/** The offsets of what stands between the tags of an element; undefined if it has no tags. */
export function contentPlace({ place }: HtmlElement): NodePlace | undefined {
  if (place === undefined) return undefined;
  const startOffset = place.startTag?.endOffset ?? place.startOffset;
  return { startOffset, endOffset: Math.max(startOffset, place.endTag?.startOffset ?? place.endOffset) };
}
