import type { Block, Comment, Fault, Item, Text } from '../../model.ts';
import { noText } from '../../text/spans.ts';
import { textOfBlocks } from './block-text.ts';
import { blockElements, containers, listElements, literalElements, unseen } from './elements.ts';
import type { Excerpt } from './excerpt.ts';
import { attributeOf, contentPlace, type HtmlComment, type HtmlElement, type HtmlNode } from './nodes.ts';
import { nested, type Heading } from './outline.ts';
import { ParagraphBuilder } from './paragraphs.ts';
import { plainTreeOf } from './plain-tree.ts';
import { tableIn } from './table.ts';
import { maxDepth, treeOf } from './tree.ts';
import { literalText } from './visible-text.ts';

/** What a stretch of HTML says, as `region.ts` describes it. */
export interface Content {
  readonly flow: readonly (Block | Heading)[];
  readonly faults: readonly Fault[];
  readonly comments: readonly Comment[];
  /** The words of the `title` element of a page. */
  readonly title: Text | undefined;
}

/** Reads an excerpt, of a whole page or of a part of one. */
export function contentOf(excerpt: Excerpt, isPage: boolean): Content {
  const tree = (isPage ? undefined : plainTreeOf(excerpt.text)) ?? treeOf(excerpt.text, isPage);
  if (tree === undefined) {
    const message = `HTML with more than ${maxDepth} levels of elements, or with elements that repeat without end, is not read`;
    const span = { start: excerpt.offsetAt(0), end: excerpt.endAt(excerpt.text.length) };
    return { flow: [], faults: [{ span, message }], comments: [], title: undefined };
  }
  const page = new PageReader(excerpt);
  const flow = page.flowOf(tree.children);
  return { flow, faults: page.faults.toSorted((a, b) => a.span.start - b.span.start), comments: page.comments, title: page.title };
}

/** Reads the elements of one page or region. */
class PageReader {
  readonly excerpt: Excerpt;
  readonly faults: Fault[] = [];
  readonly comments: Comment[] = [];
  title: Text | undefined;
  #tables = 0;

  constructor(excerpt: Excerpt) {
    this.excerpt = excerpt;
  }

  /** Blocks and headings of nodes that stand beside one another. */
  flowOf(nodes: readonly HtmlNode[]): readonly (Block | Heading)[] {
    const flow = new Flow(this);
    flow.addAll(nodes);
    return flow.end();
  }

  /** The blocks of nodes in an item, a cell or the like. */
  blocksOf(nodes: readonly HtmlNode[]): readonly Block[] {
    return nested(this.flowOf(nodes));
  }

  /** The blocks of nodes in a cell, also when its table is read; comments in it are none of the page. */
  blocksInCell(nodes: readonly HtmlNode[]): readonly Block[] {
    this.#tables += 1;
    const blocks = this.blocksOf(nodes);
    this.#tables -= 1;
    return blocks;
  }

  /** The words of nodes as one text. */
  textOf(nodes: readonly HtmlNode[]): Text {
    return textOfBlocks(this.blocksOf(nodes));
  }

  /** Reads a table; comments in it are none of the page. */
  addTable(element: HtmlElement, flow: Flow): void {
    this.#tables += 1;
    const table = tableIn(element, this);
    this.#tables -= 1;
    if ('fault' in table) this.faults.push(table.fault);
    else flow.push(table.table);
  }

  /** Keeps a comment, unless it stands in a table. */
  addComment({ words, place }: HtmlComment): void {
    if (this.#tables > 0 || place === undefined) return;
    const lines = words.split(/\r\n|\r|\n/).map((line) => line.trim());
    const span = { start: this.excerpt.offsetAt(place.startOffset), end: this.excerpt.endAt(place.endOffset) };
    this.comments.push({ span, text: lines.join('\n').trim() });
  }
}

/** The blocks and headings that were read so far, with a paragraph that may go on. */
class Flow {
  readonly #page: PageReader;
  readonly #flow: (Block | Heading)[] = [];
  readonly #paragraph: ParagraphBuilder;

  constructor(page: PageReader) {
    this.#page = page;
    this.#paragraph = new ParagraphBuilder(page.excerpt);
  }

  addAll(nodes: readonly HtmlNode[]): void {
    for (const node of nodes) {
      if (node.kind === 'text') this.#paragraph.add(node);
      else if (node.kind === 'comment') this.#page.addComment(node);
      else this.#addElement(node);
    }
  }

  push(block: Block | Heading): void {
    this.#break();
    this.#flow.push(block);
  }

  end(): readonly (Block | Heading)[] {
    this.#break();
    return this.#flow;
  }

  #break(): void {
    const paragraph = this.#paragraph.take();
    if (paragraph !== undefined) this.#flow.push(paragraph);
  }

