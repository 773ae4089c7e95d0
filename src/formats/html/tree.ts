import { parse, parseFragment, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { literalElements } from './elements.ts';
import { elementOf, type HtmlComment, type HtmlElement, type HtmlNode, type HtmlText } from './nodes.ts';

/**
 * The tree of an HTML page, or of a part of one, as the HTML standard has it ("13.2 Parsing HTML documents"). Undefined
 * if its elements are too many or nested too deep to be read in linear time.
 */
export function treeOf(text: string, isPage: boolean): HtmlElement | undefined {
  const options = { treeAdapter: adapterFor(text), sourceCodeLocationInfo: true };
  try {
    return isPage ? parse<Nodes>(text, options) : parseFragment<Nodes>(text, options);
  } catch (error) {
    if (error instanceof TooMuch) return undefined;
    throw error;
  }
}

/** No page that somebody wrote has so many levels of elements. */
export const maxDepth = 250;

/** The parser opens formatting elements again in each block, so that a short text can make millions of them. */
const elementsForATag = 4;
const elementsAlways = 1000;

/** Thrown by the tree adapter, and caught by `treeOf`. */
class TooMuch extends Error {}

type Nodes = TreeAdapterTypeMap<
  HtmlNode, HtmlElement, HtmlNode, HtmlElement, HtmlElement, HtmlElement, HtmlComment, HtmlText, HtmlElement, HtmlComment
>;

type Adapter = TreeAdapter<Nodes>;

/** Makes the nodes for one text, and counts them. */
function adapterFor(text: string): Adapter {
  let [depth, elements] = [0, 0];
  const most = elementsAlways + elementsForATag * countOf(text, '<');
  // pages hold many short pieces of HTML, and copying forty functions for each takes longer than parsing it
  return Object.assign(Object.create(nodesOfTree) as typeof nodesOfTree, {
    createElement(name: string, namespace: string, attributes: HtmlElement['attributes']) {
      elements += 1;
      if (elements > most) throw new TooMuch();
      return elementOf(name, namespace, attributes);
    },
    onItemPush() {
      depth += 1;
      if (depth > maxDepth) throw new TooMuch();
    },
    onItemPop() {
      depth -= 1;
    },
  });
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

/** Inserts before an open table, which is one of the last children, so that a search from the end is short. */
function insert(parent: HtmlElement, node: HtmlNode, before?: HtmlNode): void {
  node.parent = parent;
  if (before === undefined) parent.children.push(node);
  else parent.children.splice(parent.children.lastIndexOf(before), 0, node);
}

function detach(node: HtmlNode): void {
  const siblings = node.parent?.children;
  if (siblings !== undefined) siblings.splice(siblings.lastIndexOf(node), 1);
  node.parent = undefined;
}

/** The parser drops a line break at the start of literal text, and with it the place of a character reference behind it. */
function placeBehindTag(node: HtmlText): void {
  const { parent, place } = node;
  const tag = parent?.children[0] === node && literalElements.has(parent.name) ? parent.place?.startTag : undefined;
  if (tag !== undefined && place !== undefined) node.place = { startOffset: tag.endOffset, endOffset: place.endOffset };
}

/** Joins characters with those directly before them: the parser's tokens may part a character reference. */
function joinWithLast(node: HtmlText): void {
  const siblings = node.parent!.children; // the parser inserts before it gives the place
  const at = siblings.lastIndexOf(node);
  const before = siblings[at - 1];
  if (before?.kind !== 'text' || before.place?.endOffset !== node.place?.startOffset) return;
  node.place = { startOffset: before.place!.startOffset, endOffset: node.place!.endOffset };
  siblings.splice(at - 1, 1);
}

/** The characters of one token; they are joined with others only where nothing stands between, so that their place has nothing else. */
function characters(): HtmlText {
  return { kind: 'text', parent: undefined, place: undefined };
}

const making = {
  createDocument: () => elementOf('', '', []),
  createDocumentFragment: () => elementOf('', '', []),
  createCommentNode: (words: string): HtmlComment => ({ kind: 'comment', words, parent: undefined, place: undefined }),
  createTextNode: characters,
  appendChild: (parent: HtmlElement, node: HtmlNode) => insert(parent, node),
  insertBefore: (parent: HtmlElement, node: HtmlNode, before: HtmlNode) => insert(parent, node, before),
  insertText: (parent: HtmlElement) => insert(parent, characters()),
  insertTextBefore: (parent: HtmlElement, _: string, before: HtmlNode) => insert(parent, characters(), before),
  setTemplateContent: (template: HtmlElement, content: HtmlElement) => insert(template, content),
  detachNode: detach,
  adoptAttributes: () => {},
  setDocumentType: () => {},
  setDocumentMode: () => {},
  setNodeSourceCodeLocation(node: HtmlNode, place: Token.ElementLocation | null) {
    node.place = place ?? undefined;
    if (node.kind !== 'text') return;
    placeBehindTag(node);
    joinWithLast(node);
  },
  updateNodeSourceCodeLocation(node: HtmlNode, place: Partial<Token.ElementLocation>) {
    if (node.place !== undefined) node.place = { ...node.place, ...place };
  },
} satisfies Partial<Adapter>;

const reading = {
  getTemplateContent: ({ children }: HtmlElement) => children[0] as HtmlElement, // inserted when the template was made
  getDocumentMode: () => 'no-quirks' as ReturnType<Adapter['getDocumentMode']>, // an enumeration, of which types know the names only
  getFirstChild: ({ children }: HtmlElement) => children[0] ?? null,
  getChildNodes: ({ children }: HtmlElement) => children,
  getParentNode: ({ parent }: HtmlNode) => parent ?? null,
  getAttrList: ({ attributes }: HtmlElement) => [...attributes],
  getTagName: ({ name }: HtmlElement) => name,
  getNamespaceURI: ({ namespace }: HtmlElement) => namespace as ReturnType<Adapter['getNamespaceURI']>, // named by the parser
  getTextNodeContent: () => '',
  getCommentNodeContent: ({ words }: HtmlComment) => words,
  getDocumentTypeNodeName: () => '',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  getNodeSourceCodeLocation: ({ place }: HtmlNode) => place as Token.ElementLocation | undefined, // set by the parser
  isTextNode: (node: HtmlNode): node is HtmlText => node.kind === 'text',
  isCommentNode: (node: HtmlNode): node is HtmlComment => node.kind === 'comment',
  isDocumentTypeNode: (node: HtmlNode): node is never => node === undefined,
  isElementNode: (node: HtmlNode): node is HtmlElement => node.kind === 'element' && node.name !== '',
} satisfies Partial<Adapter>;

const nodesOfTree = { ...making, ...reading };
