import { elementOf, type HtmlElement } from './nodes.ts';
import { plainTags, type PlainTag } from './plain-tags.ts';

/**
 * The tree of a part of an HTML page in which every element ends with its own tag, or with the part, inside of the element
 * that it begins in, and stands where the standard expects it, so that its parser repairs nothing. Undefined for any other text. The places of
 * attributes are left out. Of raw HTML in Markdown, 97 % is plain, and read in a fifth of the parser's time.
 */
export function plainTreeOf(text: string): HtmlElement | undefined {
  if (text.includes('\0')) return undefined;
  const root = elementOf('', '', []);
  const tree = new PlainTree(root, text);
  for (let at = 0; at < text.length;) {
    const end = text[at] === '<' ? tree.addMarkup(at) : tree.addCharacters(at);
    if (end === undefined) return undefined;
    at = end;
  }
  tree.end();
  return root;
}

/** Deeper elements are left to the parser, which has a bound. */
const maxDepth = 100;

const htmlNamespace = 'http://www.w3.org/1999/xhtml';

/** A tree that grows; what adds something returns its end, or undefined where it is not plain. */
class PlainTree {
  /** The innermost element whose end tag is still to come. */
  open: HtmlElement;
  readonly #text: string;
  readonly #tagOf = plainTags();
  #depth = 0;

  constructor(root: HtmlElement, text: string) {
    this.open = root;
    this.#text = text;
  }

  addCharacters(at: number): number | undefined {
    const next = this.#text.indexOf('<', at);
    const end = next < 0 ? this.#text.length : next;
    if (tableParts.has(this.open.name) && !isSpace.test(this.#text.slice(at, end))) return undefined;
    const beginsLiteral = this.open.name === 'pre' && this.open.children.length === 0;
    if (beginsLiteral && this.#text[at] === '&') return undefined; // it may be a line break
    if (!beginsLiteral || !isLineBreak.test(this.#text.slice(at, end))) this.open.children.push({ kind: 'text', parent: this.open, place: { startOffset: at, endOffset: end } });
    return end;
  }

  /** Ends what is still open. */
  end(): void {
    for (let at = this.open; at.parent !== undefined; at = at.parent) if (at.place !== undefined) at.place = { ...at.place, endOffset: this.#text.length };
  }

  addMarkup(at: number): number | undefined {
    if (this.#text.startsWith('<!', at)) return this.#addComment(at);
    const end = this.#text.indexOf('>', at) + 1;
    const tag = this.#tagOf(this.#text.slice(at, end));
    if (tag === undefined) return undefined;
    return tag.isEnd ? this.#close(tag, at, end) : this.#begin(tag, at, end);
  }

  #addComment(at: number): number | undefined {
    const close = this.#text.indexOf('-->', at + 4);
    const end = close + 3;
    if (!this.#text.startsWith('<!--', at) || close < 0 || oddComment.test(this.#text.slice(at + 4, end))) return undefined;
    const words = this.#text.slice(at + 4, close);
    this.open.children.push({ kind: 'comment', words, parent: this.open, place: { startOffset: at, endOffset: end } });
    return end;
  }

  #begin({ name, attributes, isClosed }: PlainTag, startOffset: number, endOffset: number): number | undefined {
    const isVoid = voidElements.has(name);
    if (!mayBeginIn(this.open, name) || (isClosed && !isVoid) || this.#depth === maxDepth) return undefined;
    // the standard puts rows without a body into one
    if (name === 'tr' && this.open.name === 'table') this.open = added(this.open, elementOf('tbody', htmlNamespace, []));
    const element = added(this.open, elementOf(name, htmlNamespace, attributes));
    element.place = { startOffset, endOffset, startTag: { startOffset, endOffset } };
    if (isVoid) return endOffset;
    this.open = element;
    this.#depth += 1;
    return endOffset;
  }

  #close({ name }: PlainTag, startOffset: number, endOffset: number): number | undefined {
    const element = name === 'table' && this.open.place === undefined ? this.open.parent : this.open;
    if (element?.place === undefined || element.name !== name) return undefined;
    element.place = { startOffset: element.place.startOffset, endOffset, startTag: element.place.startTag, endTag: { startOffset, endOffset } };
    this.open = element.parent!; // only the root has none, and it has no place
    this.#depth -= 1;
    return endOffset;
  }
}

const isSpace = /^[\t\n\f\r ]*$/;

const isLineBreak = /^(?:\r\n|\n|\r)$/;

/** What browsers may read as no comment, or as one with another end or other words. */
const oddComment = /^-?>|--!|<!|\r/;

function added(parent: HtmlElement, element: HtmlElement): HtmlElement {
  element.parent = parent;
  parent.children.push(element);
  return element;
}

/** Whether an element begins in another without closing it, and without others around it that the page leaves out. */
function mayBeginIn(open: HtmlElement, name: string): boolean {
  const parents = parentsOf.get(name);
  if (parents !== undefined) return parents.includes(open.name) && (open.place !== undefined || name === 'tr');
  if (tableParts.has(open.name)) return false;
  if (blocks.has(name)) return !isWithin(open, 'p') && !(isHeading.test(name) && isHeading.test(open.name));
  return name === 'a' ? !isWithin(open, 'a') : inline.has(name);
}

/** Whether an element or one around it has a name; what stands in a cell or a caption is on its own. */
function isWithin(element: HtmlElement, name: string): boolean {
  for (let at: HtmlElement | undefined = element; at !== undefined && !isolated.has(at.name); at = at.parent) if (at.name === name) return true;
  return false;
}

const isolated: ReadonlySet<string> = new Set(['td', 'th', 'caption']);

const isHeading = /^h[1-6]$/;

const rowGroups = ['thead', 'tbody', 'tfoot'];

/** Elements that only begin in certain others. */
const parentsOf: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['li', ['ul', 'ol', 'menu']], ['dt', ['dl']], ['dd', ['dl']], ['td', ['tr']], ['th', ['tr']], ['tr', [...rowGroups, 'table']],
  ...[...rowGroups, 'caption', 'colgroup'].map((name) => [name, ['table']] as const), ['col', ['colgroup']],
]);

/** Elements that hold others and white space only. */
const tableParts: ReadonlySet<string> = new Set(['table', 'tr', 'colgroup', ...rowGroups]);

/** Elements that end a paragraph around them. */
const blocks: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'center', 'details', 'div', 'dl', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'header', 'hr', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'ul',
]);

const inline: ReadonlySet<string> = new Set([
  'abbr', 'b', 'big', 'br', 'cite', 'code', 'del', 'em', 'font', 'i', 'img', 'ins', 'kbd', 'mark', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong',
  'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr',
]);

const voidElements: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'wbr']);