  #addElement(element: HtmlElement): void {
    const { name, children } = element;
    const embedded = element.place === undefined ? undefined : this.#page.excerpt.embedded.get(element.place.startOffset);
    if (embedded !== undefined && name === 'div') for (const block of embedded()) this.push(block);
    else if (unseen.has(name)) this.#addUnseen(element);
    else if (name === 'br') this.#paragraph.space();
    else if (name === 'img') this.#paragraph.insert(attributeOf(element, 'alt') ?? '');
    else if (name === 'table') this.#page.addTable(element, this);
    else if (/^h[1-6]$/.test(name)) this.#addHeading(element);
    else if (literalElements.has(name) && !this.#holdsBlocks(element)) this.#addLiteral(element);
    else if (listElements.has(name)) this.#addList(element);
    else if (containers.has(name)) this.#addContainer(element);
    else if (blockElements.has(name) || literalElements.has(name)) {
      this.#break();
      this.addAll(children);
      this.#break();
    } else this.addAll(children);
  }

  /** Whether blocks of the other markup stand in an element. */
  #holdsBlocks({ children }: HtmlElement): boolean {
    const { embedded } = this.#page.excerpt;
    return embedded.size > 0 && children.some((child) => child.place !== undefined && embedded.has(child.place.startOffset));
  }

  /** The title of the page and comments stand in what readers do not see, too. */
  #addUnseen({ name, children }: HtmlElement): void {
    if (name === 'title') this.#page.title ??= this.#page.textOf(children);
    for (const child of children) {
      if (child.kind === 'comment') this.#page.addComment(child);
      else if (child.kind === 'element' && name === 'head') this.#addUnseen(child);
    }
  }

  #addHeading(element: HtmlElement): void {
    const title = this.#page.textOf(element.children);
    const anchor = anchorOf(element);
    if (title.value !== '') this.push({ kind: 'heading', level: Number(element.name[1]), title, anchor });
  }

  #addLiteral(element: HtmlElement): void {
    const { source, spansIn } = this.#page.excerpt;
    const text = literalText(source, charactersIn(element).flatMap(({ startOffset, endOffset }) => spansIn(startOffset, endOffset)));
    if (text.value !== '') this.push({ kind: 'literal', text, opening: /^[^\n]*/.exec(text.value)![0] });
  }

  #addList(element: HtmlElement): void {
    const items = itemsIn(element.children, this.#page);
    if (items.length > 0) this.push({ kind: 'list', items });
  }

  #addContainer({ name, children }: HtmlElement): void {
    const summary = children.find((child) => child.kind === 'element' && child.name === 'summary');
    const title = summary?.kind === 'element' ? this.#page.textOf(summary.children) : noText;
    const blocks = this.#page.blocksOf(children.filter((child) => child !== summary));
    const named = containers.get(name);
    const isEmpty = blocks.length === 0 && title.value === '';
    if (!isEmpty) this.push({ kind: 'container', ...(named !== undefined && { name: named }), ...(title.value !== '' && { title }), blocks });
  }
}

/** The anchor that an element has by its attributes, or an empty link in it. */
function anchorOf(element: HtmlElement): string | undefined {
  const own = attributeOf(element, 'id') ?? (element.name === 'a' ? attributeOf(element, 'name') : undefined);
  return own ?? element.children.reduce<string | undefined>((found, child) => found ?? (child.kind === 'element' && child.name === 'a' ? anchorOf(child) : undefined), undefined);
}

/** Where the characters of an element stand. */
function charactersIn(element: HtmlElement): readonly { readonly startOffset: number; readonly endOffset: number }[] {
  return element.children.flatMap((child) => {
    if (child.kind === 'element') return charactersIn(child);
    return child.kind === 'text' && child.place !== undefined ? [child.place] : [];
  });
}

/** The items of a list; what stands between them is an item, too. Terms of a definition list name the item of their definition. */
function itemsIn(nodes: readonly HtmlNode[], page: PageReader): readonly Item[] {
  const items: Item[] = [];
  let term: Text | undefined;
  const addTerm = (): void => {
    if (term !== undefined) items.push({ label: term, blocks: [] });
    term = undefined;
  };
  for (const node of nodes) {
    if (node.kind === 'element' && node.name === 'dt') {
      addTerm();
      term = page.textOf(node.children);
    } else if (node.kind === 'element' && node.name === 'div' && contentPlace(node) !== undefined && node.children.some(isDefinition)) {
      addTerm();
      items.push(...itemsIn(node.children, page));
    } else {
      const blocks = page.blocksOf(node.kind === 'element' && /^(?:li|dd)$/.test(node.name) ? node.children : [node]);
      if (blocks.length > 0) items.push({ ...(term !== undefined && { label: term }), blocks });
      if (blocks.length > 0) term = undefined;
    }
  }
  addTerm();
  return items;
}

function isDefinition(node: HtmlNode): boolean {
  return node.kind === 'element' && /^d[td]$/.test(node.name);
}
